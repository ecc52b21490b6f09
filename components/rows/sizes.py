"""How many bytes an answer takes, near enough to say when memory is full."""

from __future__ import annotations

import gc
import sys
from types import BuiltinFunctionType, CodeType, FunctionType, MethodType, ModuleType

import numpy as np
import pandas as pd

from data.tables.loading import Dataset

# What is there anyway, whoever refers to it.
SHARED = (type, ModuleType, FunctionType, BuiltinFunctionType, MethodType, CodeType, Dataset)
PLAIN = (str, bytes, int, float, bool)
TABLES = (pd.DataFrame, pd.Series, pd.Index)
# Looking into a table takes a millisecond. Most of its texts are those of the data.
CELL_BYTES = 100
# Of a longer list so many parts are weighed, and the rest counts as those.
MOST_WEIGHED = 200


def size_of(value: object) -> int:
    """Bytes of a value and of all that it refers to, each thing once.

    Text that it shares with the data counts too: rather too much than too little.
    """
    seen: set[int] = set()
    total, waiting = 0.0, [(value, 1.0)]
    while waiting:
        one, times = waiting.pop()
        if one is None or id(one) in seen or isinstance(one, SHARED):
            continue
        seen.add(id(one))
        if isinstance(one, TABLES):
            total += one.size * CELL_BYTES * times
            continue
        total += sys.getsizeof(one, 0) * times
        # A claim is a text too, but one with rows.
        if type(one) not in PLAIN:
            parts = _parts(one)
            weighed = parts[:: len(parts) // MOST_WEIGHED + 1]
            times *= len(parts) / max(len(weighed), 1)
            waiting += [(part, times) for part in weighed]
    return round(total)


def _parts(one: object) -> list:
    if isinstance(one, np.ndarray):
        # numpy does not tell the collector what an array of objects refers to.
        return one.ravel().tolist() if one.dtype == object else []
    return gc.get_referents(one)
