"""Every page as a visitor gets it, through Streamlit's AppTest."""

import json
import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from components.about.accessibility import KNOWN
from components.agenda.draft import from_address
from data.tables.description import FOLDER
from data.yearly.refreshing import refresh
from tests.data.tables.test_checking import change
from tests.data.yearly.openserver import OpenData, serving

PAGES = [
    "overzicht.py",
    "kaart.py",
    "voorbeelden.py",
    "vergelijken.py",
    "model.py",
    "begroting.py",
    "landelijk.py",
    "uw_gemeente.py",
    "aanvalsagenda.py",
    "presenteren.py",
    "bronnen.py",
    "privacy.py",
    "toegankelijkheid.py",
]
WITHOUT_MEASURES = ("begroting.py", "privacy.py", "toegankelijkheid.py")
MENU = str(FOLDER.parent / "pages" / "menu.py")


@pytest.fixture
def tiny_app(tiny_folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    return AppTest.from_file(MENU, default_timeout=30)


def open_page(app: AppTest, name: str) -> AppTest:
    app.run()
    return app if name == "overzicht.py" else app.switch_page(name).run()


def html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def outcomes(app: AppTest, level: int = 2) -> list[str]:
    """What the choices led to, in headings of this level."""
    found = re.findall(rf'<div class="uitkomst"><h{level}>(.*?)</h{level}>', html(app))
    return [unescape(text) for text in found]


@pytest.mark.parametrize("name", PAGES)
def test_page_opens_on_the_real_data(name):
    app = open_page(AppTest.from_file(MENU, default_timeout=30), name)
    assert not app.exception
    assert len(app.title) == 1
    assert not app.warning


def test_the_statement_says_what_is_not_right_and_where_to_write(monkeypatch):
    monkeypatch.setenv("MBO_CONTACT", "site@example.nl")
    app = open_page(AppTest.from_file(MENU, default_timeout=30), "toegankelijkheid.py")
    assert not app.exception
    assert [one.value for one in app.header][1] == "Wat is nog niet goed?"
    text = html(app)
    assert all(known.notice in text for known in KNOWN)
    assert 'href="mailto:site@example.nl?subject=Probleem%20met%20toegankelijkheid&amp;' in text
    assert '<a href="/toegankelijkheid" target="_self">Toegankelijkheid</a>' in text


def test_overview_opens_with_its_answer(tiny_app):
    tiny_app.run()
    assert tiny_app.title[0].value == "Wat gemeenten doen voor het mbo"
    assert "Twee gemeenten (A-stad en B-dorp) laten zien" in html(tiny_app)


def test_a_link_opens_a_municipality(tiny_app):
    tiny_app.query_params["toon"] = "b-dorp"
    tiny_app.run()
    assert tiny_app.button_group(key="adres_toon").value == "b-dorp"


def test_a_choice_goes_to_the_address(tiny_app):
    open_page(tiny_app, "kaart.py")
    tiny_app.multiselect(key="adres_thema").set_value(["stages"]).run()
    tiny_app.multiselect(key="adres_gemeente").set_value(["a-stad"]).run()
    assert tiny_app.query_params == {"gemeente": "a-stad", "thema": "stages"}
    assert outcomes(tiny_app)[0] == (
        "Eén programma en één initiatief over stages in A-stad, en twee mbo-scholen"
    )


def test_a_wrong_value_in_the_address_gets_a_notice(tiny_app):
    tiny_app.run()
    tiny_app.switch_page("kaart.py")
    tiny_app.query_params["thema"] = "stages,<b>foo</b>"
    tiny_app.run()
    assert tiny_app.multiselect(key="adres_thema").value == ["stages"]
    assert [notice.value.replace("\\", "") for notice in tiny_app.info] == [
        "'&lt;b>foo&lt;/b>' kennen we niet als thema. We laten het weg."
    ]
    assert tiny_app.query_params == {"thema": "stages"}


def test_the_chosen_place_is_shown_with_its_source(tiny_app):
    open_page(tiny_app, "kaart.py")
    tiny_app.selectbox(key="adres_plek").set_value("a-hal").run()
    text = html(tiny_app)
    assert "Twee plekken op dit punt" in text
    assert "Hoort bij: Titel van a-stage." in text
    assert "Agenda van A</a> (Gemeente A, 14 februari 2023), Punt 1" in text


@pytest.mark.parametrize("name", [name for name in PAGES if name not in WITHOUT_MEASURES])
def test_a_fault_in_a_file_is_told_and_the_rest_stays(tiny_app, tiny_folder, name):
    change(tiny_folder, "maatregelen.csv", "stages|vsv", "stage|vsv")
    (tiny_folder / "locaties.csv").write_bytes(b"\xff")
    open_page(tiny_app, name)
    assert not tiny_app.exception
    assert len(tiny_app.warning) == 1
    assert (
        "maatregelen.csv, regel 2, kolom themas: &#x27;stage&#x27; bestaat niet; "
        "bedoelde u &#x27;stages&#x27;?"
    ) in html(tiny_app)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    "table",
    [
        "bronnen",
        "gemeenten",
        "programmas",
        "begrippen",
        "locaties",
        "begrotingen",
        "begroting",
        "begrotingstotalen",
        "geldfeiten",
        "landelijke_acties",
    ],
)
def test_no_page_breaks_without_a_file(tiny_app, tiny_folder, name, table):
    (tiny_folder / f"{table}.csv").unlink()
    open_page(tiny_app, name)
    assert not tiny_app.exception
    assert len(tiny_app.title) == 1


@pytest.mark.parametrize("table", ["maatregelen", "begrippen", "kerncijfers", "correcties"])
def test_the_sources_page_shows_a_table_without_rows(tiny_app, tiny_folder, table):
    path = tiny_folder / f"{table}.csv"
    path.write_text(path.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    tiny_app.switch_page("bronnen.py")
    tiny_app.query_params["tabel"] = table
    tiny_app.run()
    assert not tiny_app.exception
    assert tiny_app.selectbox(key="adres_tabel").value == table


def test_an_edit_shows_on_the_next_run(tiny_app, tiny_folder):
    tiny_app.run()
    assert "Nieuwe kern" not in html(tiny_app)
    change(tiny_folder, "programmas.csv", "A wil meer stages.", "Nieuwe kern.")
    tiny_app.run()
    assert "Nieuwe kern" in html(tiny_app)


def test_hostile_text_is_shown_as_text(tiny_app, tiny_folder):
    change(tiny_folder, "programmas.csv", "A wil meer stages.", "<script>alert(1)</script>")
    for name in PAGES:
        open_page(tiny_app, name)
        assert "<script>alert(1)" not in html(tiny_app)
    assert "Oude agenda" in html(tiny_app.switch_page("overzicht.py").run())


def test_sources_page_pages_through_a_table(tiny_app):
    open_page(tiny_app, "bronnen.py")
    tiny_app.selectbox(key="adres_tabel").set_value("begrippen").run()
    assert "Begroot: Wat begroot is. Wanneer begroot." in html(tiny_app)
    assert tiny_app.query_params == {"tabel": "begrippen"}
    next(button for button in tiny_app.button if button.label == "Volgende bladzijde").click().run()
    assert "Stages: Wat stages is. Wanneer stages." in html(tiny_app)
    assert tiny_app.query_params == {"tabel": "begrippen", "bladzijde": "2"}


def test_examples_filter_search_and_open(tiny_app):
    open_page(tiny_app, "voorbeelden.py")
    assert outcomes(tiny_app)[0] == "Vier voorbeelden."
    tiny_app.multiselect(key="adres_thema").set_value(["stages"]).run()
    tiny_app.text_input(key="adres_zoek").set_value("coach").run()
    assert outcomes(tiny_app)[0] == "Eén voorbeeld over stages, met ‘coach’ in de tekst."
    assert "<mark>a-coach</mark>" in html(tiny_app)
    tiny_app.button(key="open-a-coach").click().run()
    assert tiny_app.query_params["voorbeeld"] == "a-coach"
    assert "Wat er nodig is om dit na te doen" in html(tiny_app)
    tiny_app.button(key="terug").click().run()
    assert tiny_app.query_params == {"thema": "stages", "zoek": "coach"}


def test_options_show_their_count_also_when_it_is_zero(tiny_app):
    open_page(tiny_app, "voorbeelden.py")
    tiny_app.multiselect(key="adres_gemeente").set_value(["b-dorp"]).run()
    assert tiny_app.multiselect(key="adres_thema").options == [
        "Leven lang ontwikkelen (0)",
        "Stages (1)",
        "Uitval (0)",
    ]


def test_a_dead_end_says_which_filter_to_drop(tiny_app):
    open_page(tiny_app, "voorbeelden.py")
    tiny_app.multiselect(key="adres_gemeente").set_value(["b-dorp"]).run()
    tiny_app.multiselect(key="adres_thema").set_value(["vsv"]).run()
    assert outcomes(tiny_app)[0] == "Geen voorbeelden over uitval in B-dorp."
    assert tiny_app.button(key="uitweg-thema-vsv").label == "Zonder ‘Uitval’: één voorbeeld"
    tiny_app.button(key="uitweg-thema-vsv").click().run()
    assert tiny_app.query_params == {"gemeente": "b-dorp"}
    tiny_app.button(key="weg-alles").click().run()
    assert tiny_app.query_params == {}


def test_shared_filters_go_along_to_another_page_and_past_one_without_them(tiny_app):
    open_page(tiny_app, "voorbeelden.py")
    tiny_app.multiselect(key="adres_thema").set_value(["stages"]).run()
    tiny_app.multiselect(key="adres_status").set_value(["loopt"]).run()
    tiny_app.button(key="mee-a-coach").click().run()
    tiny_app.switch_page("bronnen.py").run()
    tiny_app.switch_page("model.py").run()
    assert tiny_app.query_params == {"thema": "stages"}
    tiny_app.switch_page("voorbeelden.py").run()
    assert tiny_app.query_params == {"thema": "stages", "mee": "a-coach"}


def test_compare_two_programmes(tiny_app):
    tiny_app.run()
    tiny_app.switch_page("vergelijken.py")
    tiny_app.query_params["naast"] = "a-nieuw,b-plan"
    tiny_app.run()
    text = html(tiny_app)
    assert 'data-kop="Plan B (B-dorp)"' in text
    assert "alleen A-stad heeft een voorbeeld" in outcomes(tiny_app)[0]
    assert '<a class="vak tint4" href="/voorbeelden?gemeente=a-stad&amp;thema=stages' in text


def test_model_blocks_are_the_filter(tiny_app):
    open_page(tiny_app, "model.py")
    tiny_app.button_group(key="model-rol-").set_value(["verbinden"]).run()
    assert tiny_app.query_params == {"rol": "verbinden"}
    assert outcomes(tiny_app)[0] == "Vier voorbeelden waarin de gemeente verbindt."
    tiny_app.button(key="plaats-a-coach").click().run()
    assert "Wanneer verbinden." in html(tiny_app)


def test_a_seventh_municipality_is_only_rows(tiny_folder, tiny_app):
    """Rows alone put a new municipality in every facet, matrix, comparison and figure."""
    append(
        tiny_folder,
        "gemeenten",
        "d-berg,D-berg,voorbeeld,GM0002,Zeeland,51.6,4.1,9,2026,#117733,bron",
    )
    append(tiny_folder, "programmas", "d-plan,d-berg,Plan D,2025,,D bouwt.,,bron,Punt 1")
    cells = (
        "d-een,d-berg,d-plan,,D bouwt een school,Wat D doet.,Gemeente,loopt,verbinden,vsv,regierol"
    )
    append(tiny_folder, "maatregelen", f"{cells},,,,,,beschreven,bron,Punt 1")
    open_page(tiny_app, "overzicht.py")
    assert "Wat drie gemeenten (A-stad, B-dorp en D-berg) doen" in html(tiny_app)
    tiny_app.switch_page("kaart.py").run()
    assert "D-berg" in tiny_app.multiselect(key="adres_gemeente").options
    tiny_app.switch_page("voorbeelden.py").run()
    assert "D-berg (1)" in tiny_app.multiselect(key="adres_gemeente").options
    tiny_app.switch_page("vergelijken.py").run()
    assert "gemeente=d-berg&amp;thema=vsv" in html(tiny_app)
    assert "Plan D (D-berg)" in tiny_app.multiselect(key="adres_naast").options
    tiny_app.switch_page("model.py").run()
    assert "D-berg" in html(tiny_app)
    figure = json.loads(tiny_app.get("plotly_chart")[0].proto.spec)
    assert "D-berg" in figure["data"][0]["node"]["label"]
    assert not tiny_app.exception


def append(folder, table: str, line: str) -> None:
    path = folder / f"{table}.csv"
    header, *lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([header, *sorted([*lines, line])]) + "\n", "utf-8", newline="\n")


def test_a_budget_opens_with_its_answer_and_zooms_in(tiny_app):
    open_page(tiny_app, "begroting.py")
    assert outcomes(tiny_app)[0].startswith("A-stad trok € 600 uit voor 2023")
    tiny_app.button_group(key="adres_hoofdstuk").set_value("1").run()
    assert tiny_app.query_params == {"hoofdstuk": "1"}
    assert outcomes(tiny_app, 3)[0] == "‘Prijs’ is de grootste post: € 200"
    tiny_app.selectbox(key="adres_post").set_value("a-geld-prijs").run()
    assert tiny_app.query_params == {"hoofdstuk": "1", "post": "a-geld-prijs"}
    assert outcomes(tiny_app, 3)[0] == "Elk jaar is het bedrag gelijk: € 100"
    assert any("Zo lezen wij het" in line.value for line in tiny_app.markdown)
    tiny_app.button[0].click().run()
    assert tiny_app.query_params == {}


def test_another_budget_starts_as_a_whole(tiny_app):
    open_page(tiny_app, "begroting.py")
    tiny_app.button_group(key="adres_hoofdstuk").set_value("1").run()
    tiny_app.selectbox(key="adres_begroting").set_value("a-geld").run()
    assert tiny_app.query_params == {"begroting": "a-geld"}


def test_a_part_that_does_not_fit_the_budget_is_left_out_with_a_notice(tiny_app):
    tiny_app.run()
    tiny_app.switch_page("begroting.py")
    tiny_app.query_params["hoofdstuk"] = "1"
    tiny_app.query_params["post"] = "a-geld-steun"
    tiny_app.run()
    assert [notice.value for notice in tiny_app.info] == [
        "Deze post uit het webadres hoort niet bij deze begroting. We laten dat weg."
    ]
    assert tiny_app.selectbox(key="adres_post").value is None
    assert outcomes(tiny_app, 3)[0] == "‘Prijs’ is de grootste post: € 200"


def test_a_unit_that_cannot_be_given_says_why_and_shows_euros(tiny_app):
    open_page(tiny_app, "begroting.py")
    tiny_app.button_group(key="adres_maat").set_value("aandeel").run()
    assert tiny_app.info[0].value.startswith("Aandelen kunnen hier niet")
    tiny_app.button_group(key="adres_maat").set_value("inwoner").run()
    assert tiny_app.query_params == {"maat": "inwoner"}
    assert outcomes(tiny_app, 3)[0] == "‘Coach’ is de grootste post: € 2,00 per inwoner per jaar"


def test_the_code_to_embed_holds_the_choices(tiny_app):
    open_page(tiny_app, "begroting.py")
    tiny_app.button_group(key="adres_verdeel").set_value("hoofdstuk").run()
    code = '/insluiten/posten?verdeel=hoofdstuk&amp;begroting=a-geld" title="Geld van A" width='
    assert code in unescape(html(tiny_app))


def test_amounts_of_a_scope_beside_each_other(tiny_app):
    open_page(tiny_app, "begroting.py")
    text = html(tiny_app)
    assert "Vergelijken: mag niet: ander soort bedrag, andere betaler" in text
    assert "Een andere bron noemt een ander bedrag" in text
    tiny_app.button_group(key="adres_reikwijdte").set_value("deelproject").run()
    assert html(tiny_app).count("geen bedrag gevonden voor één project") == 3
    assert tiny_app.query_params == {"reikwijdte": "deelproject"}


def test_two_amounts_that_may_not_be_compared_say_why(tiny_app):
    open_page(tiny_app, "begroting.py")
    tiny_app.multiselect(key="adres_bedrag").set_value(["a-een", "b-twee"]).run()
    assert "begroot, het andere toegekend" in tiny_app.warning[0].value
    tiny_app.multiselect(key="adres_bedrag").set_value(["a-een", "b-een"]).run()
    assert "€ 100 per jaar naast € 90 per jaar" in tiny_app.success[0].value


def test_national_actions_lead_to_examples(tiny_app):
    open_page(tiny_app, "landelijk.py")
    tiny_app.multiselect(key="adres_vraagt").set_value(["primair"]).run()
    assert tiny_app.query_params == {"vraagt": "primair"}
    assert "/voorbeelden?gemeente=a-stad&amp;thema=stages" in html(tiny_app)
    tiny_app.multiselect(key="adres_tijd").set_value(["eerder"]).run()
    lines = [line.value.replace("\\", "") for line in tiny_app.markdown]
    assert lines[-3:] == [
        "Geen enkele actie past bij al uw keuzes samen.",
        "- Door ‘Gemeenten leiden’ los te laten: één actie.",
        "- Door ‘Noemt alleen jaren vóór 2026’ los te laten: één actie.",
    ]


def test_an_old_citation_says_what_has_changed(tiny_app, tiny_folder):
    tiny_app.run()
    tiny_app.switch_page("begroting.py")
    tiny_app.query_params["citaat"] = "a-geld-prijs-2023:90:2026-01-01-0123abcd"
    tiny_app.run()
    assert tiny_app.info[0].value.replace("\\", "") == (
        "Het bedrag is veranderd: ‘Prijs’ in 2023 was € 90 (gegevens van 1 januari 2026) "
        "en is nu € 100."
    )
    tiny_app.selectbox(key="citeer-begroting").set_value("a-geld-prijs-2023").run()
    assert ">€ 100 voor ‘Prijs’ in 2023. Bron: Agenda van A" in html(tiny_app)
    tiny_app.selectbox(key="citeer-geldfeiten").set_value("a-twee").run()
    assert ">€ 500 voor ‘Geld a-twee’ (2023 tot en met 2026). Bron: Bericht" in html(tiny_app)


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
    assert "<dd>1.001 <small>(CBS, Inwoners per gemeente (86247NED); opgehaald op" in text
    assert "<dd>11 in 2024/2025 <small>" in text
    assert "<dd>1 in 2023/2024, 1,5% <small>" in text
    assert not tiny_app.exception


def take_and_make(app: AppTest) -> AppTest:
    app.run()
    app.switch_page("aanvalsagenda.py")
    app.query_params["mee"] = "a-stage,b-hulp"
    app.query_params["acties"] = "wa-1-1-01"
    app.query_params["code"] = "GM0001"
    return app.run()


def button(app: AppTest, label: str):
    return next(one for one in app.button if one.label.replace("\\", "") == label)


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


def test_a_matrix_cell_can_be_taken_along(tiny_app):
    open_page(tiny_app, "vergelijken.py")
    tiny_app.selectbox(key="vak").set_value("a-stad:stages").run()
    button(tiny_app, "Neem deze voorbeelden mee").click().run()
    assert tiny_app.query_params["mee"] == "a-coach,a-stage"
