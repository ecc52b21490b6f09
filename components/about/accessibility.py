"""What was tested for accessibility, and what we know does not comply: one list for test and page.

The tests leave out exactly what KNOWN names and nothing else; the page tells the visitor the same.
Standard: WCAG 2.2 AA, the European standard EN 301 549.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import pandas as pd

from components.rows.claim import Claim
from components.wording.dutch import counted, date

CHECKED_ON = "2026-11-21"
TOOL = "axe-core 4.12"
WIDTHS = (1280, 320)


@dataclass(frozen=True)
class Known:
    """One thing that is not as it should be.

    rule: of axe, or a name of our own measurement; selector: where alone it is left out.
    notice: what a visitor meets; way: what works instead; reason: why it is still so.
    """

    rule: str
    selector: str
    notice: str
    way: str
    reason: str


KNOWN = (
    Known(
        "region",
        "[role=listbox]",
        "Een open keuzelijst staat in de code buiten de hoofdinhoud.",
        "De lijst hoort wel bij haar veld: een voorleesprogramma noemt haar als u het veld opent.",
        "Streamlit, waarmee de site is gemaakt, tekent lijsten los van de pagina.",
    ),
    Known(
        "field",
        ".stSelectbox input",
        "Op een smal scherm ziet u van een lange keuze in een keuzeveld alleen het begin.",
        "Open de lijst, of schuif in het veld met de pijltjes.",
        "Het keuzeveld van Streamlit heeft één regel.",
    ),
    Known(
        "option",
        "[role=option]",
        "Op een smal scherm past een lange keuze soms niet op twee regels van de lijst.",
        "Draai het scherm, of lees de bedragen in de tabel op dezelfde pagina.",
        "Elke regel in de lijst van Streamlit heeft dezelfde hoogte.",
    ),
    Known(
        "text-spacing",
        ".js-plotly-plot",
        "Zet u letters verder uit elkaar, dan loopt tekst in een figuur over de rand.",
        "Onder elke figuur staat een tabel met dezelfde woorden en getallen.",
        "Plotly meet de tekst vóór uw instelling.",
    ),
    Known(
        "target-size",
        "path.leaflet-interactive",
        "Stippen op de kaart zijn klein en krijgen geen plek in de volgorde van de Tab-toets.",
        "Elke plek staat ook in een lijst of is te vinden met haar naam.",
        "Een grotere stip zou een andere plek bedekken.",
    ),
)

TESTED = (
    "Elke pagina in haar belangrijkste standen: met filters, met een open voorbeeld, met een open "
    "lijst, zonder resultaat en met een melding. Ook de figuren voor andere sites.",
    f"Met {TOOL}, in Chromium, {WIDTHS[0]} en {WIDTHS[1]} beeldpunten breed, ook met de vaste "
    "kleuren van een hoog contrast.",
    "Of tekst wegvalt of buiten beeld loopt: op een smal scherm, bij 200% zoom en met meer ruimte "
    "tussen letters, woorden, regels en alinea’s.",
    "Of elke knop en link minstens 24 bij 24 beeldpunten is of ver genoeg van andere staat.",
    "Of de route van presentator, adviseur en journalist werkt met alleen het toetsenbord, en of u "
    "steeds ziet waar u bent.",
    "Of koppen in volgorde staan, of tabellen koppen hebben en of alle woorden Nederlands zijn.",
    "Of kleuren in figuren en op de kaart genoeg verschillen van hun achtergrond.",
)
NOT_TESTED = (
    "Er is geen onderzoek gedaan door een onafhankelijk bureau, en niet samen met mensen met een "
    "beperking.",
    "Er is niet getest met een voorleesprogramma dat iemand bedient, zoals NVDA of VoiceOver. Wij "
    "controleerden wel wat de browser aan zo’n programma doorgeeft.",
    "Er is alleen getest in Chromium, niet in Firefox of Safari.",
    "Een programma vindt niet alles. Wij zeggen dus niet dat de site aan de wet voldoet.",
)


def left_out(rule: str) -> list[str]:
    """The selectors where a rule is known not to be met."""
    return [known.selector for known in KNOWN if known.rule == rule]


def answer() -> Claim:
    """When it was tested, and how many points we know that are not as they should be."""
    return Claim(
        f"Wij testten dat op {date(CHECKED_ON)} met programma’s. Wij kennen "
        f"{counted(len(KNOWN), 'punt', 'punten')} waar het nog niet goed is. Een onderzoek met "
        "mensen met een beperking is er niet geweest.",
        pd.DataFrame([asdict(one) for one in KNOWN]),
        "de punten die wij vonden en hier noemen",
        "a point that a test leaves out and this list does not name",
    )
