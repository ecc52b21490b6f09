"""What every page stands in: menu, heading, footer, and the list of names in addresses."""
