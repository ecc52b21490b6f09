"""Uw gemeente: what can be done here, what does the Rijk ask, and which region is it?"""

from components.address.state import chosen
from components.examples.takingview import show_agenda_link
from components.frame.view import show_findings, show_heading
from components.rows.claim import Fixed
from components.towns.screen import CAN, screen
from components.towns.searchview import choose_town
from components.towns.view import show_choose_map, show_screen, wanted_now
from components.towns.yearlyview import show_live_figures
from data.tables.loading import load

ASKED = Fixed("Typ de naam van uw gemeente. U ziet wat er kan, wat het Rijk vraagt en uw regio.")

data = load()
code = chosen("code")
found = screen(data, wanted_now(code)) if code else None
show_heading("Uw gemeente", found.answer if found else ASKED)
show_findings(
    data,
    *("nl_gemeenten", "mbo_instellingen", "mbo_locaties", "gemeenten"),
    *("aanpakken", "maatregelen", "landelijke_acties"),
)
choose_town(data)
if found:
    show_screen(data, found)
    if found.wanted.view == CAN:
        show_live_figures(code)
    show_agenda_link()
else:
    show_choose_map(data)
