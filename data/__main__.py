"""`python -m data`: checks every CSV and prints each finding; exit code 1 when there is one.

`python -m data verversen` fetches the figures that change every year; with `--proef` it only says
what would change. `python -m data uitgeven` keeps the present version for ever, for citations.
"""

from __future__ import annotations

import sys
from pathlib import Path

from data.releases.releasing import ReleaseError, release
from data.tables.checking import check
from data.tables.description import DescriptionError, data_folder, describe
from data.tables.loading import load
from data.tables.reading import read_raw
from data.yearly.folder import live_folder
from data.yearly.refreshing import refresh

REFRESH, TRIAL, RELEASE = "verversen", "--proef", "uitgeven"


def main(arguments: list[str]) -> int:
    """Check the folder named in `arguments`, or the project's own data; or refresh."""
    if arguments and arguments[0] == REFRESH:
        return refresh(live_folder(), dry_run=TRIAL in arguments)
    if arguments == [RELEASE]:
        return _release(data_folder())
    folder = Path(arguments[0]) if arguments else data_folder()
    try:
        return _check(folder)
    except DescriptionError as error:
        print(error)
        return 1


def _release(folder: Path) -> int:
    try:
        place = release(load(folder), folder)
    except ReleaseError as error:
        print(error)
        return 1
    print(f"Bewaard: {place.relative_to(folder)} ({place.stat().st_size / 1000:.0f} kB)")
    return 0


def _check(folder: Path) -> int:
    findings = check(folder)
    for finding in findings:
        print(finding)
    if findings:
        print(f"{len(findings)} bevindingen" if len(findings) > 1 else "1 bevinding")
        return 1
    tables = describe(folder)
    rows = sum(len(read_raw(folder, table).rows) for table in tables.values())
    print(f"Alles klopt: {len(tables)} tabellen, {rows} rijen.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
