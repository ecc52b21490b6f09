"""What every answer of a source is read with: its records, and which names they must have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from data.tables.finding import quoted
from data.yearly.faults import FetchError
from data.yearly.fetching import Client

CODE = re.compile(r"GM[0-9]{4}", re.ASCII)
# The largest answer we know, of DUO, has 76,259 rows.
MOST_ROWS = 200_000
SHOWN_NAMES = 12

Row = dict[str, str]


def records(client: Client, address: str, name: str) -> Iterator[dict]:
    """Every record in the list called `name` of every page."""
    count = 0
    for page in client.json_pages(address):
        found = page.get(name)
        if not isinstance(found, list):
            raise missing(name, page)
        count += len(found)
        if count > MOST_ROWS:
            raise too_many_rows()
        for record in found:
            if not isinstance(record, dict):
                raise FetchError(f"in '{name}' staat {quoted(str(record)[:100])}, en geen rij")
            client.header = client.header or shown_names(record)
            yield record


def need(record: Mapping, *names: str) -> None:
    """Raises FetchError for the first of these names that the record does not have."""
    for name in names:
        if name not in record:
            raise missing(name, record)


def starting(record: Mapping, *starts: str) -> str:
    """The one name of the record that starts with one of these."""
    found = [name for name in record if name.startswith(starts)]
    if not found:
        raise missing(f"{starts[0]}…", record)
    if len(found) > 1:
        raise FetchError(f"'{starts[0]}…' kan meer dan één kolom zijn: {shown_names(found)}")
    return found[0]


def missing(name: str, present: Iterable[str]) -> FetchError:
    """The error for a name that is not there, with what is there."""
    return FetchError(f"'{name}' ontbreekt; wel gevonden: {shown_names(present) or 'niets'}")


def shown_names(present: Iterable[str]) -> str:
    """The names of columns in one line, the first of them when there are many."""
    names = list(present)
    shown = ", ".join(quoted(str(other)[:100])[1:-1] for other in names[:SHOWN_NAMES])
    return shown + (f" en nog {len(names) - SHOWN_NAMES}" if len(names) > SHOWN_NAMES else "")


def too_many_rows() -> FetchError:
    """The error for more rows than any source has."""
    most = f"{MOST_ROWS:,}".replace(",", ".")
    return FetchError(f"het antwoord heeft te veel rijen; de grens is {most}")
