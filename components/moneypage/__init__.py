"""The page about money: four views, each a pure function of the address, and what draws them."""
