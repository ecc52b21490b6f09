"""Which version of the code this is; that of the data stands in the data themselves."""

from __future__ import annotations

import tomllib
from pathlib import Path

# The site is served from its folder and never installed, so importlib.metadata knows nothing of it.
_PROJECT = Path(__file__).parents[2] / "pyproject.toml"
VERSION: str = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["version"]
