"""The sheet of A4 to hand out, for a municipality or a theme."""
