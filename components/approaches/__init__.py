"""Approaches that run across municipalities: who does what, what it takes and what it gave."""
