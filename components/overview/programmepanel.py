"""Time and money of the programmes: length is time, money is text, what is unknown stays open."""

from __future__ import annotations

import htpy as h
import pandas as pd

from components.look.exhibit import Exhibit
from components.money.saying import stated_short
from components.overview.choice import Choice, fitting
from components.rows.claim import Claim
from components.rows.ids import Scope
from components.rows.memo import memo
from components.rows.selection import examples, past_programmes
from components.rows.sources import bron_ids
from components.wording.dutch import counted, in_words, out_of, years
from data.tables.loading import Dataset

# How many years the axis runs past the year of the data.
AHEAD = 3
MOST_ROWS = 12
NO_AMOUNT = "niet gevonden"
# The width of a letter in % of the narrowest axis.
LETTER = 2.3


@memo
def programmes(data: Dataset) -> pd.DataFrame:
    """The programmes of the examples, by municipality and start: all columns, and what is known.

    naam, kleur: of the municipality. bedragen: the amounts for the whole programme by our sources,
    each once, as text; "" when there is none. afgelopen: whether it has ended.
    """
    towns = examples(data)[["gemeente_id", "naam", "kleur"]]
    rows = data["programmas"].merge(towns, on="gemeente_id")
    rows = rows.sort_values(["naam", "start_jaar"], na_position="last", ignore_index=True)
    return rows.assign(
        bedragen=[_amounts(data, key) for key in rows["programma_id"]],
        afgelopen=rows["programma_id"].isin(past_programmes(data)),
    )


def _amounts(data: Dataset, programma_id: str) -> str:
    rows = _facts(data, programma_id)
    phrases = [stated_short(data, row) for row in rows.to_dict("records")]
    return " of ".join(dict.fromkeys(phrases))


def _facts(data: Dataset, programma_id: str) -> pd.DataFrame:
    frame = data["geldfeiten"]
    mine = (frame["programma_id"] == programma_id) & (frame["reikwijdte"] == Scope.PROGRAMME)
    rows = frame.loc[mine].sort_values("bedrag_eur")
    # Of one amount what says most stands first: a source with a reserve before one without.
    return (
        rows.assign(exact=rows["precisie"].isin(["", "exact"]))
        .sort_values(["bedrag_eur", "exact"])
        .drop_duplicates("bedrag_eur")
    )


@memo
def programme_exhibit(data: Dataset, choice: Choice) -> Exhibit:
    """Of how many programmes we know an amount, and which of them fit the choice."""
    rows = programmes(data)
    known = int((rows["bedragen"] != "").sum())
    count = out_of(known, len(rows)) if known else f"geen van de {in_words(len(rows))}"
    text = f"Van {count} programma’s kennen wij een bedrag"
    facts = pd.concat([_facts(data, key) for key in rows["programma_id"]])
    table = pd.DataFrame(
        {
            "Gemeente": rows["naam"],
            "Programma": rows["titel"],
            "Periode": [years(row.start_jaar, row.eind_jaar) for row in rows.itertuples()],
            "Bedrag voor het hele programma": rows["bedragen"].replace("", NO_AMOUNT),
        }
    )
    claim = Claim(
        text,
        rows,
        "programma’s van de voorbeeldgemeenten, en bedragen voor een heel programma",
        "an amount for a whole programme that is not counted, or a programme that is not",
    )
    return Exhibit(
        title=claim,
        alt=claim.but(f"Tijdlijn van {counted(len(rows), 'programma', 'programma’s')}. {text}."),
        table=table,
        bron_ids=(*bron_ids(rows), *bron_ids(facts)),
        rows=rows.drop(columns=["naam", "kleur", "bedragen", "afgelopen"]),
        file_name="tijd-en-geld",
        note=note(data, choice),
    )


@memo
def note(data: Dataset, choice: Choice) -> str:
    """Which programmes have nothing in this choice; "" when all have, or nothing is chosen."""
    without = [row.titel for row in programmes(data).itertuples() if not _fits(data, choice, row)]
    if not choice or not without:
        return ""
    return "Met streepjes: bij deze keuze niets gevonden in onze bronnen."


def _fits(data: Dataset, choice: Choice, row) -> bool:
    found = fitting(data, choice)
    rows = found.past if row.afgelopen else found.deeds
    return bool((rows["programma_id"] == row.programma_id).any())


def axis(data: Dataset) -> range:
    """The years on the axis: from the first start to some years past the date of the data."""
    starts = programmes(data)["start_jaar"].dropna()
    now = int(data.date[:4])
    return range(int(min([*starts, now])), now + AHEAD + 1)


def programmes_html(data: Dataset, choice: Choice) -> h.Node:
    """A line per programme, with its amount at the end."""
    span = axis(data)
    more = len(programmes(data)) - MOST_ROWS
    now = 100 * (int(data.date[:4]) + int(data.date[5:7]) / 12 - span[0]) / len(span)
    return h.div(".tijd", style=f"--jaren:{len(span)}")[
        h.div(".tijdkop", aria_hidden="true")[
            h.div(".jaren")[[h.span[str(year)] for year in span]], h.span["bekend bedrag"]
        ],
        h.ul(style=f"--nu:{now:.1f}%")[
            [_row(data, choice, row, span) for row in programmes(data).head(MOST_ROWS).itertuples()]
        ],
        _more(more),
    ]


def _more(count: int) -> h.Node:
    if count <= 0:
        return None
    verb = "staat" if count == 1 else "staan"
    return h.p(".stil.noot")[
        f"Nog {counted(count, 'programma', 'programma’s')} {verb} in de tabel."
    ]


def _row(data: Dataset, choice: Choice, row, span: range) -> h.Node:
    place = bar(row.start_jaar, row.eind_jaar, span)
    marks = [*_edges(row, span), *([] if not choice or _fits(data, choice, row) else ["anders"])]
    period = years(row.start_jaar, row.eind_jaar)
    about = " (afgelopen)" if row.afgelopen else "" if place else f" ({period})"
    return h.li(style=f"--kleur:{row.kleur}")[
        h.a(
            class_=" ".join(["baan", *marks]),
            href=choice.to("voorbeelden", {"programma": (row.programma_id,)}, keep=False),
            data_naar="",
            aria_label=f"{row.naam}: {row.titel}, {period}",
        )[
            h.span(".naam", style=f"left:{_room(place, row.titel + about):.1f}%")[
                h.i(class_=f"vorm vorm-{row.gemeente_id}"), row.titel, about
            ],
            h.i(".looptijd", style=f"left:{place[0]:.1f}%;width:{place[1]:.1f}%")
            if place
            else None,
        ],
        h.span(".bedrag")[row.bedragen or h.span(".stil")[NO_AMOUNT]],
    ]


def _bar(place: tuple[float, float]) -> h.Element:
    return h.i(".looptijd", style=f"left:{place[0]:.1f}%;width:{place[1]:.1f}%")


def _room(place: tuple[float, float] | None, text: str) -> float:
    """Where a name starts, in % of the axis: at its bar, or before it so that it fits."""
    return max(0, min(place[0], 100 - LETTER * (len(text) + 4))) if place else 0


def bar(start, end, span: range) -> tuple[float, float] | None:
    """Where a bar starts and how long it is, in % of the axis; None when both years are unknown."""
    if pd.isna(start) and pd.isna(end):
        return None
    first = span[0] if pd.isna(start) else max(int(start), span[0])
    last = span[-1] if pd.isna(end) else min(int(end), span[-1])
    return 100 * (first - span[0]) / len(span), 100 * (last - first + 1) / len(span)


def _edges(row, span: range) -> list[str]:
    found = ["vaagbegin"] if pd.isna(row.start_jaar) else []
    if pd.isna(row.eind_jaar):
        found.append("vaageind")
    elif row.eind_jaar > span[-1]:
        found.append("verder")
    return found
