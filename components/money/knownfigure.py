"""The figure of what is known per municipality: bars, table and why they may be compared."""

from __future__ import annotations

import pandas as pd

from components.look.exhibit import Exhibit, values_of
from components.money.durations import stated_months
from components.money.known import NATIONAL, Amount, amount_name, fact, nothing, towns
from components.money.saying import amount_text, per_year_said, per_year_text
from components.rows.claim import Claim
from components.rows.ids import Per
from components.rows.memo import memo
from components.rows.selection import concept_names
from components.rows.sources import bron_ids
from components.wording.amounts import MILLION
from components.wording.dutch import capital, counted, number, years
from data.tables.loading import Dataset

AXIS = "€ miljoen per jaar"


@memo
def known_exhibit(
    data: Dataset, found: dict[str, list[Amount]], beside: str, scope: str
) -> Exhibit:
    """How many amounts may stand beside the chosen one, and of each other one why not."""
    shown = [amount for own in found.values() for amount in own]
    reference = fact(data, beside)
    town = towns(data).get(reference["gemeente_id"], NATIONAL)
    fit = [
        amount
        for amount in shown
        if amount.town != town and amount.verdict and amount.verdict.per_year
    ]
    each = f"{per_year_text(data, reference)} per jaar"
    count = counted(len(fit), "bedrag van een ander mag", "bedragen van anderen mogen")
    title = f"{capital(count)} naast dat van {town} ({each})"
    rows = pd.concat([amount.rows for amount in shown]) if shown else data["geldfeiten"].iloc[:0]
    claim = Claim(
        title,
        rows,
        "bedragen van gemeenten in deze weergave",
        "an amount of another municipality that may stand beside it and is not counted",
    )
    return Exhibit(
        title=claim,
        alt=claim.but(
            f"Staven per jaar. {title}. Een bedrag dat u niet mag vergelijken heeft geen staaf; "
            "de reden staat erbij en in de tabel."
        ),
        table=known_table(data, found, scope),
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name="bedragen-per-gemeente",
        values=_drawn(data, found),
        note="Alleen wat u mag vergelijken heeft een staaf. Een totaal delen wij door de looptijd "
        "die een bron noemt.",
    )


def _drawn(data: Dataset, found: dict[str, list[Amount]]) -> pd.DataFrame:
    lines = []
    for amount in (amount for own in found.values() for amount in own):
        word, each = per_year_said(data, amount.row)
        divided = amount.row["per"] == Per.PERIOD and each is not None
        months = stated_months(data, amount.row) if divided else ()
        caveats = [word, verdict_text(amount), "andere bron: ander bedrag" if amount.rival else ""]
        lines.append(
            (
                f"{amount_name(data, amount)}: {amount.row['omschrijving']}",
                amount.town,
                each,
                "euro per jaar" if each is not None else "per jaar niet te zeggen",
                f"{number(months[0])} maanden, keer 12" if months else "",
                "; ".join(filter(None, caveats)),
            )
        )
    return values_of(lines)


@memo
def known_table(data: Dataset, found: dict[str, list[Amount]], scope: str) -> pd.DataFrame:
    """What is known per municipality as text; a municipality without an amount says so."""
    kinds, scopes = concept_names(data, "aard"), concept_names(data, "reikwijdte")
    sure = concept_names(data, "zekerheid")
    lines = []
    for town, own in found.items():
        lines += [{"Gemeente": town, "Waarvoor": nothing(data, scope)}] if not own else []
        lines += [
            {
                "Gemeente": town,
                "Waarvoor": amount.row["omschrijving"],
                "Bedrag": amount_text(data, amount.row),
                "Per jaar": per_year_text(data, amount.row),
                "Periode": years(amount.row["van_jaar"], amount.row["tot_jaar"]),
                "Wie betaalt": amount.row["betaler"],
                "Soort bedrag": kinds.get(amount.row["aard"], amount.row["aard"]),
                "Reikwijdte": scopes.get(amount.row["reikwijdte"], amount.row["reikwijdte"]),
                "Zekerheid": sure.get(amount.certainty, amount.certainty),
                "Vergelijken": verdict_text(amount),
            }
            for amount in own
        ]
    return pd.DataFrame(lines).fillna("")


def fits(amount: Amount) -> bool:
    """Whether the amount is the chosen one, or may stand beside it."""
    return amount.verdict is None or bool(amount.verdict.per_year)


def verdict_text(amount: Amount) -> str:
    """Whether the amount may stand beside the chosen one, with every reason why not."""
    if amount.verdict is None:
        return "hiermee vergelijken wij"
    return "mag" if amount.verdict.per_year else f"mag niet: {', '.join(amount.verdict.short)}"


@memo
def bar_rows(data: Dataset, found: dict[str, list[Amount]], scope: str) -> pd.DataFrame:
    """The bars of the municipalities: naam, waarde (€ million per year), tekst and kleur.

    What may not be compared has no bar (0), only its reason. National money stays out: beside it no
    bar of a municipality would be seen.
    """
    colours = data["gemeenten"].set_index("naam")["kleur"].to_dict()
    lines = []
    for town, own in found.items():
        if town == NATIONAL:
            continue
        lines += [] if own else [(town, 0.0, nothing(data, scope), "#FFFFFF")]
        for amount in own:
            value = (amount.per_year or 0) / MILLION if fits(amount) else 0.0
            lines.append(
                (
                    amount_name(data, amount),
                    value,
                    _bar_text(data, amount),
                    colours.get(town, "#4C5B66"),
                )
            )
    return pd.DataFrame(lines, columns=["naam", "waarde", "tekst", "kleur"])


def _bar_text(data: Dataset, amount: Amount) -> str:
    known = amount.per_year is not None
    each = f"{per_year_text(data, amount.row)} per jaar" if known else "geen staaf"
    if amount.verdict is None or fits(amount):
        return each
    return f"{each}; niet te vergelijken: {', '.join(amount.verdict.short)}"
