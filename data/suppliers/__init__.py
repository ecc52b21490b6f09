"""Asks other servers for what we need, with an end to what each of them can cost us."""
