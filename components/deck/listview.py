"""Lets a visitor put a deck together: start it, add views, reorder, rename, save and open."""

from __future__ import annotations

from functools import partial

import htpy as h
import streamlit as st

from components.address.draftformat import DOWN, UP, moved, without
from components.address.draftstore import DraftStore
from components.address.state import choose, chosen, key
from components.agenda.ownview import hear_own
from components.deck.items import (
    FORMAT,
    MOST_LETTERS,
    VIEW,
    DeckError,
    Item,
    add,
    change,
    from_address,
    from_json,
    make_slide,
    ready_deck,
    to_address,
    to_json,
)
from components.deck.sheet import sheet_html
from components.deck.slideview import present_room, slide_address
from components.screen.choosing import field_key, named
from components.screen.downloading import show_download
from components.screen.drafts import choose_draft
from components.screen.markup import show_html
from components.wording.dutch import counted
from data.tables.loading import Dataset

STORE = DraftStore(
    "dek",
    "mbo-presentatie",
    FORMAT,
    from_address,
    lambda text: to_address(from_json(text)),
    lambda deck: counted(len(deck), "dia", "dia’s"),
)


def current_deck(data: Dataset) -> tuple[Item, ...]:
    """The visitor's own deck, else the ready one."""
    try:
        return from_address(STORE.letters()) or ready_deck(data)
    except DeckError as error:
        st.error(f"{error} U ziet de kant-en-klare presentatie.")
        return ready_deck(data)


def take_view(data: Dataset) -> None:
    """Open or keep the deck, and add the view with which the visitor came to this page."""
    heard = STORE.keep_in_browser()
    hear_own()
    if text := STORE.message():
        st.error(text)
    choose_draft(STORE)
    view = chosen("erbij")
    if not view:
        return
    item = Item(VIEW + view)
    if make_slide(data, item, present_room()) is None:
        choose("erbij", "")
        st.info("Deze weergave kennen we niet. Er komt geen dia bij.")
        return
    if not heard or STORE.rival():
        return
    choose("erbij", "")
    try:
        own = from_address(STORE.letters())
    except DeckError:
        own = ()
    _become(add(own, item))


def show_deck(data: Dataset, deck: tuple[Item, ...]) -> None:
    """The slides in order, each as a small drawing with its title: a link that starts there."""
    own = bool(STORE.letters())
    count = counted(len(deck), "dia", "dia’s")
    show_html(
        h.h2(".paneeltitel")[f"Uw presentatie: {count}" if own else f"Kant-en-klaar: {count}"]
    )
    show_html(sheet_html(data, deck, present_room(), slide_address))


def show_start() -> None:
    """The one button that begins, and how to go on in the room."""
    show_html(
        h.p[h.a(".knop.start", href=slide_address(1), data_naar=True)["Start de presentatie"]],
        h.p(".stil")[
            "In de zaal: pijltjes of klikker voor de volgende dia, een cijfer en Enter om te "
            "springen, N voor uw notities, Escape om te stoppen."
        ],
    )


def choose_slides(data: Dataset, deck: tuple[Item, ...]) -> None:
    """Change the deck: one slide at a time, or start anew."""
    own = bool(STORE.letters())
    show_html(h.h2(".paneeltitel")["Maak er uw eigen presentatie van"])
    if not own:
        show_html(
            h.p(".stil")[
                "Elke weergave uit de app kan erbij: met de knop op die pagina. Of begin met deze "
                "dia’s, en haal weg wat u niet nodig hebt."
            ]
        )
        st.button("Begin met deze dia’s", on_click=_replace, args=(deck, None))
        return
    where = "in deze browser" if STORE.is_long() else "in het webadres en in deze browser"
    st.write(f"Uw presentatie staat {where}.")
    _choose_one(data, deck)
    with st.container(horizontal=True):
        st.button("Maak ongedaan", disabled=not STORE.can_undo(), on_click=STORE.undo)
        st.button("Terug naar kant-en-klaar", on_click=_replace, args=((), None))
        make = partial(to_json(deck).encode, "utf-8")
        show_download(data, "Bewaar als bestand", "mbo-presentatie", "json", make, own=deck)


def _choose_one(data: Dataset, deck: tuple[Item, ...]) -> None:
    room = present_room()
    slides = [make_slide(data, item, room) for item in deck]
    names = {
        str(number): f"{number}. {slide.title if slide else 'Onbekend'}"
        for number, slide in enumerate(slides, 1)
    }
    if chosen("wijzig") not in names:
        st.session_state[key("wijzig")] = None
    st.selectbox(
        "Welke dia wilt u wijzigen?",
        list(names),
        index=None,
        format_func=named(names),
        key=key("wijzig"),
        placeholder="Kies een dia",
    )
    if chosen("wijzig"):
        place = int(chosen("wijzig")) - 1
        _show_fields(deck, place)
        _show_moves(deck, place)


def _show_fields(deck: tuple[Item, ...], place: int) -> None:
    for name, label, widget, hint in (
        ("titel", "Eigen titel", st.text_input, "Zoals op de dia"),
        ("notitie", "Eigen notitie", st.text_area, "Zoals bij de dia"),
    ):
        text = getattr(deck[place], name)
        typed = widget(
            label,
            value=text,
            key=field_key(f"dia-{place}-{name}", text),
            max_chars=MOST_LETTERS[name],
            placeholder=hint,
        )
        new = change(deck, place, name, typed)
        if new != deck:
            _become(new)


def _show_moves(deck: tuple[Item, ...], place: int) -> None:
    with st.container(horizontal=True):
        for label, step in (("Naar voren", UP), ("Naar achteren", DOWN)):
            new = moved(deck, place, step)
            # The choice follows the slide that moved.
            st.button(label, disabled=new == deck, on_click=_replace, args=(new, place + step))
        st.button(
            "Haal weg",
            disabled=len(deck) == 1,
            on_click=_replace,
            args=(without(deck, place), None),
        )


def _replace(new: tuple[Item, ...], place: int | None) -> None:
    choose("wijzig", None if place is None else str(place + 1))
    STORE.save(to_address(new))


def _become(new: tuple[Item, ...]) -> None:
    STORE.become(to_address(new))
