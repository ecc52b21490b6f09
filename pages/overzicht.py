"""Overzicht: what do the example municipalities do, where, since when and for how much?"""

from components.address.state import chosen
from components.frame.view import show_findings
from components.handout.view import show_town_sheet
from components.overview.choice import COLUMNS, MOST_TOWNS, options
from components.overview.screen import choice_of, screen
from components.overview.view import show_screen
from components.screen.choosing import choose_many
from data.tables.loading import load

data = load()
values = {name: tuple(chosen(name) or ()) for name in COLUMNS}
# An address of before the filters named one municipality.
if chosen("toon") and not values["gemeente"]:
    values["gemeente"] = (chosen("toon"),)
choice = choice_of(data, values, tuple(chosen("mee") or ()), tuple(chosen("stip") or ()))
show_findings(data, "gemeenten", "programmas", "doelen", "maatregelen", "geldfeiten", "bronnen")
if len(options(data, "gemeente")) > MOST_TOWNS:
    choose_many("Kies gemeenten", "gemeente", options(data, "gemeente"), "Alle gemeenten")
show_screen(data, screen(data, choice), first=not choice)
for town in choice.of("gemeente")[:1]:
    show_town_sheet(data, town)
