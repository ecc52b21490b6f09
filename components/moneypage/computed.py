"""A citation of what we computed: its sentence is computed again in the version it names."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode

from components.look.exhibit import Exhibit
from components.money.citation import UNREADABLE, unopened
from components.moneypage.place import Place
from components.moneypage.screen import panels
from components.rows.sources import source
from components.wording.dutch import date, listing
from data.releases.reopening import reopened
from data.tables.loading import Dataset

FIGURE = re.compile(r"^figuur:([a-z0-9-]+):(\d{4}-\d{2}-\d{2})-([0-9a-f]{8})$")
OTHER_TABLES = (
    "Versie {} heeft tabellen die anders zijn ingedeeld. Deze zin kunnen wij daar niet narekenen; "
    "de tabellen zelf staan bij Bronnen, Wijzigingen."
)
ABSENT = "Deze figuur is er bij deze keuze niet."


def figure_key(data: Dataset, exhibit: Exhibit) -> str:
    """What an address holds of a citation of a figure; the view itself is in it already."""
    return f"figuur:{exhibit.file_name}:{data.version}"


def figure_citation(data: Dataset, exhibit: Exhibit, address: str) -> str:
    """A citation to paste of what a figure says: our sentence, from which sources, and where.

    address: that of the view, with or without a query.
    """
    titles = [source(data, key)["titel"] for key in dict.fromkeys(exhibit.bron_ids)]
    join = "&" if "?" in address else "?"
    link = f"{address}{join}{urlencode({'citaat': figure_key(data, exhibit)})}"
    note = f" {exhibit.note}" if exhibit.note else ""
    return (
        f"‘{exhibit.title}’.{note} Berekend door Mbo in de gemeente uit: {listing(titles)}. "
        f"Versie {data.version}: {link}"
    )


def is_figure(key: str) -> bool:
    """Whether a citation is one of a figure, readable or not."""
    return key.startswith("figuur:")


def check_figure(data: Dataset, place: Place, key: str, folder: Path) -> str:
    """What a figure of a view said in the version that a citation names, and what it says now.

    Nothing of the address is repeated: both sentences are computed from rows.
    """
    found = FIGURE.match(key)
    if found is None:
        return UNREADABLE
    name, day = found[1], found[2]
    try:
        when = date(day)
    except ValueError:
        return UNREADABLE
    version = key.rpartition(":")[2]
    now = _figure(data, place, name)
    present = f"Nu staat er: ‘{now.title}’." if now else ABSENT
    if version == data.version:
        return f"Het citaat klopt nog: ‘{now.title}’ (gegevens van {when})." if now else ABSENT
    if unheard := unopened(folder, version):
        return f"{unheard} {present}"
    then_data = reopened(folder, version)
    if then_data is None or not _same_columns(then_data, data):
        return f"{OTHER_TABLES.format(version)} {present}"
    then = _figure(then_data, place, name)
    if then is None:
        return f"In versie {version} was deze figuur er niet. {present}"
    if now is None:
        return f"In versie {version} stond er: ‘{then.title}’. {ABSENT}"
    if then.title != now.title:
        return f"Dit is veranderd. In versie {version} stond er: ‘{then.title}’. {present}"
    if not then.shown().equals(now.shown()):
        return (
            f"De zin klopt nog: ‘{now.title}’ (gegevens van {when}). "
            "Een getal in de figuur is sindsdien veranderd."
        )
    return f"Het citaat klopt nog: ‘{now.title}’ (gegevens van {when})."


def _figure(data: Dataset, place: Place, name: str) -> Exhibit | None:
    found = {panel.exhibit.file_name: panel.exhibit for panel in panels(data, place)}
    return found.get(name)


def _same_columns(then: Dataset, now: Dataset) -> bool:
    """Whether every column that is read now was there then."""
    return all(
        name in then.tables and set(table.columns) <= set(then.tables[name].columns)
        for name, table in now.tables.items()
    )
