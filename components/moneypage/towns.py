"""The municipalities beside each other: which amounts are known, in which cell they stand."""

from __future__ import annotations

from collections.abc import Mapping

import htpy as h

from components.look.blocks import wide
from components.look.exhibit import Exhibit
from components.money.known import NATIONAL, Amount, amounts, towns
from components.money.knownfigure import known_table
from components.money.saying import stated_short
from components.moneypage.panel import WIDE, Panel
from components.moneypage.place import Place
from components.rows.claim import Claim, Fixed
from components.rows.ids import Kind
from components.rows.memo import memo
from components.rows.selection import concept_names
from components.rows.sources import bron_ids
from components.wording.dutch import listing, out_of
from data.tables.loading import Dataset

SPENT = "Besteed"
FALSE_IF = "a municipality with an amount for a whole programme that is not counted"
MOST_IN_CELL = 2


@memo
def cells(data: Dataset, read_only: bool = False) -> dict[str, dict[str, list[Amount]]]:
    """Per municipality (name) the amounts of each scope, and what is spent apart under SPENT."""
    found = amounts(data, "", "", read_only)
    scopes = concept_names(data, "reikwijdte")
    table: dict[str, dict[str, list[Amount]]] = {}
    for town, own in found.items():
        table[town] = {column: [] for column in (*scopes, SPENT)}
        for amount in own:
            spent = amount.row["aard"] == Kind.SPENT
            table[town][SPENT if spent else amount.row["reikwijdte"]].append(amount)
    return table


@memo
def towns_claim(data: Dataset, read_only: bool = False) -> Claim:
    """Of which municipalities an amount for a whole programme is known, within our sources."""
    table = cells(data, read_only)
    scope = next(iter(concept_names(data, "reikwijdte")))
    own = {town: found for town, found in table.items() if town != NATIONAL}
    known = [town for town, found in own.items() if found[scope]]
    rows = data["geldfeiten"]
    text = f"Van {out_of(len(known), len(own))} gemeenten kennen wij een bedrag voor een heel plan"
    if known and len(known) < len(own):
        text += f": {listing(known)}"
    if not known:
        text = "Van geen gemeente hier kennen wij een bedrag voor een heel plan"
    return Claim(f"{text}.", rows, "losse bedragen van de voorbeelden in onze bronnen", FALSE_IF)


def matrix_panel(data: Dataset, place: Place, read_only: bool) -> Panel:
    """Six rows and a column per scope; a cell opens its amounts. No bars: they differ too much."""
    table = cells(data, read_only)
    claim = towns_claim(data, read_only)
    exhibit = Exhibit(
        title=claim,
        alt=claim.but(f"Tabel van gemeenten en soorten bedragen. {claim}"),
        table=known_table(data, amounts(data, "", "", read_only), ""),
        bron_ids=tuple(bron_ids(claim.rows)),
        rows=claim.rows,
        file_name="bekend-per-gemeente",
        note="De bedragen verschillen in jaar, soort en betaler. Daarom tekenen wij geen staven "
        "en tellen wij niets op.",
    )
    heading = Fixed("Kies een vak en zie de bedragen met hun bron")
    return Panel(exhibit, heading, _matrix(data, place, table), column=WIDE)


def _matrix(data: Dataset, place: Place, table: Mapping[str, Mapping[str, list[Amount]]]):
    ids = {name: key for key, name in towns(data).items()}
    scopes = concept_names(data, "reikwijdte")
    columns = {**scopes, SPENT: SPENT}
    drawn = h.table(".geldvakken")[
        h.thead[
            h.tr[
                h.th(scope="col")["Gemeente"],
                [h.th(scope="col")[name] for name in columns.values()],
            ]
        ],
        h.tbody[
            [
                h.tr[
                    h.th(scope="row")[town_name(ids[town], town)],
                    [
                        h.td(data_kop=name)[_cell(data, place, ids[town], key, own[key])]
                        for key, name in columns.items()
                    ],
                ]
                for town, own in table.items()
                if town != NATIONAL
            ]
        ],
    ]
    return wide("Bedragen per gemeente", drawn, ".stapel")


def town_name(gemeente_id: str, town: str) -> h.Node:
    """A municipality as its shape and its name."""
    return [h.i(class_=f"vorm vorm-{gemeente_id}", aria_hidden="true"), " ", town]


def _cell(data: Dataset, place: Place, gemeente_id: str, key: str, own: list[Amount]) -> h.Node:
    if not own:
        return h.span(".leeg")["niet gevonden"]
    value = cell_value(gemeente_id, key)
    here = place.get("bij") == value
    told = [h.span(".nietbreken")[stated_short(data, amount.row)] for amount in own[:MOST_IN_CELL]]
    more = len(own) - len(told)
    current = {"aria-current": "true"} if here else {}
    return h.a(current, href=place.to(bij="" if here else value), data_naar="")[
        told[0],
        [[" · ", one] for one in told[1:]],
        h.small[f" en nog {more}"] if more > 0 else None,
    ]


def cell_value(gemeente_id: str, column: str) -> str:
    """How an opened cell stands in the address."""
    return f"{gemeente_id}.{column.lower()}"


@memo
def cell_names(data: Dataset) -> list[str]:
    """Every cell that can be opened."""
    columns = [*concept_names(data, "reikwijdte"), SPENT]
    return [cell_value(key, column) for key in towns(data) if key for column in columns]


@memo
def opened(data: Dataset, cell: str, read_only: bool = False) -> list[Amount]:
    """The amounts of the cell that is opened; none when it is none of `cell_names`."""
    town, _dot, column = cell.partition(".")
    name = towns(data).get(town, "") if town else ""
    found = cells(data, read_only).get(name, {})
    return next((own for key, own in found.items() if key.lower() == column), [])
