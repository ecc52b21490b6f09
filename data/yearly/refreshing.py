"""`python -m data verversen`: fetches everything, checks it, and replaces all of it or nothing."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from tqdm import tqdm

from data.tables.description import FOLDER
from data.tables.reading import MOST_BYTES
from data.yearly.fetching import Client, FetchError
from data.yearly.parsing import CODE, Row
from data.yearly.sources import ADDRESSES, SOURCES, LiveSource

LIVE = "live"
ABOUT_FILE = "bron.json"
SHOWN = 5


def live_folder() -> Path:
    """Where the fetched files are; the environment variable MBO_LIVE names another folder."""
    return Path(os.environ.get("MBO_LIVE") or FOLDER / LIVE)


def refresh(
    folder: Path,
    dry_run: bool = False,
    addresses: Mapping[str, str] = ADDRESSES,
    client: Client | None = None,
    say: Callable[[str], None] = print,
) -> int:
    """Fetch and check every source, say what changes, and replace the files; 0 when all is well."""
    bar = tqdm(total=len(SOURCES), desc="Verversen", unit="bron", file=sys.stderr, leave=False)
    client = client or Client(bar.set_postfix_str)
    fetched: dict[str, list[Row]] = {}
    try:
        for source in SOURCES:
            bar.set_description(source.title)
            fetched[source.file] = checked(source, source.fetch(client, addresses[source.name]))
            bar.update()
    except FetchError as error:
        bar.close()
        say(f"{error}\nEr is niets vervangen.")
        return 1
    bar.close()
    for source in SOURCES:
        say(difference(source, folder, fetched[source.file]))
    if dry_run:
        say("Proef: er is niets geschreven.")
        return 0
    _replace(folder, fetched, addresses)
    say(f"Klaar: {len(SOURCES)} bestanden staan in {folder.name}.")
    return 0


def checked(source: LiveSource, rows: list[Row]) -> list[Row]:
    """The rows sorted by key; raises FetchError when they cannot be right."""
    if len(rows) < source.least:
        raise FetchError(f"{source.title}: {len(rows)} rijen, minstens {source.least} verwacht")
    keys = [tuple(row[name] for name in source.key) for row in rows]
    double, times = Counter(keys).most_common(1)[0]
    if times > 1:
        raise FetchError(f"{source.title}: '{', '.join(double)}' staat er twee keer in")
    for row in rows:
        if "cbs_code" in row and not CODE.match(row["cbs_code"]):
            raise FetchError(f"{source.title}: '{row['cbs_code']}' is geen gemeentecode")
        for name in ("inwoners", "studenten", "schoolverlaters"):
            if row.get(name, "").startswith("-"):
                raise FetchError(f"{source.title}: {name} is {row[name]}, kleiner dan nul")
    return sorted(rows, key=lambda row: tuple(row[name] for name in source.key))


def difference(source: LiveSource, folder: Path, rows: list[Row]) -> str:
    """How the new rows differ from the file that is there now, with some examples."""
    old, new = (_by_key(source, some) for some in (read_rows(folder / source.file), rows))
    added, gone = len(new.keys() - old.keys()), len(old.keys() - new.keys())
    changed = [key for key in sorted(old.keys() & new.keys()) if old[key] != new[key]]
    text = f"{source.file}: {added} erbij, {len(changed)} anders, {gone} weg"
    examples = [
        f"{' '.join(key)}: {old[key][name]} wordt {new[key][name]}"
        for key in changed[:SHOWN]
        for name in source.columns
        if name != "geometrie" and old[key][name] != new[key][name]
    ]
    return "\n  ".join([text, *examples])


def _by_key(source: LiveSource, rows: list[Row]) -> dict[tuple, Row]:
    return {tuple(row[name] for name in source.key): row for row in rows}


def read_rows(path: Path) -> list[Row]:
    """The rows of a fetched file; none when it is not there."""
    if not path.is_file():
        return []
    # The border of a municipality is longer than the longest cell that csv reads by itself.
    csv.field_size_limit(MOST_BYTES)
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


def _replace(folder: Path, fetched: Mapping[str, list[Row]], addresses: Mapping[str, str]) -> None:
    """Write everything beside the old folder and change places at the end: never half."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-nieuw-", dir=folder.parent))
    old = folder.with_name(f".{folder.name}-oud")
    try:
        for source in SOURCES:
            _write(new / source.file, source.columns, fetched[source.file])
        today = dt.date.today().isoformat()
        about = {"opgehaald": today, "adressen": dict(addresses)}
        (new / ABOUT_FILE).write_text(json.dumps(about, indent=2), encoding="utf-8")
        new.chmod(0o755)
        shutil.rmtree(old, ignore_errors=True)
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
    finally:
        if not folder.exists() and old.exists():
            old.rename(folder)
        shutil.rmtree(new, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _write(path: Path, columns: tuple[str, ...], rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        file.flush()
        os.fsync(file.fileno())
