"""Any municipality: found, compared, with what was fetched."""

from data.yearly.refreshing import refresh
from tests.data.yearly.openserver import OpenData, serving
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


def test_fetched_figures_stand_there_with_their_date(tiny_app, tmp_path, monkeypatch):
    data = OpenData()
    with serving(data) as addresses:
        assert refresh(tmp_path / "live", addresses=addresses, say=lambda _text: None) == 0
    monkeypatch.setenv("MBO_LIVE", str(tmp_path / "live"))
    open_page(tiny_app, "uw_gemeente.py")
    tiny_app.text_input(key="zoek-gemeente").set_value("a stad").run()
    text = html(tiny_app)
    assert "<dd>50.001 <small>(CBS, Inwoners per gemeente (86247NED); opgehaald op" in text
    assert "<dd>1.011 in 2024/2025 <small>" in text
    assert "<dd>51 in 2023/2024, 1,5% <small>" in text
    assert not tiny_app.exception
