"""The page about the data itself: sources, columns, gaps and pages of rows."""

from components.about import documentation
from data.tables.description import describe


def test_rows_per_source(tiny):
    counts = documentation.row_counts(tiny)
    # The second source stands in one programme and two loose amounts.
    assert counts.to_dict() == {"bron": 89, "krant": 3}
    assert list(documentation.sources(tiny)["bron_id"]) == ["bron", "krant"]


def test_dictionary_says_what_a_cell_may_hold(tiny):
    frame = documentation.dictionary(tiny, describe()["maatregelen"]).set_index("Kolom")
    assert frame.loc["themas", "Toegestaan"] == (
        "Een van: llo, stages, vsv; meer waarden mogen, met | ertussen; verplicht"
    )
    assert frame.loc["doel_id", "Toegestaan"] == "Een doel_id uit doelen; mag leeg zijn"
    towns = documentation.dictionary(tiny, describe()["gemeenten"]).set_index("Kolom")
    assert towns.loc["lat", "Toegestaan"] == "Getal van 50.7 tot en met 53.6; mag leeg zijn"


def test_gaps_are_counted_from_empty_cells(tiny):
    gaps = dict(documentation.gaps(tiny))
    assert gaps["A-stad"] == [
        "Van ‘Oude agenda’ kennen we de aanleiding niet.",
        "Bij 1 van de twee doelen zegt de bron niet wat het moet opleveren.",
        "Bij 2 van de drie maatregelen zegt de bron niet wie de partners zijn.",
        "Bij alle drie maatregelen zegt de bron niet wat ervoor nodig is.",
        "Bij 2 van de drie maatregelen is geen effect gemeten.",
    ]
    assert gaps["B-dorp"] == [
        "Van ‘Plan B’ kennen we het beginjaar, het eindjaar en de aanleiding niet.",
        "Bij de enige maatregel zegt de bron niet wie de partners zijn.",
        "Bij de enige maatregel is geen effect gemeten.",
    ]


def test_row_texts(tiny):
    texts = documentation.row_texts(tiny, describe()["begrippen"])
    assert texts.iloc[0].to_dict() == {
        "sleutel": "aard, begroot",
        "tekst": "Begroot: Wat begroot is. Wanneer begroot.",
    }
    figures = documentation.row_texts(tiny, describe()["kerncijfers"])
    assert figures["tekst"].tolist()[-1] == "Mbo-studenten, 2022: ruim 513.000 studenten."


def test_corrections(tiny):
    assert documentation.corrections(tiny).to_dict("records") == [
        {
            "Tabel en rij": "maatregelen, a-stage, titel",
            "In de bron": "staage",
            "Bij ons": "stage",
            "Reden": "Tikfout.",
            "Datum": "21 november 2026",
        }
    ]
