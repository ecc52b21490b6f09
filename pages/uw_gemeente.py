"""Uw gemeente: what can be done here, what does the Rijk ask, and which region is it?"""

from components.examples.takingview import show_agenda_link
from components.frame.view import show_findings, show_heading
from components.rows.claim import Fixed
from components.towns.screen import CAN, screen
from components.towns.searchview import choose_town
from components.towns.view import show_choose_map, show_screen, show_town_name, wanted_now
from components.towns.yearlyview import show_live_figures
from data.tables.loading import load

data = load()
show_heading(
    "Uw gemeente",
    Fixed("Typ de naam van uw gemeente. U ziet wat er kan, wat het Rijk vraagt en uw regio."),
)
show_findings(data, "nl_gemeenten", "mbo_instellingen", "mbo_locaties", "gemeenten", "aanpakken")
code = choose_town(data)
if code:
    wanted = wanted_now(code)
    show_town_name(data, code)
    show_screen(data, screen(data, wanted))
    if wanted.view == CAN:
        show_live_figures(code)
    show_agenda_link()
else:
    show_choose_map(data)
