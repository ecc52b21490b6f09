"""Landelijk: what does the Werkagenda ask of municipalities, by when, and with what money?"""

from components.examples.takingview import show_agenda_link
from components.frame.view import show_findings, show_heading
from components.national.screen import screen
from components.national.view import show_demands, show_screen, show_views, wanted_now
from data.tables.loading import load

data = load()
found = screen(data, wanted_now())
show_heading("Wat vraagt de Werkagenda van gemeenten?", found.answer)
show_findings(data, "landelijke_acties", "begrotingstotalen", "begrippen", "maatregelen")
show_views(found)
show_screen(data, found)
show_agenda_link()
show_demands(data)
