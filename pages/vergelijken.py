"""Vergelijken: how do they differ?"""

import streamlit as st

from components.examples.comparisonview import (
    choose_matrix,
    choose_programmes,
    show_beside,
    show_matrix,
)
from components.examples.matrix import countable_sources, matrix, matrix_cells, matrix_sentence
from components.examples.takingview import choose_cell, show_agenda_link
from components.frame.view import show_findings, show_heading
from components.rows.claim import Fixed
from components.screen.figureframe import show_source_line
from components.screen.outcome import show_outcome
from data.tables.loading import load

data = load()
show_heading(
    "Waarin verschillen ze?",
    Fixed(
        "Zie waar een gemeente iets heeft dat andere niet hebben, en leg programma’s naast elkaar."
    ),
)
show_findings(data, "maatregelen", "programmas", "doelen", "gemeenten", "begrippen")

if countable_sources(data):
    lever, bron_id = choose_matrix(data)
    counts = matrix(data, lever, bron_id)
    show_outcome(matrix_sentence(data, counts, lever, bron_id))
    st.caption(
        "Het aantal zegt hoe uitgebreid onze bronnen zijn, niet hoeveel een gemeente doet. "
        "Daarom tellen we binnen één bron. Kies een getal om die voorbeelden te zien."
    )
    shown = show_matrix(data, counts, lever, bron_id)
    show_source_line(data, (bron_id,))
    choose_cell(matrix_cells(data, lever, bron_id, shown))
    show_agenda_link()
else:
    st.info("Er is geen bron die over twee of meer gemeenten gaat.")

st.header("Programma’s naast elkaar", anchor=False)
programmes = choose_programmes(data)
if len(programmes) > 1:
    show_beside(data, programmes)
else:
    st.write("Kies minstens twee programma’s om ze op dezelfde punten te vergelijken.")
