"""What the site keeps in a browser, and what it says about that."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stored:
    """One thing that the browser keeps: its name, where, what for and how long.

    The name stands for every name that starts with it when `many` is true.
    """

    name: str
    where: str
    why: str
    until: str
    many: bool = False


COOKIE, STORAGE = "Cookie", "Opslag van uw browser"
STORED = (
    Stored(
        "_streamlit_xsrf",
        COOKIE,
        "Houdt tegen dat een andere site zich voordoet als u.",
        "Tot u uw browser sluit.",
    ),
    Stored(
        "mbo-aanvalsagenda",
        STORAGE,
        "Bewaart uw concept-agenda, zodat u later verder kunt. Zonder agenda staat dit er niet.",
        "Tot u kiest voor ‘Begin opnieuw’, of tot u uw browser leegmaakt.",
    ),
    Stored(
        "mbo-eigen",
        STORAGE,
        "Bewaart de voorbeelden en cijfers die u bij een gemeente zelf invulde. Ze staan nooit in "
        "het webadres.",
        "Tot u ze weghaalt bij ‘Uw gemeente’, of tot u uw browser leegmaakt.",
    ),
    Stored(
        "mbo-presentatie",
        STORAGE,
        "Bewaart uw eigen presentatie.",
        "Tot u kiest voor ‘Terug naar kant-en-klaar’, of tot u uw browser leegmaakt.",
    ),
    Stored(
        "mbo-aanvalsagenda-ander",
        STORAGE,
        "Bewaart uw eigen agenda als u die van een ander opende via een link, of omgekeerd.",
        "Tot u kiest voor ‘Gooi de andere agenda weg’, of tot u uw browser leegmaakt.",
    ),
    Stored(
        "mbo-presentatie-ander",
        STORAGE,
        "Bewaart uw eigen presentatie als u die van een ander opende via een link, of omgekeerd.",
        "Tot u kiest voor ‘Gooi de andere presentatie weg’, of tot u uw browser leegmaakt.",
    ),
    Stored(
        "mbo-meegenomen",
        STORAGE,
        "Onthoudt welke voorbeelden en acties u meeneemt.",
        "Tot u kiest voor ‘Maak leeg’, of tot u uw browser leegmaakt.",
    ),
    Stored(
        "mbo-meegenomen-ander",
        STORAGE,
        "Bewaart wat u eerder meenam als een link iets anders meebracht.",
        "Tot u teruggaat naar wat u eerder meenam, of tot u uw browser leegmaakt.",
    ),
    Stored(
        "mbo-dia",
        STORAGE,
        "Onthoudt welke dia u toont en wat u daarbij koos, zodat het venster met notities meegaat.",
        "Tot u uw browser leegmaakt.",
    ),
    Stored(
        "stActiveTheme-",
        STORAGE,
        "Onthoudt de kleuren van het scherm, voor elke bladzijde die u opende. Meer niet.",
        "Tot u uw browser leegmaakt.",
        many=True,
    ),
)

TEXTS = (
    (
        "Andere sites",
        "Uw browser vraagt niets op bij andere sites. De kaart, de letters en de scripts komen "
        "van deze site. Kiest u de achtergrondkaart, dan haalt onze server die op bij PDOK. PDOK "
        "weet niet wie u bent. Klikt u op een bron, dan gaat u naar een andere site. Wij geven "
        "niet door van welke bladzijde u komt.",
    ),
    (
        "Wat u kiest en typt",
        "Uw keuzes, de tekst van uw agenda en wat u zelf invult gaan naar onze server. Die maakt "
        "er de bladzijde en uw bestanden van. De server zet ze niet op schijf. Ze staan in het "
        "geheugen zolang u op de site bent, en soms langer: tot er ruimte nodig is of de server "
        "opnieuw start.",
    ),
    (
        "Het webadres",
        "Uw keuzes staan in het webadres, en een korte agenda ook. Wie de link van u krijgt, ziet "
        "dus hetzelfde. Zet in uw agenda geen gegevens over personen die anderen niet mogen zien.",
    ),
    (
        "Bezoek",
        "Wij tellen geen bezoeken en houden geen logboek van bezoekers bij. Wie de server beheert "
        "kan, zoals bij elke site, zien welk IP-adres welk webadres opvraagt.",
    ),
    (
        "Figuren op andere sites",
        "Staat een figuur van ons op een andere site, dan zet die figuur geen cookie en bewaart "
        "zij niets.",
    ),
)


def shown_name(stored: Stored) -> str:
    """The name as it is on the page."""
    return f"{stored.name}..." if stored.many else stored.name
