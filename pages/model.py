"""Model: what is the gemeentelijk mbo-model, and who does what in it?"""

from components.compare.modelview import SHOWS, answer, asked_now, show_views
from components.frame.view import show_findings, show_heading
from data.tables.loading import load

data = load()
asked = asked_now()
show_heading("Het gemeentelijk mbo-model", answer(data, asked))
show_findings(data, "maatregelen", "begrippen", "gemeenten", "programmas")
show_views(asked)
SHOWS[asked.view](data, asked)
