"""The agenda that a visitor makes."""

from streamlit.testing.v1 import AppTest

from components.agenda.draft import from_address
from tests.pages.opening import button, html


def take_and_make(app: AppTest) -> AppTest:
    app.run()
    app.switch_page("aanvalsagenda.py")
    app.query_params["mee"] = "a-stage,b-hulp"
    app.query_params["acties"] = "wa-1-1-01"
    app.query_params["code"] = "GM0001"
    return app.run()


def headings(app: AppTest) -> list[str]:
    every = [one.value.replace("\\", "") for one in app.header]
    return [one for one in every if one != "Neem uw agenda mee"]


def test_what_was_taken_becomes_goals_that_live_in_the_address(tiny_app):
    take_and_make(tiny_app)
    button(tiny_app, "Maak van alles een doel").click().run()
    assert headings(tiny_app) == [
        "1. Naar het voorbeeld: Titel van a-stage",
        "2. Naar het voorbeeld: Titel van b-hulp",
        "3. Uit de Werkagenda, doelstelling 1.1: Gelijke kansen",
    ]
    draft = from_address(tiny_app.query_params["agenda"])
    assert draft.gemeente == "GM0001"
    assert [goal.bouwt_op for goal in draft.doelen] == ["a-stage", "b-hulp", "wa-1-1-01"]
    assert "Bron: Agenda van A (Gemeente A, 14 februari 2023), Punt 1." in html(tiny_app)
    assert not tiny_app.exception


def test_goals_are_edited_moved_removed_and_brought_back(tiny_app):
    take_and_make(tiny_app)
    button(tiny_app, "Maak van alles een doel").click().run()
    next(one for one in tiny_app.text_input if one.label == "Wat willen we? (doel 1)").set_value(
        "Meer stages"
    ).run()
    assert headings(tiny_app)[0] == "1. Meer stages"
    button(tiny_app, "Omlaag: doel 1").click().run()
    assert headings(tiny_app)[1] == "2. Meer stages"
    button(tiny_app, "Haal weg: doel 2").click().run()
    # It stands among what was taken along again.
    assert headings(tiny_app)[0] == "U nam mee"
    assert len(headings(tiny_app)) == 3
    button(tiny_app, "Maak ongedaan").click().run()
    assert headings(tiny_app)[1] == "2. Meer stages"
    button(tiny_app, "Voeg toe: School Twee").click().run()
    assert from_address(tiny_app.query_params["agenda"]).doelen[0].partners == "School Twee"


def test_a_damaged_agenda_in_the_address_says_so_and_can_be_left(tiny_app):
    tiny_app.run()
    tiny_app.switch_page("aanvalsagenda.py")
    tiny_app.query_params["agenda"] = "xxxx"
    tiny_app.run()
    assert tiny_app.error[0].value.startswith("De agenda in het webadres is niet heel.")
    button(tiny_app, "Begin met een lege agenda").click().run()
    assert not tiny_app.error
