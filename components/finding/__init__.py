"""Finds by words: one search over approaches, examples, municipalities, amounts and actions."""
