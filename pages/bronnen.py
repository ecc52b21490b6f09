"""Bronnen: where does it come from, what do we not know, who makes it, and what changed?"""

from components.about.view import answer, place_now, show_view
from components.frame.view import show_findings, show_heading
from data.tables.description import describe
from data.tables.loading import load

data = load()
place = place_now()
show_heading("Waar komt alles vandaan?", answer(data, place))
show_findings(data, *describe())
show_view(data, place)
