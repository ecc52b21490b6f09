"""Lets a visitor make an aanvalsagenda: choose, fill in, reorder, take back, save and open."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from components.address.state import chosen
from components.agenda.documents import (
    MOST_PAGES,
    agenda_excel,
    agenda_pdf,
    agenda_word,
    pages_before_annex,
)
from components.agenda.draft import (
    Draft,
    add,
)
from components.agenda.draftview import STORE, become, press
from components.agenda.own import of_town
from components.agenda.ownview import hear_own, own_items, show_own_list, show_saved_file
from components.agenda.texts import (
    goal_on,
    town_name,
)
from components.examples.taking import ACTION, EXAMPLE, titles
from components.screen.choosing import field_key
from components.screen.downloading import show_download
from components.screen.drafts import choose_draft
from components.towns.lookup import find_towns, is_town, namesakes, nothing_found
from components.wording.dutch import counted
from components.wording.escaping import markdown
from data.tables.loading import Dataset


def show_town(data: Dataset, draft: Draft) -> None:
    """For which municipality the agenda is, and how to change that."""
    known = town_name(data, draft) if is_town(data, draft.gemeente) else ""
    typed = st.text_input(
        "Voor welke gemeente?",
        value=known,
        key=field_key("agenda-gemeente", known),
        placeholder="Zoals: Den Bosch",
        max_chars=60,
    )
    if typed.strip() in ("", known):
        return
    hits = find_towns(data, typed)
    if same := namesakes(hits):
        known_as = " of ".join(markdown(hit.name) for hit in same)
        st.write(f"Er zijn er meer met deze naam. Typ {known_as}.")
        return
    if hits:
        become(replace(draft, gemeente=hits[0].code))
    else:
        st.write(markdown(nothing_found(data, typed)))


def show_taken(data: Dataset, draft: Draft) -> None:
    """What the visitor took along and is not a goal yet."""
    present = {goal.bouwt_op for goal in draft.doelen}
    waiting = {
        key: titles(data, parameter)[key]
        for parameter in (EXAMPLE, ACTION)
        for key in chosen(parameter) or []
        if key not in present
    }
    if not waiting:
        return
    st.header("U nam mee", anchor=False)
    for key, title in waiting.items():
        left, right = st.columns([4, 1], vertical_alignment="center")
        left.write(markdown(title))
        with right:
            press("Maak er een doel van", _with(data, draft, (key,)), key=f"maak-{key}")
    if len(waiting) > 1:
        press("Maak van alles een doel", _with(data, draft, tuple(waiting)))


def _with(data: Dataset, draft: Draft, keys: tuple[str, ...]) -> Draft:
    for key in keys:
        goal = goal_on(data, key)
        draft = add(draft, goal) if goal else draft
    return draft


def show_documents(data: Dataset, draft: Draft) -> None:
    """The agenda as Word, PDF and Excel, and how many pages it has."""
    own = of_town(own_items(), draft.gemeente)
    pages = pages_before_annex(data, draft, own)
    st.write(
        f"Uw agenda telt {counted(len(draft.doelen), 'doel', 'doelen')} op "
        f"{counted(pages, 'bladzijde', 'bladzijden')} A4, en daarna de bronnen."
    )
    if pages > MOST_PAGES:
        st.warning(
            f"Een stuk voor het college heeft liefst hoogstens {MOST_PAGES} bladzijden. "
            "Haal doelen weg of maak teksten korter."
        )
    with st.container(horizontal=True):
        for label, ending, make in (
            ("Download als Word", "docx", agenda_word),
            ("Download als PDF", "pdf", agenda_pdf),
            ("Download actielijst als Excel", "xlsx", agenda_excel),
        ):
            made = partial(make, data, draft, own)
            show_download(data, label, "mbo-aanvalsagenda", ending, made, own=(draft, own))


def show_saving(data: Dataset, draft: Draft) -> None:
    """Open a saved draft; where the present one is kept, and how to save it as a file.

    First on the page, always in the same place: Streamlit makes a frame that moves anew.
    """
    left, right = st.columns([1, 3], vertical_alignment="center")
    with left:
        STORE.keep_in_browser()
    hear_own()
    own = own_items()
    if draft.doelen or own:
        where = "in deze browser" if STORE.is_long() else "in het webadres en in deze browser"
        with right, st.container(horizontal=True, vertical_alignment="center"):
            show_saved_file(data, draft, own)
            st.write(f"Uw concept staat {where}.")
    choose_draft(STORE)
    show_own_list(of_town(own, draft.gemeente))
    if text := STORE.message():
        st.error(text)
