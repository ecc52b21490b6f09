"""Aanpakken: which approach fits, who does it how, what does it take and what did it give?"""

from components.address.state import chosen
from components.approaches.screen import screen
from components.approaches.view import show_approaches
from components.frame.view import show_findings, show_heading
from data.tables.loading import load

data = load()
found = screen(data, chosen("aanpak") or "")
if not found.title:
    show_heading("Welke aanpak past bij uw vraag?", found.claim)
show_findings(data, "aanpakken", "maatregelen", "gemeenten", "geldfeiten", "landelijke_acties")
show_approaches(data, found)
