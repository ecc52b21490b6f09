"""Any municipality: found, compared, with what was fetched."""

import pytest

from tests.livefigures import write_live
from tests.pages.opening import html, open_page, outcomes


def test_a_name_leads_to_a_profile_and_the_most_alike_example(tiny_app):
    open_page(tiny_app, "uw_gemeente.py")
    assert len(tiny_app.header) == 0
    tiny_app.text_input(key="zoek-gemeente").set_value("a stad").run()
    assert tiny_app.query_params == {"code": "GM0001"}
    assert tiny_app.header[0].value == "A\\-stad"
    assert outcomes(tiny_app, 3)[0] == (
        "B-dorp lijkt het meest op uw gemeente; de gelijkenis is sterk"
    )
    text = html(tiny_app)
    assert "School Een (hoofdadres); School Twee (hoofdadres)" in text
    assert "2 keer zo klein als uw gemeente; ook een mbo-school" in text
    assert "✓ Een mbo-school in de gemeente <small>(ja)</small>" in text
    assert "? Geld <small>(onbekend)</small>" in text
    assert "Wat wa-1-1-01 vraagt." in text
    assert "Wat wa-1-1-02 vraagt." not in text
    assert "niet opgehaald" in tiny_app.caption[0].value
    tiny_app.button[0].click().run()
    assert tiny_app.query_params == {}


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


def test_weights_change_the_points_and_stay_in_the_address(tiny_app):
    open_page(tiny_app, "uw_gemeente.py")
    tiny_app.text_input(key="zoek-gemeente").set_value("a stad").run()
    for name in ("school", "regio", "afstand"):
        tiny_app.button_group(key=f"adres_telt_{name}").set_value("0").run()
    assert tiny_app.query_params == {
        "code": "GM0001",
        "telt_school": "0",
        "telt_regio": "0",
        "telt_afstand": "0",
    }
    tiny_app.button_group(key="adres_telt_grootte").set_value("0").run()
    assert outcomes(tiny_app, 3)[0].startswith("Er telt niets mee")


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
    assert f"<dd>50.001 (CBS, {day}</dd>" in text
    assert f"<dd>1.011 (2024/2025, CBS, {day}; 2 op de 100 inwoners</dd>" in text
    assert f"<dd>51 in 2023/2024, 1,5% <small>(CBS, {day}</small></dd>" in text
    counted = "<dt>Studenten van Albeda</dt><dd>minstens 20.100 in 2025, op alle plaatsen samen"
    assert f"{counted} <small>(DUO, {day}</small></dd>" in text
    assert "Studenten van Elders" not in text
    assert not tiny_app.exception
