"""Model: what is the gemeentelijk mbo-model, and who does what in it?"""

import streamlit as st

from components.address.query import address_of
from components.address.state import choose, chosen
from components.compare.model import (
    LEVERS,
    found_rows,
    found_sentence,
    lever_counts,
)
from components.compare.modelflow import drawn_flows, flow_exhibit, flow_figure, flows
from components.compare.modelview import (
    choose_town,
    clear,
    show_criteria,
    show_model,
    show_place_in_model,
    show_profiles,
    show_towns,
)
from components.examples.finding import example
from components.frame.view import show_findings, show_heading
from components.rows.claim import Fixed
from components.rows.ids import Source
from components.screen.chart import show_chart
from components.screen.figureframe import show_source_line
from components.screen.outcome import show_outcome
from components.wording.escaping import markdown
from data.tables.loading import load

SHOWN = 5

data = load()
show_heading(
    "Het gemeentelijk mbo-model",
    Fixed(
        "Uit de voorbeelden haalt de MBO Raad één aanpak. De gemeente doet weinig zelf. Zij brengt "
        "scholen, bedrijven en studenten bij elkaar en houdt ze bij elkaar."
    ),
)
show_findings(data, "maatregelen", "begrippen", "gemeenten", "programmas")
choices = {name: chosen(name) or [] for name in (*LEVERS, "gemeente")}
show_model(data, lever_counts(data, choices))
show_source_line(data, (Source.LETTER,))
choose_town(data)

rows = found_rows(data, choices)
show_outcome(found_sentence(data, choices))
if any(choices.values()):
    st.button("Alles wissen", on_click=clear)
shown = show_towns(data, rows)

opened = example(data, chosen("voorbeeld")) if chosen("voorbeeld") else None
if opened:
    st.header(markdown(opened["titel"]), anchor=False)
    show_place_in_model(data, opened)
    st.button("Sluit dit voorbeeld", on_click=choose, args=("voorbeeld", None))
elif len(rows):
    st.header("Voorbeelden bij deze keuze", anchor=False)
    for row in rows.head(SHOWN).to_dict("records"):
        st.button(
            f"Plaats in het model: {markdown(row['titel'])}",
            key=f"plaats-{row['maatregel_id']}",
            type="tertiary",
            on_click=choose,
            args=("voorbeeld", row["maatregel_id"]),
        )
    st.page_link("voorbeelden.py", label="Bekijk ze allemaal", query_params=address_of(choices))

exhibit = flow_exhibit(data, rows)
if exhibit:
    show_chart(data, exhibit, "stroom", flow_figure, drawn_flows(flows(data, rows)))

st.header("Wat doet welke gemeente?", anchor=False)
show_profiles(data, rows, shown)
st.header("Hoe delen wij in?", anchor=False)
with st.expander("Bekijk de criteria en de voorbeelden die eruit volgen"):
    show_criteria(data)
