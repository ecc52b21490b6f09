"""`python -m data verversen`: fetches everything, checks it, and replaces all of it or nothing."""

from __future__ import annotations

import errno
import logging
import sys
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

from tqdm import tqdm

from data.yearly.faults import FetchError
from data.yearly.fetching import Client
from data.yearly.folder import only_one, replace, standing
from data.yearly.judging import checked, compare, key_of
from data.yearly.reading import right_rows
from data.yearly.records import Row
from data.yearly.sources import ADDRESSES, SOURCES, LiveSource

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
    addresses: Mapping[str, str] = ADDRESSES,
    client: Client | None = None,
    say: Say = print,
) -> int:
    """Fetch and check every source, say what changes, and replace the files; 0 when all is well."""
    try:
        with nullcontext() if dry_run else only_one(folder):
            fetched = _fetch_all(folder, addresses, client, say)
            if dry_run:
                say("Proef: er is niets geschreven.")
                return 0
            replace(folder, fetched, addresses)
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
    say(f"Klaar: {len(SOURCES)} bestanden staan in {folder.name}.")
    return 0


def _fetch_all(
    folder: Path, addresses: Mapping[str, str], client: Client | None, say: Say
) -> dict[str, list[Row]]:
    fetched: dict[str, list[Row]] = {}
    told: list[str] = []
    bar = tqdm(total=len(SOURCES), desc="Verversen", unit="bron", file=sys.stderr, leave=False)
    with bar:
        client = client or Client(bar.set_postfix_str)
        for source in SOURCES:
            bar.set_description(source.title)
            old, faults = right_rows(source, standing(folder))
            new = _fetch(source, client, addresses[source.name])
            try:
                compare(source, old, new)
            except FetchError as error:
                raise FetchError(f"{source.title}: {error}") from error
            told += [f"Nu al fout: {fault}" for fault in faults[:SHOWN]]
            told += [f"{source.title}, {sentence}" for sentence in client.unknowns.tell()]
            told.append(difference(source, old, new))
            fetched[source.file] = new
            bar.update()
    for text in told:
        say(text)
    return fetched


def _fetch(source: LiveSource, client: Client, address: str) -> list[Row]:
    """The rows of one source, in order and checked; raises FetchError for any ill answer."""
    client.begin()
    try:
        return checked(source, source.fetch(client, address))
    except FetchError as error:
        raise FetchError(f"{source.title}: {error}") from error
    except Exception as error:
        # No answer that we could think of ends here; an answer that we could not is no crash.
        log.debug("an answer that cannot be read", exc_info=error)
        raise FetchError(f"{source.title}: het antwoord is niet te lezen") from error


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
