"""Fills a small disk while fetched data are replaced: is what was there still whole?

Run as `python -m bench.fulldisk`; makes a disk of its own of 64 kB where the system allows it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from data.yearly.folder import replace
from data.yearly.reading import read_rows
from data.yearly.sources import ADDRESSES, SOURCES

DISK_KB = 64


def main() -> int:
    """0 when the old files survived, with what happened on the screen."""
    if len(sys.argv) == 1:
        with tempfile.TemporaryDirectory() as place:
            mount = f"mount -t tmpfs -o size={DISK_KB}k schijf {place}"
            command = f"{mount} && exec {sys.executable} -m bench.fulldisk {place}"
            return subprocess.run(["unshare", "-rm", "sh", "-c", command], check=False).returncode
    folder = Path(sys.argv[1]) / "live"
    small = {source.file: [_row(source.columns, "1")] for source in SOURCES}
    large = {source.file: [_row(source.columns, "2" * 2000)] * 100 for source in SOURCES}
    replace(folder, small, ADDRESSES)
    try:
        replace(folder, large, ADDRESSES)
    except OSError as error:
        whole = all(read_rows(folder / name) == rows for name, rows in small.items())
        left = [path.name for path in folder.parent.iterdir() if path != folder]
        print(
            f"{error.strerror} on a disk of {DISK_KB} kB: the old files are "
            f"{'whole' if whole else 'damaged'}, {len(left)} half files left behind"
        )
        return 0 if whole and not left else 1
    print("the disk was not full")
    return 1


def _row(columns: tuple[str, ...], value: str) -> dict[str, str]:
    return dict.fromkeys(columns, value)


if __name__ == "__main__":
    sys.exit(main())
