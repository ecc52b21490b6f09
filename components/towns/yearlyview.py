"""Draws the fetched figures that our own tables do not have: early leavers, students per school."""

from __future__ import annotations

import htpy as h
import streamlit as st

from components.look.blocks import terms
from components.rows.townfigures import fetched_on
from components.screen.markup import show_html
from components.wording.dutch import UNKNOWN, number
from data.yearly.figures import LiveData, load_live
from data.yearly.schoolfiles import YES


def show_live_figures(code: str) -> None:
    """Early school leavers of one municipality, and students of the schools with their seat there.

    Its inhabitants and students stand in the profile.
    """
    lines = live_lines(load_live(), code)
    if not lines:
        st.caption("Cijfers over schooluitval haalden wij niet op.")
        return
    pairs = [(label, [f"{text} ", h.small[f"({origin})"]]) for label, text, origin in lines]
    show_html(h.div(".voluit")[terms(pairs)])


def live_lines(live: LiveData, code: str) -> list[tuple[str, str, str]]:
    """Label, figure in words and source with date for each fetched figure of a municipality."""
    lines = []
    if row := live.of_town("uitval", code):
        share = row["percentage"]
        gone = f"{_number(row['schoolverlaters'])} in {row['schooljaar']}"
        text = f"{gone}, {number(float(share))}%" if share else gone
        lines.append(
            ("Jongeren die school verlieten zonder diploma", text, fetched_on("uitval", live))
        )
    counted = {row["instellingscode"]: row for row in live.every("schoolstudenten")}
    for school in live.every("scholen"):
        if school["cbs_code"] == code and (row := counted.get(school["instellingscode"])):
            least = "minstens " if row["ondergrens"] == YES else ""
            text = f"{least}{_number(row['studenten'])} in {row['jaar']}, op alle plaatsen samen"
            label = f"Studenten van {school['naam']}"
            lines.append((label, text, fetched_on("schoolstudenten", live)))
    return lines


def _number(text: str) -> str:
    return number(int(text)) if text else UNKNOWN
