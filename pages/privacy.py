"""Privacy: what does this site know of its visitors, and what does it keep in their browser?"""

import htpy as h
import streamlit as st

from components.about.privacy import STORED, TEXTS, shown_name
from components.frame.view import show_heading
from components.look.blocks import unfolded
from components.rows.claim import Fixed
from components.screen.markup import show_html
from components.screen.tables import show_table

show_heading(
    "Wat weten wij van u?",
    Fixed("Wij weten niet wie u bent. U logt niet in, en wij tellen geen bezoeken."),
)
st.header("Wat uw browser bewaart", anchor=False)
show_table(
    "Wat uw browser bewaart, waarvoor en hoe lang",
    ("Naam", "Waar", "Waarvoor", "Hoe lang"),
    (
        (
            h.code[shown_name(stored)],
            *(stored.where, stored.why, stored.until),
        )
        for stored in STORED
    ),
    stacks=True,
)
st.write("Meer cookies zijn er niet. Daarom vragen wij ook niet of cookies mogen.")
show_html(*(unfolded(h.h2[title], h.p[text]) for title, text in TEXTS))
