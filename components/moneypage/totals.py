"""Whether the totals that a source prints add up: as ticks, and each with its own sum."""

from __future__ import annotations

import htpy as h
import pandas as pd

from components.look.behind import behind, opens
from components.look.blocks import bullets, wide
from components.look.exhibit import Exhibit
from components.money.budget import UNEXPLAINED, budget, reconcile_sentence, terms, totals
from components.moneypage.evidence import tools
from components.moneypage.panel import WIDE, Panel, Screen
from components.moneypage.place import TOTALS, Place
from components.rows.claim import Claim, Fixed
from components.rows.memo import cached, memo
from components.rows.sources import bron_ids, row_source_html, row_source_text
from components.wording.amounts import euro, short_euro
from components.wording.dutch import capital, counted, out_of, years
from data.tables.loading import Dataset

SIGNS = {"klopt": "vink", "afronding": "vink", UNEXPLAINED: "let-op"}
WHOLE = "Geheel"


def ticks_claim(rows: pd.DataFrame) -> Claim:
    """How many printed totals add up: "Alle tien totalen kloppen"."""
    exact = int((rows["reden"] == "klopt").sum())
    every = f"{out_of(exact, len(rows))} totalen kloppen precies"
    text = capital(every) if exact == len(rows) else capital(reconcile_sentence(rows))
    return reconcile_sentence(rows).but(text)


def totals_panel(data: Dataset, place: Place, begroting_id: str) -> Panel | None:
    """A tick per printed total, and the way to all of them; None when none is printed."""
    rows = totals(data, begroting_id)
    if rows.empty:
        return None
    exhibit = totals_exhibit(data, begroting_id)
    signs = [
        h.i(class_=f"ic ic-{SIGNS[row.reden]} {row.reden}", aria_hidden="true")
        for row in rows.itertuples()
    ]
    more = h.a(href=place.other(TOTALS), data_naar="")["Bekijk elk totaal met zijn som"]
    return Panel(exhibit, exhibit.title, [h.p(".vinkjes")[signs], h.p(".paneelnoot")[more]])


@memo
def totals_exhibit(data: Dataset, begroting_id: str) -> Exhibit:
    """Every printed total beside our sum of its terms."""
    rows = totals(data, begroting_id)
    claim = ticks_claim(rows)
    found = rows.to_dict("records")
    table = pd.DataFrame(
        {
            "Totaal": [f"{_name(row)}, {years(row['van_jaar'], row['tot_jaar'])}" for row in found],
            "Gedrukt": [euro(row["bedrag_eur"]) for row in found],
            "Onze som": [euro(row["som"]) for row in found],
            "Verschil": [euro(row["verschil"]) for row in found],
            "Reden": [row["reden"] for row in found],
            "Bron en plaats": [row_source_text(data, row) for row in found],
        }
    )
    title = budget(data, begroting_id)["titel"]
    return Exhibit(
        title=claim,
        alt=claim.but(f"Gedrukte totalen van ‘{title}’ met onze som. {claim}."),
        table=table,
        bron_ids=tuple(bron_ids(rows)),
        rows=rows[data["begrotingstotalen"].columns],
        file_name=f"totalen-{begroting_id}",
        note="Wij tonen het gedrukte totaal en onze som. Wij herstellen niets.",
    )


@cached
def totals_screen(data: Dataset, begroting_id: str, address: str) -> Screen | None:
    """What is printed against what we add up; address: that of the page, for in a citation."""
    rows = totals(data, begroting_id)
    if rows.empty:
        return None
    exhibit = totals_exhibit(data, begroting_id)
    title = budget(data, begroting_id)["titel"]
    claim = exhibit.title.but(f"{title}: {exhibit.title[0].lower()}{exhibit.title[1:]}")
    heading = Fixed("Kies een totaal en zie waaruit het bestaat")
    panel = Panel(exhibit, heading, _matrix(data, rows, address), column=WIDE)
    return Screen(claim, (panel,))


def _name(row: dict) -> str:
    return ", ".join(part for part in (row["hoofdstuk"], row["post"]) if part) or WHOLE


def _matrix(data: Dataset, rows: pd.DataFrame, address: str) -> h.Node:
    """A row per total and a column per period; a cell opens its terms, place and citation."""
    found = rows.to_dict("records")
    periods = list(dict.fromkeys(years(row["van_jaar"], row["tot_jaar"]) for row in found))
    names = sorted(dict.fromkeys(map(_name, found)), key=lambda name: name != WHOLE)
    cells = {(_name(row), years(row["van_jaar"], row["tot_jaar"])): row for row in found}
    table = h.table(".totalen")[
        h.thead[h.tr[h.th(scope="col")["Totaal"], [h.th(scope="col")[one] for one in periods]]],
        h.tbody[
            [
                h.tr[
                    h.th(scope="row")[name],
                    [
                        h.td(data_kop=one)[_cell(data, cells[name, one], address)]
                        if (name, one) in cells
                        else h.td
                        for one in periods
                    ],
                ]
                for name in names
            ]
        ],
    ]
    return wide("Elk gedrukt totaal", table, ".stapel")


def _cell(data: Dataset, row: dict, address: str) -> h.Node:
    key = f"som-{row['totaal_id']}"
    text = [short_euro(row["bedrag_eur"])]
    if row["verschil"]:
        text.append(f" onze som {short_euro(row['som'])}")
    label = h.span[text[0], h.small[text[1]] if len(text) > 1 else None]
    return [
        opens(key, label, SIGNS[row["reden"]]),
        behind(key, f"{_name(row)}: {euro(row['bedrag_eur'])}", _proof(data, row, address)),
    ]


def _proof(data: Dataset, row: dict, address: str) -> h.Node:
    added = terms(data, row["telt_op"])
    return [
        h.p[
            f"Gedrukt: {euro(row['bedrag_eur'])}. Onze som van "
            f"{counted(len(added), 'deel', 'delen')}: {euro(row['som'])}. "
            f"Verschil: {euro(row['verschil'])} ({row['reden']})."
        ],
        bullets(f"{name}: {euro(amount)}" for name, amount in added),
        h.p[row_source_html(data, row)],
        tools(data, "begrotingstotalen", [row], address),
    ]
