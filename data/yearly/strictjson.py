"""JSON as the standard has it: no NaN, and what is too deep or too long is wrong, not a crash."""

from __future__ import annotations

import json


def read_json(content: bytes | str) -> object:
    """What the text says; raises ValueError for anything that is not JSON."""
    try:
        return json.loads(content, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _refuse(name: str):
    raise ValueError(f"{name} is no JSON")
