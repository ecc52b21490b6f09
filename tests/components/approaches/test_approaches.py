"""Approaches: who does what, what recurs, what it cost and what we do not know, on tiny data."""

from dataclasses import replace

import pytest

from components.approaches.cards import first_sentence, grid_html, shapes_html
from components.approaches.cost import costs
from components.approaches.gaps import gaps
from components.approaches.recurring import asked, conditions, outcome, recurring
from components.approaches.screen import screen
from components.approaches.variants import (
    by_town,
    counted_number,
    how_many,
    leading_theme,
    presence,
    variants,
    where,
)
from components.wording.escaping import rendered

KEY = "stages-bieden"


def changed(data, table, rows):
    """The data with cells of one table set: rows by key, each a dict of columns."""
    frame = data[table].copy()
    place = frame.columns[0]
    for key, cells in rows.items():
        for column, value in cells.items():
            for index in frame.index[frame[place] == key]:
                frame.at[index, column] = value
    return replace(data, tables={**data.tables, table: frame})


def whole(found):
    """All HTML of a screen of ours."""
    return str(rendered(found.summary, *found.drawn, *found.below, *found.panels))


@pytest.fixture
def tagged(tiny):
    """All measures of the tiny data but one are about the one approach."""
    keys = ("a-coach", "a-gala", "b-hulp", "c-haven")
    return changed(tiny, "maatregelen", {key: {"aanpakken": (KEY,)} for key in keys})


def ids(rows):
    return list(rows["maatregel_id"])


def test_rows_stand_apart_by_what_they_may_be_counted_as(tagged):
    found = variants(tagged, KEY)
    assert ids(found.deeds) == ["a-coach", "b-hulp"]
    assert (ids(found.past), ids(found.advice), ids(found.elsewhere)) == (
        ["a-gala"],
        [],
        ["c-haven"],
    )
    advised = changed(tagged, "maatregelen", {"a-coach": {"status": "advies"}})
    found = variants(advised, KEY)
    assert (ids(found.deeds), ids(found.advice)) == (["b-hulp"], ["a-coach"])


def test_a_sentence_counts_deeds_and_tells_intentions_apart(tagged):
    assert where(tagged, KEY) == (
        "Volgens onze bronnen loopt dit of is het gedaan in alle twee gemeenten."
    )
    meant = changed(tagged, "maatregelen", {"b-hulp": {"status": "voornemen"}})
    assert presence(meant, KEY) == {"a-stad": "doet", "b-dorp": "wil"}
    assert where(meant, KEY) == (
        "Volgens onze bronnen loopt dit of is het gedaan in één van de twee gemeenten; "
        "B-dorp is het van plan."
    )
    nobody = changed(
        meant, "maatregelen", {"a-coach": {"status": "advies"}, "b-hulp": {"aanpakken": ()}}
    )
    assert presence(nobody, KEY) == {"a-stad": "", "b-dorp": ""}
    assert where(nobody, KEY) == "In onze bronnen loopt dit nu in geen van de twee gemeenten."


def test_what_runs_comes_before_what_is_meant(tagged):
    meant = changed(tagged, "maatregelen", {"a-coach": {"status": "voornemen"}})
    assert list(by_town(meant, KEY)) == ["b-dorp", "a-stad"]


def test_the_number_of_an_intention_is_no_eye_catcher(tagged):
    assert counted_number(tagged, KEY) is None
    cells = {"getal": 12, "getal_eenheid": "coaches", "getal_bepaling": "ruim"}
    known = changed(tagged, "maatregelen", {"a-coach": cells})
    assert counted_number(known, KEY)["getal"] == 12
    assert "ruim" in rendered(*grid_html(known))
    meant = changed(known, "maatregelen", {"a-coach": {"status": "voornemen"}})
    assert counted_number(meant, KEY) is None


def test_what_recurs_stands_with_at_least_two_municipalities(tagged):
    assert {key: list(map(str, said)) for key, said in recurring(tagged, KEY).items()} == {
        "Rol van de gemeente": ["Verbinden: A-stad en B-dorp"]
    }
    more = changed(
        tagged,
        "maatregelen",
        {"b-hulp": {"partners": ("sbb",)}, "a-gala": {"partners": ("School",)}},
    )
    assert list(map(str, recurring(more, KEY)["Met wie"])) == ["SBB: A-stad en B-dorp"]
    assert ids(recurring(more, KEY)["Met wie"][0].rows) == ["a-coach", "b-hulp"]


def test_needs_and_evidence_come_from_the_rows(tagged):
    assert [(text, row["maatregel_id"]) for text, row in conditions(tagged, KEY)] == [
        ("Geld", "b-hulp")
    ]
    assert outcome(tagged, KEY) == (
        "Geen effect gemeten in onze bronnen. Het sterkste bewijs is ‘beschreven’, "
        "bij vier van vier voorbeelden."
    )
    measured = changed(tagged, "maatregelen", {"a-gala": {"bewijs": "effect"}})
    assert outcome(measured, KEY) == "Effect gemeten bij één van vier voorbeelden."


def test_the_state_asks_only_what_is_linked(tagged):
    assert list(asked(tagged, KEY)["actie_id"]) == ["wa-1-1-01"]
    loose = changed(tagged, "landelijke_acties", {"wa-1-1-01": {"maatregelen": ("a-stage",)}})
    assert asked(loose, KEY).empty


def test_the_same_money_stands_once_and_keeps_the_words_of_its_source(tagged):
    assert costs(tagged, KEY) == []
    paid = changed(tagged, "aanpakken", {KEY: {"bedragen": ("a-een", "a-twee", "b-een")}})
    found = costs(paid, KEY)
    assert [(one.town, one.text) for one in found] == [
        ("A-stad", "€\N{NO-BREAK SPACE}400 in totaal"),
        ("A-stad", "ruim €\N{NO-BREAK SPACE}500 in totaal"),
        ("B-dorp", "€\N{NO-BREAK SPACE}90 in totaal"),
    ]
    assert "een andere bron noemt een ander bedrag" in found[0].notes
    same = changed(paid, "geldfeiten", {"a-twee": {"bedrag_eur": 400}})
    first = costs(same, KEY)[0]
    assert (first.text, len(first.rows)) == ("€\N{NO-BREAK SPACE}400 in totaal", 2)
    assert "een andere bron zegt: ruim €\N{NO-BREAK SPACE}400" in first.notes


def test_a_post_of_a_budget_says_each_year_by_itself(tagged):
    keys = ("a-geld-prijs-2023", "a-geld-prijs-2024")
    found = costs(changed(tagged, "aanpakken", {KEY: {"bedragen": keys}}), KEY)
    assert [one.text for one in found] == [
        "€\N{NO-BREAK SPACE}100 in 2023 en €\N{NO-BREAK SPACE}100 in 2024 en verder"
    ]
    assert found[0].about == "Post ‘Prijs’ in ‘Geld van A’."


def test_what_is_empty_is_counted(tagged):
    assert gaps(tagged) == [
        "Bij de enige aanpak is nog niet bekend wat het kost.",
        "Bij de enige aanpak is nog niet bekend wat niet werkte.",
        "Bij de enige aanpak is nog niet bekend wie u kunt vragen.",
        "Bij de enige aanpak is geen effect gemeten.",
    ]
    bare = changed(tagged, "aanpakken", {KEY: {"nodig": (), "contact": "krant"}})
    # The condition of a row says what is needed too.
    assert "Bij de enige aanpak is nog niet bekend wat er nodig is." not in gaps(bare)
    bare = changed(bare, "maatregelen", {"b-hulp": {"randvoorwaarden": ""}})
    assert "Bij de enige aanpak is nog niet bekend wat er nodig is." in gaps(bare)
    measured = changed(tagged, "maatregelen", {"a-coach": {"bewijs": "effect"}})
    assert len(gaps(measured)) == 3


def test_the_screen_is_a_function_of_the_address(tagged):
    every = screen(tagged, "")
    assert (every.title, every.lines, every.panels) == ("", ("Zelf stages bieden",), ())
    assert (
        every.claim
        == how_many(tagged)
        == (
            "Eén aanpak uit wat de voorbeeldgemeenten doen. "
            "Eén daarvan kan ook zonder mbo-school in uw gemeente."
        )
    )
    assert screen(tagged, "weg").title == ""
    one = screen(tagged, KEY)
    assert (one.title, one.claim) == ("Zelf stages bieden", where(tagged, KEY))
    assert one.lines == ("A-stad: Titel van a-coach", "B-dorp: Titel van b-hulp")
    text = whole(one)
    assert text.count("/voorbeelden?voorbeeld=") == 4
    for said in ("Onze samenvatting", "Ons advies", "Ons oordeel", "Nog niet bekend.", "Tel uw"):
        assert said in text
    assert "Eén voorbeeld uit afgelopen programma’s" in text
    assert "Eén voorbeeld van regio’s elders" in text


def test_the_contact_is_the_page_of_an_organisation(tagged):
    known = changed(tagged, "aanpakken", {KEY: {"contact": "bron"}})
    text = str(rendered(*screen(known, KEY).panels))
    assert '<a href="https://voorbeeld.nl/agenda" rel="noopener">Gemeente A</a>' in text
    assert "(voorbeeld.nl)" in text
    # The title of a page may name a person.
    assert "Agenda van A" not in text.partition("Wie kunt u vragen?")[2]


def test_a_shape_is_full_hatched_or_a_dot(tagged):
    meant = changed(tagged, "maatregelen", {"b-hulp": {"status": "voornemen"}})
    text = str(rendered(shapes_html(meant, KEY)))
    assert 'class="vorm vorm-a-stad"' in text
    assert 'class="vorm plan vorm-b-dorp"' in text
    assert "loopt of is gedaan: A-stad; is een voornemen: B-dorp" in text
    assert (
        leading_theme(changed(tagged, "maatregelen", {"a-gala": {"aanpakken": ()}}), KEY)
        == "stages"
    )
    assert first_sentence("Een. Twee. Drie.") == "Een."
    assert first_sentence("Een.") == "Een."


def test_text_of_the_files_is_never_html(tagged):
    bad = changed(
        tagged, "aanpakken", {KEY: {"titel": "<script>", "kern": "<b>x", "eerste_stap": "<i>y"}}
    )
    text = whole(screen(bad, "")) + whole(screen(bad, KEY))
    assert "<script>" not in text
    assert "<b>x" not in text
    assert "<i>y" not in text


def test_the_real_approaches(real):
    assert how_many(real).startswith("Vijftien aanpakken uit wat de voorbeeldgemeenten doen.")
    # Utrecht did it in a programme that has ended: without those words the sentence is false.
    assert where(real, "social-return-en-inkoop") == (
        "Volgens onze bronnen loopt dit of is het gedaan in één van de zes gemeenten; "
        "in een afgelopen programma ook in Utrecht."
    )
    assert where(real, "stagepact-met-bedrijven") == (
        "Volgens onze bronnen loopt dit of is het gedaan in vijf van de zes gemeenten."
    )
    number = counted_number(real, "stagepact-met-bedrijven")
    assert (number["getal"], number["gemeente_id"]) == (110, "amsterdam")
    pages = real["bronnen"].set_index("bron_id")
    contacts = [key for key in real["aanpakken"]["contact"] if key]
    assert contacts
    assert (pages.loc[contacts, "url"] != "").all()
    assert "nieuws" not in set(pages.loc[contacts, "soort"])
