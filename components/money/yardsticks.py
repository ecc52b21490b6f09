"""In what a reader wants to see amounts: euros, shares, per student or per inhabitant."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from components.rows.ids import Reserve
from components.rows.keyfigures import figure_text
from components.rows.memo import memo
from components.rows.sources import source
from components.wording.amounts import MILLION, euro_cents, percent, short_euro
from components.wording.dutch import listing, years
from data.tables.loading import Dataset

YARDSTICK_NAMES = {
    "euro": "Euro’s",
    "aandeel": "Aandeel",
    "student": "Per mbo-student",
    "inwoner": "Per inwoner",
}
AXES = {
    "euro": "€ miljoen",
    "aandeel": "% van het geheel",
    "student": "€ per mbo-student per jaar",
    "inwoner": "€ per inwoner per jaar",
}
PER_HEAD = ("student", "inwoner")


YEAR = r"[0-9]{4}"


@dataclass(frozen=True)
class Divisor:
    """By how many people the amounts of one year are divided; the row of kerncijfers.csv."""

    row: dict

    @property
    def people(self) -> int:
        return int(self.row["waarde"])

    @property
    def exact(self) -> bool:
        return self.row["bepaling"] == Reserve.EXACT


@memo
def divisors(data: Dataset, gemeente_id: str, unit: str) -> dict[int, Divisor]:
    """Per year the number of students or inhabitants that has a source; "" is the country.

    A figure of an unknown year, or of nobody, divides nothing.
    """
    frame = data["kerncijfers"]
    rows = frame.loc[(frame["gemeente_id"] == gemeente_id) & (frame["deler"] == unit)]
    rows = rows.loc[rows["periode"].str.fullmatch(YEAR) & (rows["waarde"].fillna(0) > 0)]
    return {int(row["periode"]): Divisor(row) for row in rows.to_dict("records")}


def in_unit(amount: float, unit: str, whole: float, people: int) -> float:
    """An amount in euros on the axis of `unit`; `whole` in euros, `people` over all its years."""
    if unit == "euro":
        return float(amount) / MILLION
    return 100 * float(amount) / whole if unit == "aandeel" else float(amount) / people


def unit_text(amount: float, value: float, unit: str, exact: bool = True) -> str:
    """A label: the amount, the share, or euros per person ("circa" when we divide by "ruim")."""
    if unit == "euro":
        return short_euro(amount)
    if unit == "aandeel":
        return percent(value / 100)
    return f"{'' if exact else 'circa '}{euro_cents(value)}"


def years_text(found: Collection[int]) -> str:
    """Years in a sentence: "2024", "2022 en 2023", "2024 tot en met 2028"."""
    order = sorted(found)
    if len(order) > 2 and order[-1] - order[0] == len(order) - 1:
        return years(order[0], order[-1])
    return listing(str(year) for year in order)


@memo
def divisor_note(data: Dataset, used: dict[int, Divisor], missing: Collection[int]) -> str:
    """By what was divided, with the source of each number, and which years have none."""
    rows = [used[year].row for year in sorted(used)]
    numbers = "; ".join(f"{row['periode']}: {figure_text(data, row)}" for row in rows)
    places = dict.fromkeys((row["bron_id"], row["vindplaats"].split(",")[0]) for row in rows)
    origins = "; ".join(f"{source(data, key)['titel']}, {place}" for key, place in places)
    note = (
        f"Gedeeld door het aantal {rows[0]['eenheid']} van hetzelfde jaar ({numbers}), ook door "
        "wie er niets van krijgt. "
        f"Bron van die aantallen: {origins}."
    )
    if missing:
        note += (
            f" Van {years_text(missing)} hebben we geen aantal met een bron; die tellen niet mee."
        )
    return note
