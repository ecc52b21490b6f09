"""What pages share, in packages by subject; which may import which stands in pyproject.toml.

Names say what a function does: show_ draws, choose_ asks, the rest returns.
"""
