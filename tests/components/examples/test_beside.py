"""Programmes stand beside each other on the same rows."""

from dataclasses import replace

from components.examples.beside import beside, beside_table
from components.rows.ids import Status


def test_programmes_beside_each_other(tiny):
    lines = dict(beside(tiny, ["a-nieuw", "b-plan"]))
    assert lines["Gemeente"] == [("A-stad",), ("B-dorp",)]
    assert lines["Periode"] == [("2023 tot en met 2026",), ("Periode onbekend",)]
    assert lines["Doelen"] == [("Meer stages", "Minder uitval"), ("onbekend",)]
    assert lines["Met wie"] == [("SBB", "School"), ("onbekend",)]
    assert lines["Uitval"] == [("Titel van a-coach",), ("geen voorbeeld in de bronnen",)]
    assert lines["Bewijs"] == [
        ("beschreven: één voorbeeld", "effect gemeten: één voorbeeld"),
        ("beschreven: één voorbeeld",),
    ]
    assert lines["Geld"] == [("geen bedrag gevonden in de bronnen",)] * 2
    assert lines["Wat wij niet weten"] == [
        ("wat er nodig is bij twee voorbeelden",),
        ("het beginjaar", "het eindjaar", "de aanleiding"),
    ]


def test_comparison_as_a_sheet(tiny):
    table = beside_table(beside(tiny, ["a-nieuw", "b-plan"]), ["Agenda A", "Plan B"])
    assert list(table.columns) == ["", "Agenda A", "Plan B"]
    assert table.iloc[4].tolist() == ["Doelen", "Meer stages\nMinder uitval", "onbekend"]


def test_advice_is_not_what_a_programme_does(tiny):
    frame = tiny["maatregelen"].assign(status=Status.ADVICE)
    data = replace(tiny, tables={**tiny.tables, "maatregelen": frame})
    lines = dict(beside(data, ["a-nieuw", "b-plan"]))
    assert lines["Uitval"] == [("geen voorbeeld in de bronnen",)] * 2
