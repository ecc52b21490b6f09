"""Lets a visitor make an aanvalsagenda: choose, fill in, reorder, take back, save and open."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from components.address import chosen
from components.agenda import (
    MOST_GOALS,
    MOST_LETTERS,
    AgendaError,
    Draft,
    Goal,
    add,
    change,
    move,
    remove,
    to_address,
    to_json,
)
from components.agendadocs import MOST_PAGES, agenda_excel, agenda_pdf, agenda_word
from components.agendastore import STORE, kept_draft
from components.agendatext import (
    BLANK,
    LABELS,
    basis,
    goal_heading,
    goal_on,
    offered_partners,
    town_name,
)
from components.choosing import field_key
from components.downloadbutton import show_download
from components.draftformat import DOWN, UP
from components.formatting import counted, escape, markdown
from components.pdf import page_count
from components.taking import ACTION, EXAMPLE, titles
from components.towns import find_towns, is_town, namesakes
from data.loading import Dataset

LONG_FIELDS = ("eerste_stap", "nodig", "succes")


def current_draft() -> Draft | None:
    """The draft of this visitor, with the chosen municipality; None when it cannot be read."""
    try:
        return kept_draft()
    except AgendaError as error:
        st.error(str(error))
        _press("Begin met een lege agenda", Draft())
        return None


def _press(label: str, new: Draft, **options) -> None:
    """A button that makes `new` the draft.

    Without a callback: one is forgotten when the server starts again, what was pressed is not.
    """
    if st.button(label, **options):
        _become(new)


def _become(new: Draft) -> None:
    STORE.save(to_address(new))
    st.rerun()


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
        _become(replace(draft, gemeente=hits[0].code))
    st.write(f"Geen gemeente gevonden voor ‘{markdown(typed)}’.")


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
            _press("Maak er een doel van", _with(data, draft, (key,)), key=f"maak-{key}")
    if len(waiting) > 1:
        _press("Maak van alles een doel", _with(data, draft, tuple(waiting)))


def _with(data: Dataset, draft: Draft, keys: tuple[str, ...]) -> Draft:
    for key in keys:
        goal = goal_on(data, key)
        draft = add(draft, goal) if goal else draft
    return draft


def show_goals(data: Dataset, draft: Draft) -> None:
    """Each goal with its fields, to fill in, move or remove."""
    for place, goal in enumerate(draft.doelen):
        with st.container(border=True, key=f"doel-{place}"):
            _show_goal(data, draft, place, goal)
    with st.container(horizontal=True):
        full = len(draft.doelen) >= MOST_GOALS
        _press("Voeg een eigen doel toe", add(draft, Goal()), disabled=full)
        if st.button("Maak ongedaan", disabled=not STORE.can_undo()):
            STORE.undo()
            st.rerun()
        _press("Begin opnieuw", Draft(draft.gemeente), disabled=not draft.doelen)


def _show_goal(data: Dataset, draft: Draft, place: int, goal: Goal) -> None:
    st.header(markdown(goal_heading(data, goal, place + 1)), anchor=False)
    found = basis(data, goal)
    if found:
        st.html(
            f"<p>Bouwt op: {escape(found.title)} ({escape(found.who)})</p>"
            f'<p class="bronregel">Bron: {escape(found.source)}.</p>'
        )
    for name, label in LABELS.items():
        _show_field(draft, place, name, label)
        if name == "partners":
            _offer_partners(data, draft, place, goal)
    with st.container(horizontal=True):
        for label, new, off in (
            ("Omhoog", move(draft, place, UP), place == 0),
            ("Omlaag", move(draft, place, DOWN), place == len(draft.doelen) - 1),
            ("Haal weg", remove(draft, place), False),
        ):
            _press(f"{label}: doel {place + 1}", new, key=f"{label}-{place}", disabled=off)


def _show_field(draft: Draft, place: int, name: str, label: str) -> None:
    text = getattr(draft.doelen[place], name)
    widget = st.text_area if name in LONG_FIELDS else st.text_input
    options = {"height": 80} if name in LONG_FIELDS else {}
    typed = widget(
        f"{label} (doel {place + 1})",
        value=text,
        key=field_key(f"doel-{place}-{name}", text),
        max_chars=MOST_LETTERS,
        placeholder=BLANK.capitalize(),
        **options,
    )
    new = change(draft, place, name, typed)
    if new != draft:
        _become(new)


def _offer_partners(data: Dataset, draft: Draft, place: int, goal: Goal) -> None:
    offered = [name for name in offered_partners(data, draft.gemeente) if name not in goal.partners]
    if not offered:
        return
    st.caption("Mbo-scholen in uw gemeente en regio:")
    with st.container(horizontal=True):
        for name in offered:
            text = f"{goal.partners}, {name}" if goal.partners else name
            new = change(draft, place, "partners", text)
            _press(f"Voeg toe: {markdown(name)}", new, key=f"partner-{place}-{name}")


def show_documents(data: Dataset, draft: Draft) -> None:
    """The agenda as Word, PDF and Excel, and how many pages it has."""
    pages = page_count(agenda_pdf(data, draft))
    st.write(
        f"Uw agenda telt {counted(len(draft.doelen), 'doel', 'doelen')} op "
        f"{counted(pages, 'bladzijde', 'bladzijden')} A4."
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
            show_download(data, label, "mbo-aanvalsagenda", ending, partial(make, data, draft))


def show_keeping(data: Dataset, draft: Draft) -> None:
    """Open a saved draft; where the present one is kept, and how to save it as a file.

    First on the page, always in the same place: Streamlit makes a frame that moves anew.
    """
    left, right = st.columns([1, 3], vertical_alignment="center")
    with left:
        STORE.keep_in_browser()
    if draft.doelen:
        where = "in deze browser" if STORE.is_long() else "in het webadres en in deze browser"
        with right, st.container(horizontal=True, vertical_alignment="center"):
            make = partial(to_json(draft).encode, "utf-8")
            show_download(data, "Bewaar als bestand", "mbo-aanvalsagenda", "json", make)
            st.write(f"Uw concept staat {where}.")
    if text := STORE.message():
        st.error(text)
