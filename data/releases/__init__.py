"""Every version of the data that was released: kept whole, read back, and compared."""
