"""Draws the figures that change every year, or says that they were not fetched."""

from __future__ import annotations

import streamlit as st

from components.wording.dutch import UNKNOWN, date, number
from components.wording.escaping import escape
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
    lines = "".join(
        f"<dt>{escape(label)}</dt><dd>{escape(text)} <small>({escape(origin)})</small></dd>"
        for label, text, origin in live_lines(live, code)
    )
    st.html(f'<div class="voluit"><dl>{lines}</dl></div>')


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
