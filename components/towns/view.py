"""Draws the page of one municipality: found, profiled, compared, with what it may take along."""

from __future__ import annotations

import json
from collections.abc import Collection

import htpy as h
import pandas as pd
import streamlit as st

from components.address.query import examples_address
from components.address.state import chosen
from components.examples.strongest import RULE, strongest
from components.look.blocks import bullets, card, labels, terms
from components.look.palette import BAR as ACT
from components.maps.layers import DARK, border_layer, municipality_layers, school_layer, town_layer
from components.maps.view import map_drawer
from components.national.actions import actions
from components.national.view import action_card
from components.rows.ids import NationalRole
from components.rows.memo import memo
from components.rows.selection import concept_names, examples
from components.rows.sources import source_line
from components.screen.choosing import choose_many, choose_pill
from components.screen.figureframe import show_exhibit
from components.screen.markup import show_html
from components.screen.outcome import outcome
from components.screen.tables import show_table
from components.towns.lookup import town
from components.towns.profile import (
    MOST_ALIKE,
    YES,
    call_sentence,
    conditions,
    map_exhibit,
    profile_lines,
)
from components.towns.resemblance import (
    PART_NAMES,
    USUAL_WEIGHTS,
    WEIGHT_NAMES,
    Resemblance,
    verdict,
)
from components.towns.schools import schools_near
from components.wording.escaping import markdown
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

MOST_EXAMPLES = 6
ASKED = (NationalRole.LEADS, NationalRole.JOINS)
MARK = {True: "✓", False: "?"}


def show_profile(data: Dataset, code: str) -> None:
    """The lines of the profile and whether the letter addresses this municipality."""
    row = town(data, code)
    with outcome("gemeente"):
        st.header(markdown(row["naam"]), anchor=False)
    show_html(h.div(".voluit")[terms(profile_lines(data, code))])
    st.write(markdown(call_sentence(data, code)))
    for example in examples(data).to_dict("records"):
        if example["cbs_code"] == code:
            address = examples_address({"gemeente": (example["gemeente_id"],)})
            link = h.a(href=address, target="_self")["Bekijk wat er over haar staat"]
            show_html(h.p["Uw gemeente is zelf een voorbeeld. ", link, "."])


def choose_weights() -> dict[str, int]:
    """How much each part of the resemblance counts."""
    with st.expander("Wat telt mee bij de vergelijking?"):
        for name, label in PART_NAMES.items():
            choose_pill(label, f"telt_{name}", WEIGHT_NAMES)
    return {name: int(chosen(f"telt_{name}") or usual) for name, usual in USUAL_WEIGHTS.items()}


def show_resemblance(data: Dataset, code: str, found: list[Resemblance]) -> None:
    """Which example is most alike, why, and where they are."""
    layers = [town_layer(_all_towns(data)), *_near_layers(data, code, load_live())]
    exhibit = map_exhibit(data, code, found, verdict(found))
    show_exhibit(data, exhibit, map_drawer(data, layers, "code", height=480))
    show_table(
        "Hoe lijken de voorbeelden op uw gemeente?",
        ["Voorbeeld", "Punten", "Waarom"],
        [
            [
                one.name,
                [
                    "onbekend" if one.points is None else str(one.points),
                    h.small[f"{one.strength}{', gelijk op met een ander' if one.tie else ''}"],
                ],
                one.words,
            ]
            for one in found[:MOST_ALIKE]
        ],
        stacks=True,
    )


def show_choose_map(data: Dataset) -> None:
    """The 342 municipalities to click on, before one is chosen."""
    layers = [town_layer(_all_towns(data))]
    map_drawer(data, layers, "code", height=560, name="kieskaart")()


@memo
def _all_towns(data: Dataset) -> pd.DataFrame:
    return data["nl_gemeenten"].rename(columns={"cbs_code": "id"})[["id", "naam", "lat", "lon"]]


@memo
def _near_layers(data: Dataset, code: str, live: LiveData) -> list:
    six = examples(data).drop(columns="gemeente_id").rename(columns={"cbs_code": "gemeente_id"})
    if code not in set(six["gemeente_id"]):
        own = {"gemeente_id": code, "kleur": DARK, **town(data, code)}
        six = pd.concat([six, pd.DataFrame([own])], ignore_index=True)
    near = schools_near(data, code)
    places = data["nl_gemeenten"].set_index("cbs_code")[["lat", "lon"]]
    rings = near.join(places, on="cbs_code").rename(columns={"cbs_code": "id"})
    layers = [*municipality_layers(six, code), school_layer(rings.drop_duplicates("id"), None)]
    border = live.of_town("grenzen", code)
    return [border_layer(json.loads(border["geometrie"])), *layers] if border else layers


def choose_themes(data: Dataset) -> list[str]:
    """Ask on which themes the council wants something."""
    choose_many("Thema", "thema", concept_names(data, "thema"), "Alle thema’s")
    return chosen("thema") or []


def show_what_they_did(
    data: Dataset, code: str, found: list[Resemblance], themes: Collection[str]
) -> list[str]:
    """The strongest examples of the most alike municipality, with what must be in place.

    Returns their ids.
    """
    first = found[0]
    st.header(f"Wat deed {markdown(first.name)}?", anchor=False)
    rows = strongest(data, themes, (first.gemeente_id,), MOST_EXAMPLES)
    if rows.empty:
        st.write(f"Van {markdown(first.name)} kennen we geen voorbeeld op deze thema’s.")
    else:
        st.caption(RULE)
    for row in rows.to_dict("records"):
        show_html(_example(data, code, row))
    address = examples_address({"gemeente": (first.gemeente_id,), "thema": tuple(themes)})
    show_html(h.p[h.a(href=address, target="_self")[f"Alle voorbeelden van {first.name}"]])
    return list(rows["maatregel_id"])


def _example(data: Dataset, code: str, row: dict) -> h.Element:
    names = concept_names(data, "thema")
    found = [
        [f"{MARK[one.state == YES]} {one.text} ", h.small[f"({one.state})"]]
        for one in conditions(data, code, row)
    ]
    address = examples_address({"voorbeeld": row["maatregel_id"]})
    return card(
        ACT,
        h.h3[h.a(href=address, target="_self")[row["titel"]]],
        h.p[row["omschrijving"]],
        labels(names.get(theme, theme) for theme in row["themas"]),
        h.p(".stil")["Wat moet er zijn?"],
        bullets(found, "voorwaarden"),
        source_line(data, row),
    )


def show_duties(data: Dataset, themes: Collection[str]) -> list[str]:
    """What the Werkagenda asks of municipalities on these themes; returns the ids."""
    st.header("Wat vraagt het Rijk van u?", anchor=False)
    rows = actions(data, {"vraagt": ASKED, "thema": themes})
    if rows.empty:
        st.write("Op deze thema’s vraagt de Werkagenda niets van gemeenten.")
    for row in rows.to_dict("records"):
        show_html(action_card(data, row))
    return list(rows["actie_id"])
