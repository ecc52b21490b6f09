"""Reads a file only when it is one: a pipe or a device in its place would keep us waiting."""

from __future__ import annotations

import os
import stat
from pathlib import Path

# Far above what is there: the largest file is 0.2 MB. A table of 12 MB takes 0.4 GB to check.
MOST_BYTES = 12_000_000
KINDS = (
    (stat.S_ISDIR, "een map"),
    (stat.S_ISFIFO, "een pijp (FIFO)"),
    (stat.S_ISSOCK, "een socket"),
    (stat.S_ISCHR, "een apparaat"),
    (stat.S_ISBLK, "een apparaat"),
)


class FileFaultError(OSError):
    """The file cannot be read; the text says in Dutch why."""


class NoFileError(FileFaultError, FileNotFoundError):
    """There is nothing there."""


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The content; raises FileFaultError for what is missing, no plain file, or too large."""
    try:
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind):
            raise FileFaultError(f"is geen gewoon bestand maar {_name(kind)}")
        # Not to wait either when it is replaced by a pipe between looking and opening.
        with open(path, "rb", opener=_without_waiting) as file:
            content = file.read(most + 1)
    except FileFaultError:
        raise
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoFileError("dit bestand ontbreekt") from error
    except (OSError, ValueError) as error:
        raise FileFaultError("is niet te lezen; kijk naar de rechten") from error
    if len(content) > most:
        raise FileFaultError(f"is te groot: meer dan {most // 1_000_000} MB")
    return content


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _name(kind: int) -> str:
    return next((name for is_it, name in KINDS if is_it(kind)), "iets anders")
