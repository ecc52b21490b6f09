"""Any municipality: found, compared, with what was fetched."""

import pytest

from tests.livefigures import write_live
from tests.pages.opening import html, open_page


def test_a_name_leads_to_what_can_be_done_there(tiny_app):
    open_page(tiny_app, "uw_gemeente.py")
    assert len(tiny_app.header) == 0
    tiny_app.text_input(key="zoek-gemeente").set_value("a stad").run()
    assert tiny_app.query_params == {"code": "GM0001"}
    assert tiny_app.header[0].value == "A\\-stad"
    text = html(tiny_app)
    assert "In A-stad wonen " in text
    assert "dus ook voor A-stad: School Een (hoofdadres" in text
    assert not tiny_app.exception


def test_the_other_views_have_their_own_address(tiny_app):
    open_page(tiny_app, "uw_gemeente.py")
    tiny_app.query_params["code"] = "GM0001"
    tiny_app.query_params["zicht"] = "rijk"
    tiny_app.run()
    text = html(tiny_app)
    assert 'href="/uw-gemeente?code=GM0001&amp;zicht=regio"' in text
    assert "wa-1-1-01" in text or "1.1" in text
    tiny_app.query_params["zicht"] = "regio"
    tiny_app.run()
    assert "A-stad hoort bij arbeidsmarktregio" in html(tiny_app)
    assert not tiny_app.exception


@pytest.mark.parametrize("written", ["gm0001", "0001", "GM0001"])
def test_a_code_in_the_address_is_one_however_it_is_written(tiny_app, written):
    open_page(tiny_app, "uw_gemeente.py")
    tiny_app.query_params["code"] = written
    tiny_app.run()
    assert tiny_app.header[0].value == "A\\-stad"
    assert tiny_app.query_params == {"code": "GM0001"}


def test_a_province_is_said_to_be_one(tiny_app):
    open_page(tiny_app, "uw_gemeente.py")
    tiny_app.text_input(key="zoek-gemeente").set_value("Friesland").run()
    shown = [element.value.replace("\\", "") for element in tiny_app.markdown]
    assert (
        "Fryslân is een provincie. Typ de naam van een gemeente. Controleer de naam, of klik op "
        "de kaart."
    ) in shown
    assert tiny_app.query_params == {}


def test_a_doubtful_name_is_asked_about(tiny_app):
    open_page(tiny_app, "uw_gemeente.py")
    tiny_app.text_input(key="zoek-gemeente").set_value("b dorrp").run()
    assert tiny_app.query_params == {}
    tiny_app.button(key="gemeente-GM0002").click().run()
    assert tiny_app.query_params == {"code": "GM0002"}
    tiny_app.query_params.pop("code")
    tiny_app.run()
    tiny_app.text_input(key="zoek-gemeente").set_value("<b>nergens</b>").run()
    assert any("Geen gemeente gevonden voor ‘&lt;b" in line.value for line in tiny_app.markdown)


def test_fetched_figures_stand_there_with_their_date(tiny_app):
    write_live(
        inwoners=[("GM0001", "50001")],
        studenten=[("GM0001", "2024/2025", "1011")],
        uitval=[("GM0001", "2023/2024", "51", "1.5")],
        scholen=[("00GT", "Albeda", "STAD", "GM0001"), ("01AA", "Elders", "DORP", "GM0002")],
        schoolstudenten=[("00GT", "2025", "20100", "ja"), ("01AA", "2025", "7", "")],
    )
    open_page(tiny_app, "uw_gemeente.py")
    tiny_app.text_input(key="zoek-gemeente").set_value("a stad").run()
    text = html(tiny_app)
    day = "opgehaald op 2 januari 2026)"
    assert (
        "In A-stad wonen 1.011 mbo-studenten (2024/2025, CBS, opgehaald op 2 januari 2026): 2 op"
        in text
    )
    assert f"<dd>51 in 2023/2024, 1,5% <small>(CBS, {day}</small></dd>" in text
    counted = "<dt>Studenten van Albeda</dt><dd>minstens 20.100 in 2025, op alle plaatsen samen"
    assert f"{counted} <small>(DUO, {day}</small></dd>" in text
    assert "Studenten van Elders" not in text
    assert not tiny_app.exception
