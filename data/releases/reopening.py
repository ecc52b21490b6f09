"""A version of the data that was released, as the pages read data now."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from data.releases.keeping import archive, unpacked
from data.tables.loading import Dataset, read_folder

KEPT_OPEN = 2


def reopened(folder: Path, version: str) -> Dataset | None:
    """A released version below `folder`, that of the data; None when it cannot be had whole."""
    content = archive(folder, version)
    return _opened(content, version) if content else None


@lru_cache(maxsize=KEPT_OPEN)
def _opened(content: bytes, version: str) -> Dataset | None:
    with tempfile.TemporaryDirectory() as place:
        for name, text in unpacked(content).items():
            # A release has no folders: what has a path in its name is not ours.
            if Path(name).name == name:
                (Path(place) / name).write_bytes(text)
        data = read_folder(Path(place))
    return data if data.version == version else None
