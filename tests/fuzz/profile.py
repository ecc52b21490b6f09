"""How many cases a test runs: a few hundred in all at `make test`, over 10,000 at `make fuzz`."""

import os
from collections import Counter

from hypothesis import HealthCheck, settings

LONG = os.environ.get("MBO_FUZZ") == "lang"
RUN: Counter[str] = Counter()


def cases(few: int, many: int):
    """The number of cases of a test in the short run and in the long one.

    The short run is the same each time; the long one looks somewhere else each time.
    """
    return settings(
        max_examples=many if LONG else few,
        derandomize=not LONG,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )


def count(kind: str) -> None:
    """One case more of a kind."""
    RUN[kind] += 1
