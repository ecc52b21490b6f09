"""Draws the figures that change every year, or says that they were not fetched."""

from __future__ import annotations

import htpy as h
import streamlit as st

from components.look.blocks import terms
from components.screen.markup import show_html
from components.wording.dutch import UNKNOWN, date, number
from data.yearly.figures import LiveData, load_live, source_of


def show_live_figures(code: str) -> None:
    """Inhabitants, students and early school leavers of one municipality, with their date."""
    live = load_live()
    if not live.fetched:
        st.caption(
            "Actuele cijfers over mbo-studenten en schooluitval per gemeente zijn op deze site "
            "niet opgehaald. De beheerder haalt ze op met ‘python -m data verversen’."
        )
        return
    lines = live_lines(live, code)
    pairs = [(label, [f"{text} ", h.small[f"({origin})"]]) for label, text, origin in lines]
    show_html(h.div(".voluit")[terms(pairs)])


def live_lines(live: LiveData, code: str) -> list[tuple[str, str, str]]:
    """Label, figure in words and source with date for each fetched figure of a municipality."""
    people, students, leavers = (
        live.of_town(name, code) or {} for name in ("inwoners", "studenten", "uitval")
    )
    share = leavers.get("percentage", "")
    gone = _counted(leavers, "schoolverlaters")
    return [
        ("Inwoners volgens CBS", _counted(people, "inwoners"), _origin(live, "inwoners")),
        ("Mbo-studenten die er wonen", _counted(students, "studenten"), _origin(live, "studenten")),
        (
            "Jongeren die school verlieten zonder diploma",
            f"{gone}, {number(float(share))}%" if share else gone,
            _origin(live, "uitval"),
        ),
    ]


def _counted(row: dict, name: str) -> str:
    text = number(int(row[name])) if row.get(name) else UNKNOWN
    return f"{text} in {row['schooljaar']}" if row.get("schooljaar") else text


def _origin(live: LiveData, name: str) -> str:
    source = source_of(name)
    return f"{source.publisher}, {source.title}; opgehaald op {date(live.fetched)}"
