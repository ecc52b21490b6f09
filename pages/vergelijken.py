"""Vergelijken: who does what, and how do programmes differ?"""

from components.compare.comparisonview import SHOWS, asked_now, show_views
from components.compare.screen import screen
from components.examples.takingview import show_agenda_link
from components.frame.view import show_findings, show_heading
from data.tables.loading import load

data = load()
found = screen(data, asked_now(data))
show_heading("Waarin verschillen ze?", found.answer)
show_findings(data, "maatregelen", "programmas", "doelen", "gemeenten", "begrippen")
show_views(found.asked)
SHOWS[found.asked.shown](data, found)
show_agenda_link()
