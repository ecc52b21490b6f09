"""Slides as data, built from the tables or from any view, and as HTML."""
