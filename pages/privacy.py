"""Privacy: what does this site know of its visitors, and what does it keep in their browser?"""

import streamlit as st

from components.formatting import escape
from components.page import show_heading
from components.privacy import KEPT, TEXTS, shown_name
from components.tables import show_table

show_heading(
    "Wat weten wij van u?",
    "Wij weten niet wie u bent. U logt niet in, en wij tellen geen bezoeken.",
)
st.header("Wat uw browser bewaart", anchor=False)
show_table(
    "Wat uw browser bewaart, waarvoor en hoe lang",
    ("Naam", "Waar", "Waarvoor", "Hoe lang"),
    (
        (
            f"<code>{escape(shown_name(kept))}</code>",
            *(escape(text) for text in (kept.where, kept.why, kept.until)),
        )
        for kept in KEPT
    ),
    stacks=True,
)
st.write("Meer cookies zijn er niet. Daarom vragen wij ook niet of cookies mogen.")
for title, text in TEXTS:
    st.header(title, anchor=False)
    st.write(text)
