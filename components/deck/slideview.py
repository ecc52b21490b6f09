"""Draws the presentation: one slide that fills the screen, and the notes for who presents it."""

from __future__ import annotations

from urllib.parse import urlencode

import htpy as h
import streamlit as st

from components.address.links import present_address
from components.address.query import address_of
from components.address.state import choose, chosen
from components.agenda.ownview import hear_own, own_items
from components.deck.items import Item, make_slide
from components.look.blocks import bullets
from components.money.yardsticks import YARDSTICK_NAMES
from components.rows.claim import Fixed
from components.rows.selection import concept_names, examples
from components.screen.choosing import choose_many, choose_one, field_key
from components.screen.markup import show_html
from components.slides.html import STYLE, places, slide_html
from components.slides.own import KEY as OWN_KEY
from components.slides.own import with_own
from components.slides.slide import FOLLOWED, MOST_ON_SLIDE, Room, Slide
from components.towns.lookup import find_towns, namesakes, province_called, town
from data.tables.loading import Dataset

WITH_EVERY_SLIDE = ("dek", *FOLLOWED[1:])


def present_room() -> Room:
    """What the room asked for, as chosen on this page."""
    return Room(
        code=chosen("code") or "",
        themes=(chosen("diathema"),) if chosen("diathema") else (),
        towns=tuple(chosen("diagemeente") or ()),
        unit=chosen("maat") or "euro",
    )


def slide_address(number: int, **more) -> str:
    """The address, on this page, of a slide with all present choices."""
    values = {**present_address(WITH_EVERY_SLIDE), "dia": str(number)}
    return f"?{urlencode({**values, **address_of(more)})}"


def slide_link(text: str, number: int, **more) -> h.Element:
    """A link to a slide with all present choices, which our own script follows."""
    return h.a(href=slide_address(number, **more), data_naar=True)[text]


def slide_number(deck: tuple[Item, ...]) -> int:
    """The number of the slide to show, from 1; beyond the end it is the last one."""
    return min(int(chosen("dia")), len(deck))


def show_slide(data: Dataset, deck: tuple[Item, ...]) -> None:
    """The chosen slide, full screen, with one bar below it."""
    number, total = slide_number(deck), len(deck)
    slide = make_slide(data, deck[number - 1], present_room())
    show_html(h.style[STYLE])
    if slide is None:
        slide = Slide("", Fixed("Deze dia kennen wij niet meer"), (), (), "")
    if slide.key.endswith(OWN_KEY):
        hear_own()
        slide = with_own(slide, own_items())
    with st.container(key="uitkomst-dia"):
        show_html(slide_html(data, slide, number, total))
    _show_bar(data, slide, number, total)


def _show_bar(data: Dataset, slide: Slide, number: int, total: int) -> None:
    with st.container(horizontal=True, key="dia-balk", vertical_alignment="center"):
        show_html(_steps(number, total), width="content")
        _choose_town(data, number)
        _choose_filters(data, slide)
        show_html(
            h.p(".dia-knoppen")[
                h.a(href=f"/{slide.address}", data_naar=True)["Bekijk in de app"],
                h.a(href=slide_address(number, notities=True), data_notities=True)["Notities"],
                h.a(href=_stop_address(), data_naar=True)["Stop"],
            ],
            width="content",
        )


def _stop_address() -> str:
    return f"?{urlencode(present_address(WITH_EVERY_SLIDE))}"


def _steps(number: int, total: int) -> h.Element:
    before, after = slide_address(max(1, number - 1)), slide_address(min(total, number + 1))
    return h.p(".dia-knoppen")[
        h.a(href=before, data_naar=True, aria_label="Vorige dia")["‹"],
        h.span[f"{number} van {total}"],
        h.a(href=after, data_naar=True, aria_label="Volgende dia")["›"],
    ]


def _choose_town(data: Dataset, number: int) -> None:
    """Ask which municipality the room named; the best fit is taken at once.

    Two municipalities may have the same name, such as Bergen: then the presenter says which.
    """
    code = chosen("code")
    known = town(data, code)["naam"] if code else ""
    typed = st.text_input(
        "Gemeente uit de zaal",
        value=known,
        key=field_key("dia-gemeente", known),
        placeholder="Gemeente uit de zaal",
        label_visibility="collapsed",
        max_chars=60,
        width=260,
    ).strip()
    if typed == known:
        return
    hits = find_towns(data, typed) if typed else []
    if typed and not hits:
        province = province_called(data, typed)
        _tell(f"{province} is een provincie" if province else "Niet gevonden")
        return
    if same := namesakes(hits):
        _tell(slide_link(hit.name, number, code=hit.code) for hit in same)
        return
    choose("code", hits[0].code if hits else None)
    st.rerun()


def _tell(answer: h.Node) -> None:
    show_html(h.p(".dia-knoppen", role="status")[answer], width="content")


def _choose_filters(data: Dataset, slide: Slide) -> None:
    towns = dict(examples(data)[["gemeente_id", "naam"]].itertuples(index=False))
    if "thema" in slide.filters:
        choose_one("Thema", "diathema", concept_names(data, "thema"), "Alle thema’s")
    if "gemeente" in slide.filters:
        choose_many("Gemeente", "diagemeente", towns, "Alle gemeenten", MOST_ON_SLIDE)
    if "maat" in slide.filters:
        choose_one("Toon als", "maat", YARDSTICK_NAMES, "Euro’s")


def show_notes(data: Dataset, deck: tuple[Item, ...]) -> None:
    """What the presenter reads in a second window: the notes, and what comes next."""
    number = slide_number(deck)
    room = present_room()
    slide = make_slide(data, deck[number - 1], room)
    coming = make_slide(data, deck[number], room) if number < len(deck) else None
    notes = slide.notes if slide else ()
    show_html(h.style[STYLE])
    show_html(
        h.section(
            ".dia-notities",
            data_dia=number,
            data_totaal=len(deck),
            data_deelt=",".join(FOLLOWED),
        )[
            h.h1[f"Notities bij dia {number} van {len(deck)}"],
            h.p(".dia-nu")[slide.title if slide else ""],
            bullets(notes or ("Geen notities bij deze dia.",)),
            h.h2["Hierna"],
            h.p[coming.title if coming else "Dit is de laatste dia."],
            h.h2["Waar het staat"],
            bullets(places(data, slide) if slide else ()),
            h.p["Dit venster en het andere gaan samen verder: de pijltjes werken in allebei."],
        ]
    )
