"""The four views as functions of the address: claims, figures and rows, on tiny and real data."""

from dataclasses import replace

import pandas as pd
import pytest

from components.files.figurefile import BEHIND
from components.money.budget import totals
from components.money.slice import View, take
from components.moneypage.budgetscreen import budget_claim, budget_screen, budget_view
from components.moneypage.evidence import evidence_html, evidence_rows, post_amounts
from components.moneypage.pair import pair_claim, pair_html, usual_pair
from components.moneypage.place import Place, place_of
from components.moneypage.screen import rows_behind, town_panels
from components.moneypage.totals import ticks_claim, totals_screen
from components.moneypage.towns import cell_names, cells, opened, towns_claim
from components.wording.escaping import rendered

SUPPORT = "utrecht-2020-2022-a2-sluitende-ondersteuningsstructuur-in-het"


def claim(data, view: View) -> str:
    return budget_claim(data, take(data, view))


def test_one_claim_follows_zoom_and_unit(real):
    whole = View("utrecht-2020-2022")
    assert claim(real, whole).startswith(
        "Utrecht trok € 2.850.000 uit voor 2020 tot en met 2022, zegt de bron."
    )
    assert claim(real, replace(whole, post=SUPPORT)) == (
        "‘Sluitende ondersteuningsstructuur in het mbo’: in 2020 tot en met 2022 is het bedrag "
        "gelijk: € 365.500"
    )
    assert claim(real, replace(whole, chapter="Podium voor Utrechts mbo")).startswith(
        "Podium voor Utrechts mbo: ‘Subsidieregeling"
    )
    assert "per inwoner per jaar" in claim(real, replace(whole, unit="inwoner"))
    assert "47,4%" in claim(real, replace(whole, unit="aandeel"))


def test_a_claim_is_false_with_another_printed_total(real):
    frame = real["begrotingstotalen"]
    own = frame["totaal_id"] == "utrecht-2020-2022-totaal"
    other = frame.assign(bedrag_eur=frame["bedrag_eur"].mask(own, 1))
    data = replace(real, tables={**real.tables, "begrotingstotalen": other})
    assert "€ 2.850.000" not in claim(data, View("utrecht-2020-2022"))


def test_the_werkagenda_opens_with_its_printed_frame(real):
    place = place_of({"begroting": "werkagenda-2022-2028"})
    found = budget_screen(real, place, budget_view(real, place))
    names = [panel.exhibit.file_name for panel in found.panels]
    assert names == [
        "jaren-financieel-kader-2022-2027",
        "post-werkagenda-2022-2028",
        "jaren-werkagenda-2022-2028",
        "totalen-werkagenda-2022-2028",
    ]
    assert found.panels[0].heading == (
        "Werkagenda mbo: financieel kader 2022-2027: in 2025 is het bedrag het hoogst: "
        "€ 953 miljoen"
    )


def test_equal_years_are_one_sentence_and_others_are_drawn(real):
    drawn = {}
    for key in ("utrecht-2020-2022", "kwaliteitsafspraken-2023-2027"):
        place = place_of({"begroting": key})
        panels = budget_screen(real, place, budget_view(real, place)).panels
        years = next(one for one in panels if one.exhibit.file_name == f"jaren-{key}")
        drawn[key] = years.drawn is not None
    assert drawn == {"utrecht-2020-2022": False, "kwaliteitsafspraken-2023-2027": True}


def test_every_figure_of_every_budget_has_its_rows_at_its_address(real):
    for key in real["begrotingen"]["begroting_id"]:
        for unit in ("euro", "student"):
            values = {"begroting": key, "maat": unit}
            place = place_of(values)
            for panel in budget_screen(real, place, budget_view(real, place)).panels:
                rows = rows_behind(real, panel.exhibit.file_name, values)
                assert (rows["regel"] == BEHIND).sum() == len(panel.exhibit.rows) > 0
    assert rows_behind(real, "zomaar", {}) is None
    rows = rows_behind(real, "post-utrecht-2020-2022", {"maat": "koeien"})
    assert (rows["regel"] == BEHIND).sum() == 18


def test_an_amount_stands_beside_its_place_citation_and_fault(real):
    view = View("utrecht-2020-2022")
    table, rows = evidence_rows(real, view)
    assert (table, [row["totaal_id"] for row in rows]) == (
        "begrotingstotalen",
        ["utrecht-2020-2022-totaal"],
    )
    text = rendered(evidence_html(real, view, "https://site/begroting"))
    assert "Hoofdstuk 7 (Financiën), alinea over de programmabegroting 2020" in text
    assert "Door ons gelezen" in text
    assert "https://site/begroting?citaat=utrecht-2020-2022-totaal%3A2850000" in text
    assert "Meld een fout" in text
    post = replace(view, post=SUPPORT)
    assert evidence_rows(real, post)[0] == "begroting"
    assert post_amounts(real, post)[0] == "2020: € 365.500, begroot"


def test_ticks_say_how_many_totals_add_up(tiny, real):
    assert ticks_claim(totals(real, "utrecht-2020-2022")) == "Alle tien totalen kloppen precies"
    assert ticks_claim(totals(real, "werkagenda-2022-2028")) == (
        "Negentien totalen kloppen precies; negen totalen verschillen door afronding"
    )
    rows = totals(real, "utrecht-2020-2022").assign(reden="onverklaard")
    assert "zonder dat de bron zegt waarom" in ticks_claim(rows)
    page = totals_screen(real, "werkagenda-2022-2028", "https://site/begroting")
    assert page.claim.startswith("Werkagenda mbo: investeringen 2022-2028: negentien totalen")
    assert rendered(page.panels[0].drawn).count("popovertarget=") > 28
    assert totals_screen(tiny, "weg", "") is None


def test_cells_hold_every_amount_once_and_what_is_spent_apart(real):
    table = cells(real)
    held = [amount for columns in table.values() for own in columns.values() for amount in own]
    rows = pd.concat([amount.rows for amount in held])
    assert sorted(rows["geldfeit_id"]) == sorted(real["geldfeiten"]["geldfeit_id"])
    assert len(table["Utrecht"]["Besteed"]) == 6
    assert {one.row["aard"] for one in table["Utrecht"]["Besteed"]} == {"besteed"}
    assert [one.row["geldfeit_id"] for one in opened(real, "utrecht.programma")][0] == (
        "utrecht-plan-2020-totaal"
    )
    assert opened(real, "zomaar.programma") == opened(real, "") == []
    assert "vlaardingen.breder-dan-mbo" in cell_names(real)


def test_which_towns_have_an_amount_is_said_of_our_sources(real, tiny):
    assert towns_claim(real) == (
        "Van drie van de zes gemeenten kennen wij een bedrag voor een heel plan: Amsterdam, "
        "Eindhoven en Utrecht."
    )
    none = real["geldfeiten"].assign(reikwijdte="deelproject")
    data = replace(real, tables={**real.tables, "geldfeiten": none})
    assert towns_claim(data).startswith("Van geen gemeente hier")
    assert towns_claim(tiny) == "Van alle twee gemeenten kennen wij een bedrag voor een heel plan."


def test_only_what_may_be_compared_is_drawn(real):
    _matrix, beside = town_panels(real, Place())
    text = rendered(beside.drawn)
    assert text.count("geldbaan") == 2
    assert "€ 8.750.000 per jaar" in text
    assert "andere bedragen mogen er niet naast" in text


def test_a_pair_says_whether_and_why(real):
    assert usual_pair(real, ()) == ("utrecht-plan-2020-totaal", "amsterdam-agenda-2019-dagblad")
    assert usual_pair(real, ("weg", "utrecht-plan-2020-totaal"))[0] == "utrecht-plan-2020-totaal"
    pair = ("amsterdam-agenda-2019-dagblad", "utrecht-plan-2020-totaal")
    assert pair_claim(real, pair) == (
        "Dit mag u vergelijken: € 8.750.000 per jaar (Amsterdam) naast € 950.000 per jaar "
        "(Utrecht)."
    )
    refused = ("amsterdam-agenda-2023-35-mln", "utrecht-plan-2020-totaal")
    assert pair_claim(real, refused).startswith("Dit mag u niet vergelijken: € 35.000.000")
    text = rendered(pair_html(real, refused, "https://site/begroting"))
    assert "De perioden overlappen niet" in text
    assert text.count("<article") == 2


@pytest.mark.parametrize("values", [{"begroting": "<b>"}, {"bij": "<b>"}, {"bedrag": "<b>,a"}])
def test_a_hostile_address_never_comes_back_as_markup(real, values):
    assert "<b>" not in place_of(values).to(post="x")
    assert rows_behind(real, "<b>", values) is None
