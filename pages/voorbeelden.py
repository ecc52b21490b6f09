"""Voorbeelden: which examples fit my question?"""

import streamlit as st

from components.address.state import chosen
from components.examples.detailview import show_example
from components.examples.downloadview import show_take_along
from components.examples.finding import example, find
from components.examples.listview import (
    choices_now,
    choose_examples,
    show_active,
    show_list,
    show_nothing_found,
    show_reading,
)
from components.examples.takingview import show_agenda_link
from components.frame.view import show_findings, show_heading
from components.handout.view import show_theme_sheet
from components.rows.claim import Fixed
from components.screen.outcome import show_outcome
from components.wording.dutch import counted
from components.wording.escaping import markdown
from data.tables.loading import load

data = load()
opened = example(data, chosen("voorbeeld")) if chosen("voorbeeld") else None
show_heading(
    "Welk voorbeeld past bij uw vraag?",
    Fixed("Zoek en filter wat gemeenten doen voor het mbo. Neem mee wat u wilt gebruiken."),
)
show_findings(data, "maatregelen", "gemeenten", "programmas", "doelen", "begrippen", "bronnen")

if opened:
    show_example(data, opened)
else:
    found = find(data, choices_now(), chosen("zoek"), chosen("volgorde"))
    choose_examples(found)
    show_reading(found)
    show_outcome(found.sentence)
    show_active(found)
    if found.rows.empty:
        show_nothing_found(data, found)
    else:
        show_take_along(data, found.rows, found.sentence, "voorbeelden")
        show_theme_sheet(data, chosen("thema"))
        show_list(data, found)

taken = data["maatregelen"].loc[data["maatregelen"]["maatregel_id"].isin(chosen("mee") or [])]
if len(taken):
    st.header("Wat u meeneemt", anchor=False)
    sentence = f"U neemt {counted(len(taken), 'voorbeeld', 'voorbeelden')} mee."
    st.write(sentence)
    st.markdown("\n".join(f"- {markdown(title)}" for title in taken["titel"]))
    show_take_along(data, taken, sentence, "meegenomen")
    show_agenda_link()
