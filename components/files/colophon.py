"""What every file says about itself, and the sources it rests on."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.rows.sources import row_sources, source, source_date
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


def source_columns(data: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """Of each row (bron_id and vindplaats, one or several) where it stands, for in a sheet.

    Columns: Bron, Uitgever, Datum van de bron, Webadres, Plaats in de bron; several of a row stand
    behind each other in the same order, and what is equal stands once.
    """
    lines = []
    for row in rows.to_dict("records"):
        pairs = row_sources(row)
        found = [source(data, bron_id) for bron_id, _place in pairs]
        lines.append(
            {
                "Bron": _each(one["titel"] for one in found),
                "Uitgever": _each(one["uitgever"] for one in found),
                "Datum van de bron": _each(source_date(one) for one in found),
                "Webadres": _each(one["url"] for one in found),
                "Plaats in de bron": _each(place for _bron_id, place in pairs),
            }
        )
    columns = ["Bron", "Uitgever", "Datum van de bron", "Webadres", "Plaats in de bron"]
    return pd.DataFrame(lines, columns=columns, index=rows.index)


def _each(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(text for text in texts if text))


def about_lines(data: Dataset, sentence: str) -> list[str]:
    """What every file says about itself: what is in it, and on which data it rests."""
    return [
        sentence,
        f"Uit ‘Mbo in de gemeente’, gegevens van {date(data.date)}, versie {data.version}.",
        "Onze bronnen verschillen in lengte: het aantal zegt niet hoeveel een gemeente doet.",
        "De indeling in thema’s, pijlers en rollen is van ons. Licentie: CC BY 4.0.",
    ]
