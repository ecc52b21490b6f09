"""Rows of the tables: selected, joined, remembered, with their sources and key figures."""
