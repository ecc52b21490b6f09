"""The matrix and the columns as HTML: a cell leads to its examples."""

from __future__ import annotations

from collections.abc import Sequence

import htpy as h

from components.address.query import examples_address
from components.compare.columns import NOT_NAMED, Row, shown_rows
from components.compare.matrix import Place, Presence, places
from components.compare.screen import Compared, newest
from components.examples.facets import CURRENT, PAST
from components.rows.ids import DEEDS, Status
from components.rows.memo import memo
from components.rows.selection import concept_names, names, past_programmes
from data.tables.loading import Dataset

# Beside more programmes than this an act does not fit in its column.
MOST_WITH_ACTS = 3


@memo
def matrix_html(data: Dataset, asked: Compared, towns: Sequence[str]) -> h.Node:
    """Options down, municipalities across; `towns` are those on this page."""
    found = places(data, asked.lever, asked.source)
    return h.table(".aanwezig", aria_label="Wie doet wat")[
        h.thead[
            h.tr[
                h.td["Kies twee gemeenten om hun programma’s naast elkaar te leggen."],
                [_town(data, asked, town) for town in towns],
            ]
        ],
        h.tbody[
            [
                h.tr[
                    h.th(scope="row")[
                        h.span[h.i(class_=f"ic ic-{option}", aria_hidden="true"), h.span[name]]
                    ],
                    [
                        h.td[_cell(data, asked, town, option, found.get((town, option)))]
                        for town in towns
                    ],
                ]
                for option, name in concept_names(data, asked.lever).items()
            ]
        ],
    ]


def _town(data: Dataset, asked: Compared, town: str) -> h.Element:
    name, programme = names(data)[town], newest(data, town)
    content = [h.i(class_=f"vorm vorm-{town}", aria_hidden="true"), h.span[name]]
    if not programme:
        return h.th(scope="col")[content]
    chosen = programme in asked.programmes
    return h.th(scope="col")[
        h.a(
            class_="gekozen" if chosen else None,
            href=asked.beside(programme),
            data_naar="",
            aria_current="true" if chosen else None,
            title=f"Leg het programma van {name} naast een ander",
        )[content]
    ]


def _cell(data: Dataset, asked: Compared, town: str, option: str, place: Place | None) -> h.Node:
    about = f"{names(data)[town]}, {concept_names(data, asked.lever)[option]}"
    if place is None:
        return h.span(".niet", title=Presence.NONE)[h.span(".alleen-voorlezen")[Presence.NONE]]
    drawn = {
        Presence.DEED: ("er", h.i(class_=f"vorm vorm-{town}", aria_hidden="true")),
        Presence.PAST: ("toen", h.i(class_=f"leegvorm vorm-{town}", aria_hidden="true")),
        Presence.ADVICE: ("raad", h.i(".ic.ic-advies", aria_hidden="true")),
    }
    kind, sign = drawn[place.presence]
    return h.a(
        class_=f"vakje {kind}",
        href=_examples(asked, town, option, place),
        data_naar="",
        aria_label=f"{about}: {place.presence}",
        title=f"{about}: {place.presence}",
    )[sign]


def _examples(asked: Compared, town: str, option: str, place: Place) -> str:
    """Where the examples of a cell stand; a single one opens by itself."""
    if len(place.measures) == 1:
        return examples_address({"voorbeeld": place.measures[0]})
    within = {"gemeente": town, asked.lever: option, "bron": asked.source}
    more: dict[Presence, dict] = {
        Presence.DEED: {"status": DEEDS},
        Presence.PAST: {"status": DEEDS, "periode": PAST},
        Presence.ADVICE: {"status": Status.ADVICE, "periode": (CURRENT, PAST)},
    }
    return examples_address({**within, **more[place.presence]})


def key_html() -> h.Element:
    """What each sign in the matrix means."""
    return h.p(".sleutel")[
        h.span[h.i(".blok.tegel", aria_hidden="true"), "doet of wil iets"],
        h.span[h.i(".blok.rand", aria_hidden="true"), Presence.PAST],
        h.span[h.i(".ic.ic-advies", aria_hidden="true"), " ", Presence.ADVICE],
        h.span[h.span(".niet", aria_hidden="true"), " ", Presence.NONE],
    ]


@memo
def columns_html(data: Dataset, asked: Compared) -> h.Node:
    """A column for each programme; only where they differ, unless everything is asked for."""
    frame = data["programmas"].set_index("programma_id", drop=False).loc[list(asked.programmes)]
    shown = shown_rows(data, asked.programmes, asked.theme, asked.every)
    programmes = frame.to_dict("records")
    return h.table(".kolom", aria_label="Programma’s naast elkaar")[
        h.thead[h.tr[h.td, [_programme(data, asked, row) for row in programmes]]],
        h.tbody[[_row(asked, row, programmes) for row in shown]],
    ]


def _programme(data: Dataset, asked: Compared, row: dict) -> h.Element:
    town, key = row["gemeente_id"], row["programma_id"]
    ended = key in past_programmes(data)
    return h.th(scope="col")[
        h.p[
            h.i(class_=f"vorm vorm-{town}", aria_hidden="true"),
            h.b[names(data)[town]],
            h.a(
                ".weg", href=asked.beside(key), data_naar="", aria_label=f"Haal {row['titel']} weg"
            )[h.i(".ic.ic-kruis", aria_hidden="true")],
        ],
        h.span[row["titel"], " (afgelopen)" if ended else ""],
    ]


def _row(asked: Compared, row: Row, programmes: list[dict]) -> h.Element:
    head: h.Node = row.label
    if row.theme and not asked.theme:
        head = h.a(href=asked.to(theme=row.theme), data_naar="", title="Alleen dit thema")[
            h.i(class_=f"ic ic-{row.theme}", aria_hidden="true"), row.label
        ]
    cells = [
        h.td(data_kop=programme["titel"])[
            _texts(asked, row, place) if row.texts else _acts(asked, row, place, programme)
        ]
        for place, programme in enumerate(programmes)
    ]
    return h.tr[h.th(scope="row")[head], cells]


def _texts(asked: Compared, row: Row, place: int) -> h.Node:
    lines = row.texts[place]
    if row.label == "Periode" or asked.every or len(lines) > 1:
        return lines[0] if len(lines) == 1 else h.ul[[h.li[line] for line in lines]]
    first = lines[0].split(". ")[0]
    return first if first.endswith(".") else f"{first}."


def _acts(asked: Compared, row: Row, place: int, programme: dict) -> h.Node:
    found = row.found[place]
    if not found:
        return h.span(".stil")[NOT_NAMED]
    link = examples_address(
        _within(row, programme) if len(found) > 1 else {"voorbeeld": found[0][0]}
    )
    if asked.theme:
        return h.ul[[h.li[_example(key, act)] for key, act in found]]
    if len(asked.programmes) > MOST_WITH_ACTS:
        shape = h.i(class_=f"vorm vorm-{programme['gemeente_id']}", aria_hidden="true")
        return h.a(".vakje.er", href=link, data_naar="", aria_label=f"{row.label}: bekijk")[shape]
    more = len(found) - 1
    said = f"En nog {more} over {row.label}"
    rest = [
        " ",
        h.a(".meer", href=asked.to(theme=row.theme), data_naar="", aria_label=said)[f"+{more}"],
    ]
    return [_example(*found[0]), rest if more and row.theme else None]


def _example(key: str, act: str) -> h.Element:
    return h.a(href=examples_address({"voorbeeld": key}), data_naar="")[act]


def _within(row: Row, programme: dict) -> dict:
    about = {"thema": row.theme} if row.theme else {}
    return {"programma": programme["programma_id"], "status": DEEDS, **about}
