"""Every page in every main state, in one list: what is checked on one is checked on all.

A new page is one line more. `act` brings a state about that no address can hold.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from playwright.sync_api import Page, TimeoutError

THREE = "utrecht-mbo-2023,eindhoven-samen-voor-het-mbo,vlaardingen-mbo-stad"
EXAMPLE = "utrecht-2023-studentenraad-sr030"
AMOUNTS = "amsterdam-agenda-2023-35-mln,utrecht-plan-2020-totaal"
SAME_MONEY = "amsterdam-agenda-2019-dagblad,utrecht-plan-2020-totaal"


def open_details(page: Page) -> None:
    """Open every expander and every summary, one after the other."""
    page.evaluate("() => document.querySelectorAll('details:not([open])').forEach(d => d.open = 1)")
    for summary in page.locator("[data-testid=stExpander] summary").all():
        if summary.evaluate("one => !one.parentElement.open"):
            summary.click()


def open_list(label: str) -> Callable[[Page], None]:
    """Open the list of one field."""

    def act(page: Page) -> None:
        for _ in range(5):
            # A map that is drawn runs the page once more, which closes a list.
            page.get_by_label(label, exact=True).first.focus()
            page.keyboard.press("ArrowDown")
            with suppress(TimeoutError):
                page.get_by_role("listbox").wait_for(timeout=3_000)
                return
        raise AssertionError(f"the list of {label} does not open")

    return act


def find_nothing_in_list(page: Page) -> None:
    """Type in a list what it does not hold."""
    page.get_by_label("Thema", exact=True).first.click()
    page.keyboard.type("qqqq")


def make_goals(page: Page) -> None:
    """Make a goal of what was taken along."""
    page.get_by_role("button", name="Maak er een doel van").first.click()
    page.get_by_role("heading", name="1. Naar het voorbeeld").wait_for()


def cite(page: Page) -> None:
    """Open the citation of the whole, with everything on the page open."""
    open_details(page)
    page.locator(".bewijsdoen").get_by_role("button", name="Citeer").first.click()
    page.locator("pre:visible").filter(has_text="citaat=").first.wait_for()


def own_deck(page: Page) -> None:
    """Begin a deck of one's own, and choose a slide to change."""
    page.get_by_role("button", name="Begin met deze dia’s").click()
    page.get_by_role("heading", name="Uw presentatie: ").wait_for()
    open_list("Welke dia wilt u wijzigen?")(page)
    page.get_by_role("option").nth(1).click()
    page.get_by_label("Eigen titel").wait_for()


def search_town(page: Page) -> None:
    """Type a name that fits more than one municipality."""
    page.get_by_label("Naam van uw gemeente").fill("Bergen")
    page.keyboard.press("Enter")
    page.get_by_text("Welke gemeente bedoelt u?").wait_for()


def lose_the_server(page: Page) -> None:
    """What Streamlit does to its page when the server is gone."""
    page.evaluate(
        "() => document.querySelector('[data-testid=stApp]')"
        ".setAttribute('data-test-connection-state', 'PINGING_SERVER')"
    )
    page.get_by_text("De verbinding is weg.").wait_for()


def nothing(_page: Page) -> None:
    """The address says it all."""


@dataclass(frozen=True)
class State:
    """One view: its address and, if need be, what must be done there."""

    path: str
    act: Callable[[Page], None] = nothing

    def __str__(self) -> str:
        return f"{self.path[:60] or 'overzicht'}{'' if self.act is nothing else ' +'}"


STATES = (
    State(""),
    State("?gemeente=utrecht&thema=stages", open_details),
    State("?rol=financieren&thema=inburgering"),
    State("kaart", open_details),
    State("kaart?thema=stages&gemeente=utrecht&plek=utrecht&achtergrond=aan"),
    State("kaart?thema=stages,zomaar", open_list("Gemeente of regio")),
    State("aanpakken"),
    State("aanpakken?aanpak=leerwerkbedrijf-in-de-wijk", open_details),
    State("voorbeelden", find_nothing_in_list),
    State("voorbeelden?thema=stages&zoek=begeleiding&doelgroep=mbo-studenten", open_details),
    State("voorbeelden?zoek=qqqqzzzz"),
    State("voorbeelden?thema=vsv&gemeente=roosendaal&rol=voorbeeld"),
    State(f"voorbeelden?voorbeeld={EXAMPLE}&mee={EXAMPLE}&naast={THREE}"),
    State("vergelijken", open_details),
    State("vergelijken?zicht=programmas", open_list("Kies twee tot zes programma’s")),
    State(f"vergelijken?matrix=rol&naast={THREE}"),
    State("model", open_details),
    State("model?rol=voorbeeld", open_details),
    State("model?zicht=rollen"),
    State(f"model?voorbeeld={EXAMPLE}"),
    State("begroting", cite),
    State("begroting?post=utrecht-2020-2022-a3-voorkomen-stagediscriminatie&maat=inwoner"),
    State("begroting?zicht=gemeenten&bij=utrecht.programma&reikwijdte=alles", open_details),
    State("begroting?zicht=totalen&begroting=werkagenda-2022-2028"),
    State(f"begroting?begroting=werkagenda-2022-2028&maat=inwoner&bedrag={AMOUNTS}"),
    State(f"begroting?hoofdstuk=1&bedrag={SAME_MONEY}&citaat=kapot"),
    State("landelijk", open_details),
    State("landelijk?zicht=geld"),
    State("landelijk?prioriteit=1"),
    State("landelijk?prioriteit=1&thema=inburgering&tijd=eerder"),
    State("uw-gemeente", search_town),
    State("uw-gemeente?code=GM0307", open_details),
    State("aanvalsagenda"),
    State(f"aanvalsagenda?code=GM0796&mee={EXAMPLE},vlaardingen-mbo-stageplekken", make_goals),
    State("aanvalsagenda?agenda=kapot"),
    State("bronnen?tabel=doelen", open_details),
    State("bronnen?begrip=vsv", open_details),
    State("bronnen?zicht=wijzigingen&van=2026-11-26-01251172"),
    State("toegankelijkheid"),
    State("presenteren"),
    State("presenteren", own_deck),
    State("presenteren?dek=kapot"),
    State("presenteren?dia=5&code=GM0307"),
    State("presenteren?dia=6"),
    State("presenteren?dia=7&diathema=vsv"),
    State("presenteren?dia=22&maat=inwoner"),
    State("presenteren?dia=4&notities=aan"),
    State("privacy"),
    State("bronnen", lose_the_server),
)
# Without Streamlit: what other sites show, and answers to a wrong address.
PLAIN = (
    "insluiten/posten?begroting=utrecht-2020-2022",
    "insluiten/jaren?begroting=utrecht-2020-2022",
    "insluiten/gemeenten",
    "insluiten/zomaar",
    "zomaar",
)
