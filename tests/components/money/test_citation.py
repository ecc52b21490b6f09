"""A citation holds its amount and version, and says when the figure has changed."""

import pytest

from components.money.citation import ID_COLUMNS, check_citation, citation_key, citation_text
from components.wording.dutch import date


def test_citation_round_trip(tiny):
    row = tiny["begroting"].iloc[0].to_dict()
    key = citation_key(tiny, "begroting", row)
    assert key == f"a-geld-prijs-2023:100:{tiny.version}"
    assert check_citation(tiny, key) == (
        f"Het citaat klopt nog: ‘Prijs’ in 2023 is € 100 (gegevens van {date(tiny.date)})."
    )
    assert citation_text(tiny, "begroting", row, "https://site/begroting?citaat=x") == (
        "€ 100 voor ‘Prijs’ in 2023. Bron: Agenda van A (Gemeente A, 14 februari 2023), Punt 1. "
        f"Via Mbo in de gemeente, versie {tiny.version}: https://site/begroting?citaat=x"
    )


@pytest.mark.parametrize(
    ("table", "key", "now"),
    [
        (
            "begrotingstotalen",
            "a-geld-2023:650",
            "‘het geheel’ van ‘Geld van A’ in 2023 was € 650 (gegevens van 1 januari 2026) "
            "en is nu € 700.",
        ),
        (
            "geldfeiten",
            "a-een:350",
            "‘Geld a-een’ (2023 tot en met 2026) was € 350 (gegevens van 1 januari 2026) "
            "en is nu € 400.",
        ),
    ],
)
def test_totals_and_loose_amounts_can_be_cited_too(tiny, table, key, now):
    assert check_citation(tiny, f"{key}:2026-01-01-0123abcd") == (f"Het bedrag is veranderd: {now}")
    row = tiny[table].iloc[0].to_dict()
    assert check_citation(tiny, citation_key(tiny, table, row)).startswith("Het citaat klopt nog")


def test_changed_gone_and_broken_citations(tiny):
    old = "2026-01-01-0123abcd"
    assert check_citation(tiny, f"a-geld-terug-2024:-90:{old}") == (
        "Het bedrag is veranderd: ‘Terug’ in 2024 was −€ 90 (gegevens van 1 januari 2026) "
        "en is nu −€ 200."
    )
    assert check_citation(tiny, f"weg-2024:5:{old}").endswith(
        "Dit bedrag staat nu niet meer in onze gegevens."
    )
    for broken in ("", "a:b", "<script>:1:2026-01-01-0123abcd", "a:1:2026-99-99-0123abcd"):
        assert check_citation(tiny, broken).startswith("Dit citaat kunnen we niet lezen.")


def test_no_two_amounts_share_an_id(real):
    ids = [key for table, column in ID_COLUMNS.items() for key in real[table][column]]
    assert len(ids) == len(set(ids)) == 224 + 49 + 93
