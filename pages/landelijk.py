"""Landelijk: what does the Werkagenda ask of municipalities, and what money comes with it?"""

from components.examples.taking import ACTION
from components.examples.takingview import choose_taken, show_agenda_link
from components.frame.view import show_findings, show_heading
from components.national.actions import actions, sentence
from components.national.view import (
    choose_actions,
    show_actions,
    show_demands,
    show_money,
    show_nothing,
)
from components.rows.claim import Fixed
from components.rows.ids import Source
from components.screen.figureframe import show_source_line
from components.screen.outcome import show_outcome
from data.tables.loading import load

data = load()
show_heading(
    "Wat vraagt het Rijk van u?",
    Fixed(
        "In de Werkagenda mbo 2023-2027 spraken landelijke partijen af wie wat doet. Ook gemeenten "
        "hebben een taak: de VNG tekende mee. Zie welke, en welk geld erbij hoort."
    ),
)
show_findings(data, "landelijke_acties", "begrotingstotalen", "begrippen", "maatregelen")
choices = choose_actions(data)
rows = actions(data, choices)
show_outcome(sentence(data, rows, choices["thema"]))
show_money(data)
show_source_line(data, (Source.WERKAGENDA,))
choose_taken(data, "Neem acties mee naar uw aanvalsagenda", ACTION, rows["actie_id"])
show_agenda_link()
if len(rows):
    show_actions(data, rows)
else:
    show_nothing(data, choices)
show_demands(data)
