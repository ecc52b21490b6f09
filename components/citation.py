"""A frozen citation of an amount: what it said then, and whether it says the same now."""

from __future__ import annotations

import re
from collections.abc import Mapping

from components.formatting import date
from components.money import euro
from components.sources import source, source_date
from data.loading import Dataset

PARTS = re.compile(r"^([a-z0-9-]+):(-?\d{1,15}):(\d{4}-\d{2}-\d{2})-([0-9a-f]{8})$")


def citation_key(data: Dataset, row: Mapping) -> str:
    """What an address holds of a citation: the post, the amount in euros and the data version."""
    return f"{row['post_id']}:{int(row['bedrag_eur'])}:{data.version}"


def citation_text(data: Dataset, row: Mapping, address: str) -> str:
    """A citation to paste: amount, post, year, source with place, address and data version."""
    origin = source(data, row["bron_id"])
    origin_text = f"{origin['titel']} ({origin['uitgever']}, {source_date(origin)})"
    return (
        f"{euro(row['bedrag_eur'])} voor ‘{row['post']}’ in {row['jaar']}. "
        f"Bron: {origin_text}, {row['vindplaats']}. "
        f"Via Mbo in de gemeente, versie {data.version}: {address}"
    )


def check_citation(data: Dataset, key: str) -> str:
    """Whether a cited amount has changed since, and from what to what; one Dutch sentence."""
    try:
        post_id, amount, day, _fingerprint = PARTS.match(key).groups()
        cited = f"{euro(int(amount))} (gegevens van {date(day)})"
    except (AttributeError, ValueError):
        # No match, or a day that does not exist.
        return "Dit citaat kunnen we niet lezen. Controleer of het webadres volledig is."
    frame = data["begroting"].set_index("post_id")
    if post_id not in frame.index:
        return f"Het citaat noemt {cited}. Deze post staat nu niet meer in onze gegevens."
    now = int(frame.loc[post_id, "bedrag_eur"])
    name = f"‘{frame.loc[post_id, 'post']}’ in {frame.loc[post_id, 'jaar']}"
    if now == int(amount):
        return f"Het citaat klopt nog: {name} is {cited}."
    return f"Het bedrag is veranderd: {name} was {cited} en is nu {euro(now)}."
