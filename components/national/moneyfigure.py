"""The money of the Werkagenda as a figure: per priority a column for each year."""

from __future__ import annotations

import htpy as h
import pandas as pd

from components.look.exhibit import Exhibit
from components.money.budget import posts
from components.national.actions import ASKED, asked, money
from components.national.filters import PRIORITY_NAMES
from components.national.tasks import numbers
from components.rows.claim import Claim
from components.rows.ids import Budget
from components.rows.memo import memo
from components.rows.sources import bron_ids
from components.wording.amounts import MILLION, MINUS, short_euro
from components.wording.dutch import capital, in_words, listing, number, out_of
from data.tables.loading import Dataset

TOTALS = "gedrukte totalen per prioriteit in tabel 1 van de Werkagenda"
NOTE = (
    "Het getal is het totaal zoals de bron het drukt. De staaf omhoog telt de posten op, de staaf "
    "omlaag het geld dat van een andere post komt; wij trekken die niet van elkaar af. "
    "Getal en staven kunnen door afronding iets verschillen."
)


@memo
def columns(data: Dataset) -> pd.DataFrame:
    """Per priority and year: prioriteit, jaar, gedrukt, erbij (posts), eraf (shifts, below 0).

    Unit: euros. `gedrukt` is the total as printed; the last year means "and further".
    """
    totals = money(data)
    found = posts(data, Budget.WERKAGENDA)
    rows = []
    for total in totals.to_dict("records"):
        # A post has no priority of its own: its chapter is that of the printed total.
        mine = found.loc[
            (found["hoofdstuk"] == total["hoofdstuk"]) & (found["jaar"] == total["jaar"]),
            "bedrag_eur",
        ]
        rows.append(
            {
                "prioriteit": total["prioriteit"],
                "jaar": int(total["jaar"]),
                "gedrukt": int(total["bedrag_eur"]),
                "erbij": int(mine[mine > 0].sum()),
                "eraf": int(mine[mine < 0].sum()),
                "bron_id": total["bron_id"],
                "vindplaats": total["vindplaats"],
            }
        )
    names = ["prioriteit", "jaar", "gedrukt", "erbij", "eraf", "bron_id", "vindplaats"]
    return pd.DataFrame(rows, columns=names)


@memo
def money_claim(data: Dataset) -> Claim:
    """Which priority has the highest printed total in the year of the data, and whether always."""
    rows = columns(data)
    year = min(max(int(data.date[:4]), rows["jaar"].min()), rows["jaar"].max())
    highest = rows.loc[rows.groupby("jaar")["gedrukt"].idxmax()].set_index("jaar")
    priority, amount = highest.loc[year, "prioriteit"], highest.loc[year, "gedrukt"]
    name = PRIORITY_NAMES[priority]
    text = f"In {year} is het gedrukte totaal het hoogst bij {name}: {short_euro(amount)}"
    if set(highest["prioriteit"]) == {priority}:
        text = (
            f"Elk jaar is het gedrukte totaal het hoogst bij {name}: {short_euro(amount)} in {year}"
        )
    return Claim(text, rows, TOTALS, "a year in which another priority has a higher printed total")


@memo
def money_exhibit(data: Dataset) -> Exhibit | None:
    """The figure with its companions; None without printed totals."""
    rows = columns(data)
    if rows.empty:
        return None
    title = money_claim(data)
    table = pd.DataFrame(
        {
            "Prioriteit": [PRIORITY_NAMES[key] for key in rows["prioriteit"]],
            "Jaar": [str(year) for year in rows["jaar"]],
            "Gedrukt totaal": [short_euro(amount) for amount in rows["gedrukt"]],
            "Posten": [short_euro(amount) for amount in rows["erbij"]],
            "Van een andere post": [short_euro(amount) for amount in rows["eraf"]],
        }
    )
    return Exhibit(
        title=title,
        alt=title.but(f"Staven per jaar voor elke prioriteit. {title}."),
        table=table,
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name="geld-per-prioriteit",
        note=NOTE,
    )


@memo
def asked_money(data: Dataset) -> Claim:
    """Of the actions that ask something of municipalities: which name money for them."""
    rows = asked(data["landelijke_acties"])
    numbered = numbers(data)
    named = [numbered[key] for key in rows.loc[rows["geld_gemeente"] == "ja", "actie_id"]]
    other = int((rows["geld_gemeente"] == "nee").sum())
    rest = len(rows) - len(named) - other
    where = f" ({listing(named)})" if named else ""
    text = (
        f"{capital(out_of(len(named), len(rows)))} acties voor gemeenten "
        f"{'noemt' if len(named) == 1 else 'noemen'} geld voor een taak van gemeenten{where}. "
        f"Voor een ander: {in_words(other)}. Bij {in_words(rest)} staat niet voor wie er geld is."
    )
    return Claim(text, rows, ASKED, "an action that names money for municipalities and is not told")


def money_html(data: Dataset) -> h.Node:
    """A small multiple per priority, all on one scale."""
    rows = columns(data)
    high, low = max(rows["erbij"].max(), 1), abs(rows["eraf"].min())
    last = rows["jaar"].max()
    scale = f"--hoog:{high / (high + low):.4f}"
    return [
        _key(),
        h.div(".veelvoud", style=scale)[
            [
                h.section(aria_label=PRIORITY_NAMES[key])[
                    h.h3[f"{key}. {PRIORITY_NAMES[key]}"],
                    h.ul(".kolommen")[
                        [_column(row, high + low, last) for row in mine.to_dict("records")]
                    ],
                ]
                for key, mine in rows.groupby("prioriteit", sort=True)
            ]
        ],
    ]


def _key() -> h.Element:
    return h.p(".sleutel")[
        h.span["Miljoenen euro; het getal is het gedrukte totaal"],
        h.span[h.i(".blok.erbij", aria_hidden="true"), "posten"],
        h.span[h.i(".blok.eraf", aria_hidden="true"), "komt van een andere post"],
    ]


def _column(row: dict, whole: int, last: int) -> h.Element:
    off = abs(row["eraf"]) / whole
    down = f", {MINUS}{millions(abs(row['eraf']))} van een andere post" if off else ""
    return h.li(title=f"{row['jaar']}: posten {millions(row['erbij'])}{down}")[
        h.b[millions(row["gedrukt"])],
        h.span(
            ".zuil", aria_hidden="true", style=f"--op:{row['erbij'] / whole:.4f};--neer:{off:.4f}"
        )[h.i(".op"), h.i(".neer")],
        h.small[f"{row['jaar']}{' e.v.' if row['jaar'] == last else ''}"],
    ]


def millions(amount: int) -> str:
    """An amount (euros) in millions, with one decimal at most."""
    return number(round(amount / MILLION, 1))
