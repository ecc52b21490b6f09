"""The actions as compact rows: number, act, year, standing, money, and who does something on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import htpy as h
import pandas as pd
from markupsafe import Markup

from components.address.query import examples_address
from components.look.exhibit import Exhibit
from components.national.actions import deeds_about
from components.national.filters import goal_names, role_names
from components.national.timing import Standing, deadline, standing
from components.rows.claim import Claim
from components.rows.ids import NationalRole
from components.rows.memo import memo, records
from components.rows.selection import concept_names
from components.rows.sources import bron_ids, report_link
from components.wording.dutch import UNKNOWN, spelled
from components.wording.escaping import rendered
from data.tables.loading import Dataset

MOST_LETTERS = 90
MONEY = {"ja": "ja", "nee": "nee, voor een ander"}
# Of each way an action may stand the class in the style sheet.
STANDING_CLASS = {
    Standing.RUNS: "nu",
    Standing.BEGAN: "begonnen",
    Standing.PAST: "voorbij",
    Standing.UNKNOWN: "leeg",
}


@memo
def numbers(data: Dataset) -> dict[str, str]:
    """Of each action its goal and its place in the annex below that goal, such as "1.3.4"."""
    frame = data["landelijke_acties"].sort_values("actie_id")
    places = frame.groupby("doelstelling").cumcount() + 1
    return {
        key: f"{goal}.{place}"
        for key, goal, place in zip(frame["actie_id"], frame["doelstelling"], places, strict=True)
    }


@memo
def tasks_exhibit(data: Dataset, rows: pd.DataFrame, title: Claim, name: str) -> Exhibit:
    """What the rows on screen come with; name: of the file."""
    numbered, roles = numbers(data), role_names(data)
    table = pd.DataFrame(
        {
            "Nummer": [numbered[key] for key in rows["actie_id"]],
            "Actie": [short(row) for row in records(rows)],
            "Gemeenten": [roles[role] for role in rows["rol_gemeente"]],
            "Trekkers": [", ".join(cell) for cell in rows["trekkers"]],
            "Wanneer": [spelled(text) or UNKNOWN for text in rows["tijdpad"]],
            "Stand": [str(standing(data, text)) for text in rows["tijdpad"]],
            "Geld voor gemeenten": [MONEY.get(cell, UNKNOWN) for cell in rows["geld_gemeente"]],
        }
    )
    return Exhibit(
        title=title.bare(),
        alt=title.but(f"Lijst van acties. {title}"),
        table=table,
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name=name,
        note=(
            "‘Voorbij’: alle jaren die de bron noemt, liggen vóór het jaar van onze gegevens. "
            "Of het is gebeurd, staat er niet. Geld is ‘onbekend’ als de actie niet zegt voor wie "
            "er geld is. De korte zinnen zijn van ons."
        ),
    )


def short(row: Mapping) -> str:
    """The act in a few words; without those the start of the whole text."""
    text = row["zin_kort"] or row["actie"]
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rsplit(' ', 1)[0]} …"


def groups_html(
    data: Dataset, rows: pd.DataFrame, every: pd.DataFrame, take: Callable[[str], h.Node]
) -> h.Node:
    """The actions below the role they give municipalities.

    every: all that fit, of which `rows` may be one page. take: the link that takes an action along,
    by its id.
    """
    counts = every["rol_gemeente"].value_counts()
    return [
        [
            h.h2(".groepkop")[name, " ", h.small[str(counts[role])]],
            h.ul(".taken")[[h.li[_row(data, row, take(row["actie_id"]))] for row in records(mine)]],
        ]
        for role, name in role_names(data).items()
        if len(mine := rows.loc[rows["rol_gemeente"] == role])
    ]


def _row(data: Dataset, row: dict, take: h.Node) -> h.Element:
    return h.article(".taak")[
        h.details[_line(data, row), h.div(".taakmeer")[_more(data, row), take]]
    ]


@memo
def _line(data: Dataset, row: dict) -> Markup:
    stands = standing(data, row["tijdpad"])
    asks = row["rol_gemeente"] != NationalRole.NOT_NAMED
    return rendered(
        h.summary[
            h.span(".nr")[numbers(data)[row["actie_id"]]],
            h.b[short(row)],
            h.span(".jaar")[deadline(row["tijdpad"])],
            h.span(class_=f"stand stand-{STANDING_CLASS[stands]}")[stands],
            h.span(".geld")[f"geld: {MONEY.get(row['geld_gemeente'], UNKNOWN)}" if asks else ""],
            _who(data, row["maatregelen"]),
        ]
    )


def _who(data: Dataset, measures: tuple[str, ...]) -> h.Node:
    """The shape of each municipality with a deed about the action: there or not, never how many."""
    towns = dict.fromkeys((town, name) for _key, town, name, _act in deeds_about(data, measures))
    return h.span(".wie")[
        [
            h.i(class_=f"vorm vorm-{town}", role="img", aria_label=name, title=name)
            for town, name in towns
        ]
    ]


@memo
def _more(data: Dataset, row: dict) -> Markup:
    goal = goal_names(data)[row["doelstelling"]]
    themes = concept_names(data, "thema")
    pairs = (
        ("Doelstelling", goal),
        ("Trekkers", ", ".join(row["trekkers"])),
        ("Met", ", ".join(row["betrokkenen"]) or "niet genoemd"),
        ("Wanneer", spelled(row["tijdpad"]) or UNKNOWN),
        ("Thema", ", ".join(themes[key] for key in row["themas"]) or "geen van onze thema’s"),
        ("Plaats", row["vindplaats"]),
    )
    return rendered(
        h.p[row["actie"]],
        h.dl[[(h.dt[name], h.dd[text]) for name, text in pairs]],
        _deeds(data, row["maatregelen"]),
        h.p(".bronregel")[report_link(data, "landelijke_acties", row["actie_id"])],
    )


def _deeds(data: Dataset, measures: tuple[str, ...]) -> h.Node:
    found = deeds_about(data, measures)
    if not found:
        return h.p["Wij vonden geen voorbeeld dat hierover gaat."]
    return [
        h.p["Dit gaat erover:"],
        h.ul(".daden")[
            [
                h.li[
                    h.i(class_=f"vorm vorm-{town}", aria_hidden="true"),
                    h.a(href=examples_address({"voorbeeld": key}), data_naar="")[f"{name}: {act}"],
                ]
                for key, town, name, act in found
            ]
        ],
    ]
