"""Fetches the figures that change every year, and reads what was fetched."""
