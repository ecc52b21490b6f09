"""The one line under a figure: its source, its table, and what can be done with it."""

from __future__ import annotations

import htpy as h

from components.look.behind import behind, opens
from components.look.exhibit import Exhibit
from components.rows.sources import source, source_html
from components.screen.downloading import CSV_KIND, EXCEL_KIND
from components.screen.tables import frame_table_html
from components.wording.dutch import capital, counted, date
from data.tables.loading import Dataset


def footer(data: Dataset, exhibit: Exhibit, csv_address: str, more: h.Node = None) -> h.Element:
    """ "Bron", "Tabel" and "Meer" as buttons that open what stands behind them.

    csv_address: below /data, where the numbers of the figure can be downloaded. more: what else
    "Meer" holds.
    """
    key = exhibit.file_name
    return h.div(".figuurvoet")[
        opens(f"bron-{key}", h.span(".bronnaam")[_source_words(data, exhibit)], "bron"),
        opens(f"tabel-{key}", "Tabel", "tabel"),
        opens(f"meer-{key}", "Meer", "bewaar"),
        behind(f"bron-{key}", "Waar dit staat", _sources(data, exhibit)),
        behind(f"tabel-{key}", "Als tabel", frame_table_html(exhibit.title, exhibit.table)),
        behind(f"meer-{key}", "Neem deze figuur mee", [_more(exhibit, csv_address), more]),
    ]


def _source_words(data: Dataset, exhibit: Exhibit) -> str:
    ids = tuple(dict.fromkeys(exhibit.bron_ids))
    if len(ids) > 1:
        return capital(counted(len(ids), "bron", "bronnen"))
    first, *others = source(data, ids[0])["uitgever"].split(", ")
    return f"Bron: {first}{' en andere' if others else ''}"


def _sources(data: Dataset, exhibit: Exhibit) -> h.Node:
    return [
        h.p[exhibit.note] if exhibit.note else None,
        h.p[f"Dit telt: {exhibit.title.scope}."],
        h.ul[[h.li[source_html(data, key)] for key in dict.fromkeys(exhibit.bron_ids)]],
        h.p[f"Stand van de gegevens: {date(data.date)} (versie {data.version})."],
    ]


def _more(exhibit: Exhibit, csv_address: str) -> h.Node:
    return h.ul(".doen")[
        [
            h.li[
                h.a(href=address, download=f"{exhibit.file_name}{ending}.csv")[
                    h.i(".ic.ic-bewaar", aria_hidden="true"), f"Download deze cijfers ({kind})"
                ]
            ]
            for kind, address, ending in (
                (CSV_KIND, csv_address, ""),
                (EXCEL_KIND, csv_address.replace("data/", "data/excel/", 1), "-excel"),
            )
        ],
        h.li[
            h.a(href="/bronnen", data_naar="")[
                h.i(".ic.ic-bron", aria_hidden="true"), "Alle bronnen en gegevens"
            ]
        ],
    ]
