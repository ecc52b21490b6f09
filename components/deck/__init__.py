"""The deck of a visitor: put together, shown, kept, and taken along without network."""
