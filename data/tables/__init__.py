"""Reads and checks the curated CSVs against their descriptions; never shows half a file."""
