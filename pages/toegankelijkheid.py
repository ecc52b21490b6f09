"""Toegankelijkheid: what was tested, what does not comply, and how to report a problem?"""

import htpy as h
import streamlit as st

from components.about.accessibility import KNOWN, NOT_TESTED, TESTED, answer
from components.frame.view import show_heading
from components.look.blocks import bullets, unfolded
from components.rows.sources import problem_address
from components.screen.markup import show_html
from components.screen.tables import show_table
from data.tables.loading import load

data = load()
show_heading(
    "Kan iedereen deze site gebruiken?",
    answer(),
)

show_html(
    unfolded(
        h.h2["Wat is getest?"],
        [
            h.p["De maat is WCAG 2.2, niveau AA. Dat is ook de norm voor overheden (EN 301 549)."],
            bullets(TESTED),
        ],
    )
)

st.header("Wat is nog niet goed?", anchor=False)
show_table(
    "Wat is nog niet goed",
    ["Wat u merkt", "Wat wel werkt", "Waarom het nog zo is"],
    [[one.notice, one.way, one.reason] for one in KNOWN],
    stacks=True,
)

show_html(unfolded(h.h2["Wat is niet getest?"], bullets(NOT_TESTED)))

st.header("Loopt u ergens tegenaan?", anchor=False)
show_html(
    h.p[
        "Schrijf ons welke pagina het is, wat u wilde doen en wat er misging. ",
        h.a(href=problem_address(data))["Meld een probleem"],
        ".",
    ]
)
