"""The card of a municipality and the map of all programmes, on tiny and on real data."""

from components.examples.towncard import card
from components.overview.figure import overview_exhibit
from components.rows.keyfigures import figure_text
from components.rows.selection import examples


def test_map_title_counts_towns_provinces_and_programmes(tiny):
    exhibit = overview_exhibit(tiny)
    assert exhibit.title == (
        "Twee gemeenten in twee provincies hebben in onze bronnen samen drie programma’s voor het "
        "mbo, één daarvan is afgelopen"
    )
    assert exhibit.table.to_dict("records") == [
        {
            "Gemeente": "A-stad",
            "Provincie": "Utrecht",
            "Programma": "Agenda A",
            "Periode": "2023 tot en met 2026",
        },
        {
            "Gemeente": "A-stad",
            "Provincie": "Utrecht",
            "Programma": "Oude agenda",
            "Periode": "2020 tot en met 2022",
        },
        {
            "Gemeente": "B-dorp",
            "Provincie": "Zeeland",
            "Programma": "Plan B",
            "Periode": "periode onbekend",
        },
    ]
    assert exhibit.bron_ids[:2] == ("bron", "krant")


def test_card(tiny):
    town = card(tiny, "a-stad")
    assert town["naam"] == "A-stad"
    # The theme llo occurs only in the programme that has ended.
    assert town["themas"] == ["Stages", "Uitval"]
    assert [(row["titel"], row["afgelopen"]) for row in town["programmas"]] == [
        ("Agenda A", False),
        ("Oude agenda", True),
    ]
    assert town["programmas"][0]["doelen"] == ["Meer stages", "Minder uitval"]


def test_figure_text(tiny):
    assert figure_text(tiny, tiny["kerncijfers"].iloc[-1].to_dict()) == "ruim 513.000"
    share = {"bepaling": "exact", "waarde": 81, "eenheid": "%"}
    assert figure_text(tiny, share) == "81%"


def test_the_real_six(real):
    assert list(examples(real)["naam"]) == [
        "Amsterdam",
        "Den Haag",
        "Eindhoven",
        "Roosendaal",
        "Utrecht",
        "Vlaardingen",
    ]
    assert overview_exhibit(real).title == (
        "Zes gemeenten in vier provincies hebben in onze bronnen samen acht programma’s voor het "
        "mbo, één daarvan is afgelopen"
    )
