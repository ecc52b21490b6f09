"""Begroting: where does the money go, and may I compare it?"""

from components.address.links import present_address
from components.frame.view import show_findings
from components.moneypage.budgetscreen import budget_view
from components.moneypage.budgetview import show_budget, show_totals
from components.moneypage.citationview import show_old_citation
from components.moneypage.panelview import show_answer
from components.moneypage.place import NAMES, PAIR, TOTALS, TOWNS, place_of
from components.moneypage.townsview import show_pair, show_towns
from components.rows.claim import Fixed
from data.tables.loading import load

data = load()
place = place_of(present_address(NAMES))
show_findings(data, "begrotingen", "begroting", "begrotingstotalen", "geldfeiten", "bronnen")
place = show_old_citation(data, place)
view = budget_view(data, place)
if place.view == TOWNS:
    show_towns(data, place)
elif place.view == PAIR:
    show_pair(data, place)
elif view is None:
    show_answer(place, Fixed("Er is nu geen begroting om te tonen."))
elif place.view == TOTALS:
    show_totals(data, place, view)
else:
    show_budget(data, place, view)
