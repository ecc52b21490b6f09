"""Municipalities and programmes beside each other, and their place in the mbo model."""
