"""`python -m data verversen`: fetches and checks each source by itself; replaces what is right."""

from __future__ import annotations

import datetime as dt
import errno
import logging
import sys
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

from tqdm import tqdm

from data.yearly.faults import FetchError
from data.yearly.fetching import Client
from data.yearly.folder import Fetched, Origin, only_one, replace, standing
from data.yearly.judging import checked, compare, key_of
from data.yearly.reading import right_rows
from data.yearly.records import Row
from data.yearly.sources import SOURCES, LiveSource, Way, addresses

SHOWN = 5
NOTHING_REPLACED = "Er is niets vervangen."
DISK = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijf is vol",
    errno.EACCES: "wij mogen daar niet schrijven",
    errno.EPERM: "wij mogen daar niet schrijven",
    errno.EROFS: "wij mogen daar niet schrijven",
}
Say = Callable[[str], None]
log = logging.getLogger(__name__)


def refresh(
    folder: Path,
    dry_run: bool = False,
    where: Mapping[str, str] | None = None,
    client: Client | None = None,
    say: Say = print,
) -> int:
    """Fetch and check every source, say what changes, and replace what is right.

    0 when every source is right; else 1, also when the others were replaced. where: the address of
    each way, when that is not the usual one.
    """
    try:
        with nullcontext() if dry_run else only_one(folder):
            fetched = _fetch_all(folder, where or addresses(dt.date.today()), client, say)
            if fetched and not dry_run:
                replace(folder, fetched)
    except FetchError as error:
        say(f"{error}. {NOTHING_REPLACED}")
        return 1
    except OSError as error:
        why = DISK.get(error.errno or 0, f"fout {error.errno} van het systeem")
        say(f"Schrijven bij {folder.name} lukt niet: {why}. {NOTHING_REPLACED}")
        return 1
    except KeyboardInterrupt:
        say("Gestopt voordat alles klaar was.")
        return 1
    say(_ending(folder, fetched, dry_run))
    return 0 if len(fetched) == len(SOURCES) else 1


def _ending(folder: Path, fetched: Mapping[str, Fetched], dry_run: bool) -> str:
    if dry_run:
        return "Proef: er is niets geschreven."
    if not fetched:
        return NOTHING_REPLACED
    if len(fetched) == len(SOURCES):
        return f"Klaar: {len(SOURCES)} bestanden staan in {folder.name}."
    failed = ", ".join(source.file for source in SOURCES if source.name not in fetched)
    return f"{len(fetched)} van de {len(SOURCES)} bestanden zijn nieuw; niet vernieuwd: {failed}."


def _fetch_all(
    folder: Path, where: Mapping[str, str], client: Client | None, say: Say
) -> dict[str, Fetched]:
    """What is right, by the name of its source; of the rest is said why it is not."""
    fetched: dict[str, Fetched] = {}
    told: list[str] = []
    bar = tqdm(total=len(SOURCES), desc="Verversen", unit="bron", file=sys.stderr, leave=False)
    with bar:
        client = client or Client(bar.set_postfix_str)
        for source in SOURCES:
            bar.set_description(source.title)
            old, faults = right_rows(source, standing(folder))
            told += [f"Nu al fout: {fault}" for fault in faults[:SHOWN]]
            try:
                new, wrong = _first_right(source, old, client, where)
            except FetchError as error:
                told.append(f"{error}\n  {_stays(source, standing(folder))}")
            else:
                told += [f"{fault}\n  Op een andere manier wel gelukt." for fault in wrong]
                told += [f"{new.origin.title}, {sentence}" for sentence in client.unknowns.tell()]
                told.append(difference(source, old, new.rows))
                fetched[source.name] = new
            bar.update()
    for text in told:
        say(text)
    return fetched


def _stays(source: LiveSource, folder: Path) -> str:
    is_there = (folder / source.file).is_file()
    return f"{source.file} {'blijft zoals het was' if is_there else 'is er nog niet'}."


def _first_right(
    source: LiveSource, old: list[Row], client: Client, where: Mapping[str, str]
) -> tuple[Fetched, list[str]]:
    """What the first way gives of which the rows can be right, and what was wrong before that.

    Raises FetchError when there is no such way.
    """
    wrong = []
    for way in source.ways:
        address = where[way.address]
        try:
            rows = _fetch(source, way, client, address)
            compare(source, old, rows)
        except FetchError as error:
            columns = f"\n  Gevonden kolommen: {client.header}" if client.header else ""
            wrong.append(f"{way.title}: {error}{columns}")
        else:
            origin = Origin(dt.date.today().isoformat(), way.title, address)
            return Fetched(rows, origin), wrong
    raise FetchError("\n".join(wrong))


def _fetch(source: LiveSource, way: Way, client: Client, address: str) -> list[Row]:
    """The rows by one way, in order and checked; raises FetchError for any ill answer."""
    client.begin()
    try:
        return checked(source, way.fetch(client, address))
    except FetchError:
        raise
    except Exception as error:
        # No answer that we could think of ends here; an answer that we could not is no crash.
        log.debug("an answer that cannot be read", exc_info=error)
        raise FetchError("het antwoord is niet te lezen") from error


def difference(source: LiveSource, before: list[Row], rows: list[Row]) -> str:
    """How the new rows differ from those that are there now, with some examples."""
    old, new = ({key_of(source, row): row for row in some} for some in (before, rows))
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
