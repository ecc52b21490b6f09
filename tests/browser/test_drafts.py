"""What a visitor makes is stored or said not to be, and never written over without being asked."""

import re

import pytest

from components.agenda.draft import Draft, Goal, to_address
from components.deck.items import Item
from components.deck.items import to_address as deck_address
from tests.browser.conftest import Visit

OWN = to_address(Draft("GM0150", (Goal(wat="Mijn eigen doel"), Goal(wat="Nog een doel"))))
THEIRS = to_address(Draft("GM0344", (Goal(wat="Het doel van een ander"),)))
NAME = "mbo-aanvalsagenda"
ASK = "U opende een link met een agenda."


@pytest.fixture
def keeper(visit) -> Visit:
    """A visitor whose browser holds a draft of two goals."""
    visit.open("aanvalsagenda")
    visit.page.evaluate("([name, text]) => localStorage.setItem(name, text)", [NAME, OWN])
    return visit


def wait_for_stored(page, name: str, text: str | None) -> None:
    page.wait_for_function(
        "([name, text]) => localStorage.getItem(name) === text", arg=[name, text]
    )


def test_a_municipality_is_stored_before_there_is_a_goal(visit):
    page = visit.open("aanvalsagenda")
    frames = []
    page.get_by_label("Voor welke gemeente?").fill("Deventer")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("agenda="))
    visit.settle()
    page.on("websocket", lambda socket: frames.append(socket))
    page.get_by_role("button", name="Voeg een eigen doel toe").click()
    page.get_by_role("heading", name="1. nog in te vullen").wait_for()
    visit.settle()
    assert page.get_by_label("Voor welke gemeente?").input_value() == "Deventer"
    assert frames == []


def test_a_name_of_the_same_municipality_changes_nothing(visit):
    page = visit.open(f"aanvalsagenda?agenda={to_address(Draft('GM0796'))}")
    before = page.url
    page.get_by_label("Voor welke gemeente?").fill("Den Bosch")
    page.keyboard.press("Enter")
    visit.settle()
    assert page.url == before
    assert page.get_by_text("Geen gemeente gevonden").count() == 0
    page.get_by_role("button", name="Voeg een eigen doel toe").click()
    page.get_by_role("heading", name="1. nog in te vullen").wait_for()


def test_a_link_asks_before_it_takes_the_place_of_ones_own_draft(keeper):
    page = keeper.open(f"aanvalsagenda?agenda={THEIRS}")
    page.get_by_text(ASK).wait_for()
    field = page.get_by_label("Wat willen we? (doel 1)")
    field.fill("Aangepast")
    field.press("Tab")
    page.get_by_role("heading", name="1. Aangepast").wait_for()
    keeper.settle()
    wait_for_stored(page, NAME, OWN)
    page.get_by_role("button", name="De agenda uit de link (één doel)").click()
    wait_for_stored(page, f"{NAME}-ander", OWN)
    keeper.settle()
    page.get_by_role("heading", name="1. Aangepast").wait_for()
    page.get_by_text("In deze browser staat nog een andere agenda (twee doelen).").wait_for()
    page.get_by_role("button", name="Wissel naar de andere agenda").click()
    page.get_by_role("heading", name="1. Mijn eigen doel").wait_for()
    wait_for_stored(page, NAME, OWN)
    keeper.settle()
    page.reload()
    keeper.settle()
    page.get_by_role("button", name="Wissel naar de andere agenda").click()
    page.get_by_role("heading", name="1. Aangepast").wait_for()
    keeper.settle()
    page.get_by_role("button", name="Wissel naar de andere agenda").click()
    page.get_by_role("heading", name="1. Mijn eigen doel").wait_for()
    keeper.settle()
    page.get_by_role("button", name="Gooi de andere agenda weg").click()
    wait_for_stored(page, f"{NAME}-ander", None)


def test_ones_own_draft_can_be_chosen_and_the_link_stays_at_hand(keeper):
    page = keeper.open(f"aanvalsagenda?agenda={THEIRS}")
    page.get_by_role("button", name="Mijn eigen agenda (twee doelen)").click()
    page.get_by_role("heading", name="1. Mijn eigen doel").wait_for()
    wait_for_stored(page, f"{NAME}-ander", THEIRS)
    wait_for_stored(page, NAME, OWN)


def test_ones_own_link_asks_nothing(keeper):
    page = keeper.open(f"aanvalsagenda?agenda={OWN}")
    page.get_by_role("heading", name="1. Mijn eigen doel").wait_for()
    page.get_by_text("in het webadres en in deze browser").wait_for()
    assert page.get_by_text(ASK).count() == 0


def test_a_broken_link_leaves_ones_own_draft_alone(keeper):
    page = keeper.open("aanvalsagenda?agenda=stuk")
    page.get_by_text("De agenda in het webadres is niet heel.").wait_for()
    wait_for_stored(page, NAME, OWN)
    page.get_by_role("button", name="Begin met een lege agenda").click()
    page.get_by_role("heading", name="1. Mijn eigen doel").wait_for()


def test_a_deck_from_a_link_asks_too(visit):
    own, theirs = (deck_address((Item(key),)) for key in ("opening", "waarom"))
    visit.open("presenteren")
    visit.page.evaluate("text => localStorage.setItem('mbo-presentatie', text)", own)
    page = visit.open(f"presenteren?dek={theirs}")
    page.get_by_role("button", name="De presentatie uit de link (één dia)").click()
    wait_for_stored(page, "mbo-presentatie", theirs)
    wait_for_stored(page, "mbo-presentatie-ander", own)


def test_a_second_example_joins_the_first(visit):
    page = visit.open("voorbeelden?thema=stages")
    take = page.get_by_role("link", name=re.compile("^Neem mee: "))
    take.first.click()
    page.wait_for_url(re.compile("mee="))
    visit.settle()
    take.first.click()
    page.wait_for_url(re.compile("mee=[^&]+(,|%2C)[^&]+"))
    visit.settle()
    assert page.locator(".vk").get_by_role("link", name=re.compile("^Laat achter: ")).count() == 2


def test_ones_own_example_stays_in_the_browser_and_stands_marked_in_agenda_and_on_slide(visit):
    asked = []
    page = visit.open("uw-gemeente?code=GM0150")
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_text("Neem een A4 mee, of vul zelf iets in").click()
    page.get_by_text("Een cijfer", exact=True).click()
    page.get_by_label("Cijfer", exact=True).fill("1.5")
    page.get_by_label("Wat telt u?").fill("stages <b>=1+1</b>")
    page.get_by_role("button", name="Voeg toe").click()
    page.get_by_text("Schrijf het cijfer zoals 1250, 1.250 of 12,5.").wait_for()
    assert page.get_by_label("Wat telt u?").input_value() == "stages <b>=1+1</b>"
    page.get_by_label("Cijfer", exact=True).fill("1500")
    page.get_by_role("button", name="Voeg toe").click()
    shown = page.get_by_text("Door u ingevuld: 1.500 stages <b>=1+1</b>")
    shown.wait_for()
    page.wait_for_function("() => localStorage.getItem('mbo-eigen')")
    page.reload()
    shown.wait_for()
    for address in ("aanvalsagenda?code=GM0150", "presenteren?dia=25&code=GM0150"):
        visit.open(address)
        shown.wait_for()
    assert not any("stages" in url or "eigen=" in url for url in [*asked, page.url])
    visit.open("presenteren?dia=25&code=GM0014")
    page.get_by_text("In Groningen wonen").wait_for()
    visit.settle()
    assert page.get_by_text("Door u ingevuld").count() == 0
