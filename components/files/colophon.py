"""What every file says about itself, and the sources it rests on."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.rows.sources import source
from components.wording.dutch import date
from data.tables.loading import Dataset


def source_table(data: Dataset, bron_ids: Iterable[str]) -> pd.DataFrame:
    """The sources as a sheet: title, publisher, date, address, remark."""
    rows = [source(data, bron_id) for bron_id in dict.fromkeys(bron_ids)]
    return pd.DataFrame(
        [
            (
                row["titel"],
                row["uitgever"],
                date(row["datum"]),
                row["url"],
                row.get("toelichting", ""),
            )
            for row in rows
        ],
        columns=["Titel", "Uitgever", "Datum", "Webadres", "Toelichting"],
    )


def about_lines(data: Dataset, sentence: str) -> list[str]:
    """What every file says about itself: what is in it, and on which data it rests."""
    return [
        sentence,
        f"Uit ‘Mbo in de gemeente’, gegevens van {date(data.date)}, versie {data.version}.",
        "Onze bronnen verschillen in lengte: het aantal zegt niet hoeveel een gemeente doet.",
        "De indeling in thema’s, pijlers en rollen is van ons. Licentie: CC BY 4.0.",
    ]
