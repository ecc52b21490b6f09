"""The Excel of loose amounts: numbers, one source per row, and a verdict only where it applies."""

from components.files.cells import EURO
from components.money.amountsfile import amounts_excel
from components.money.known import amounts, references
from components.money.saying import per_year_text
from components.wording.amounts import euro
from tests.components.files.opened import records_of, rows_of, workbook


def test_every_source_of_an_amount_has_its_own_row(tiny):
    rows = {
        one["Sleutel"]: one for one in records_of(amounts_excel(tiny, "a-een"), "Losse bedragen")
    }
    assert list(rows) == ["a-twee", "a-een", "b-een", "b-twee"]
    assert rows["a-twee"] == {
        "Gemeente": "A-stad",
        "Waarvoor": "Geld a-twee.",
        "Programma": None,
        "Bedrag": 500,
        "Woord van de bron": "ruim",
        "Telt voor": "In totaal",
        "Per jaar": 125,
        "Woord bij per jaar": "ruim",
        "Eerste jaar": 2023,
        "Laatste jaar": 2026,
        "Looptijd in maanden": 48,
        "Wie betaalt": "Gemeente A-stad",
        "Soort bedrag": "Begroot",
        "Reikwijdte": "Mbo-programma",
        "Deel van": None,
        "Zelfde geld": "a-groep",
        "Andere bron, ander bedrag": "ja",
        "Zekerheid": "Eén bron",
        "Vergeleken met": "A-stad: €\N{NO-BREAK SPACE}400, 2023 tot en met 2026 (a-een)",
        "Vergelijken": "mag niet: hetzelfde geld",
        "Zelf gelezen": "Via een lijst",
        "Bron": "Bericht",
        "Uitgever": "Krant",
        "Datum van de bron": "zonder datum",
        "Webadres": None,
        "Plaats in de bron": "Punt 1",
        "Sleutel": "a-twee",
    }
    assert rows["b-een"]["Vergelijken"] == "mag"
    assert (rows["a-een"]["Vergeleken met"], rows["a-een"]["Vergelijken"]) == (
        None,
        "hiermee vergelijken wij",
    )
    assert rows["b-twee"]["Per jaar"] is None


def test_without_a_reference_nothing_is_compared(tiny):
    rows = records_of(amounts_excel(tiny, ""), "Losse bedragen")
    assert {(one["Vergeleken met"], one["Vergelijken"]) for one in rows} == {(None, None)}


def test_amounts_are_numbers_with_a_format(tiny):
    sheet = workbook(amounts_excel(tiny, "a-een"))["Losse bedragen"]
    assert [(sheet[f"{name}2"].data_type, sheet[f"{name}2"].number_format) for name in "DGI"] == [
        ("n", EURO),
        ("n", EURO),
        ("n", "0"),
    ]


def test_all_real_amounts_stand_in_it_as_the_screen_says_them(real):
    beside = next(iter(references(real)))
    content = amounts_excel(real, beside)
    rows = {one["Sleutel"]: one for one in records_of(content, "Losse bedragen")}
    facts = {one["geldfeit_id"]: one for one in real["geldfeiten"].to_dict("records")}
    assert rows.keys() == facts.keys()
    for key, row in rows.items():
        assert row["Bedrag"] == facts[key]["bedrag_eur"]
        assert row["Plaats in de bron"] == facts[key]["vindplaats"]
        said = "onbekend" if row["Per jaar"] is None else euro(row["Per jaar"])
        assert f"{row['Woord bij per jaar'] or ''} {said}".strip() == per_year_text(
            real, facts[key]
        )
    verdicts = [one["Vergelijken"] for one in rows.values()]
    own = [one for own in amounts(real, "", beside).values() for one in own if one.verdict is None]
    assert verdicts.count("hiermee vergelijken wij") == len(own[0].rows) > 0
    assert all(verdicts)
    without = [town for town, own in amounts(real).items() if not own]
    about = " ".join(row[0] for row in rows_of(content, "Over dit bestand"))
    assert all(town in about for town in without)
    assert content == amounts_excel(real, beside)
