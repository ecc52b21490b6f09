"""A citation holds its amount and version, and says when the figure has changed."""

from components.citation import check_citation, citation_key, citation_text


def test_citation_round_trip(tiny):
    row = tiny["begroting"].iloc[0].to_dict()
    key = citation_key(tiny, row)
    assert key == f"a-geld-prijs-2023:100:{tiny.version}"
    assert check_citation(tiny, key) == (
        "Het citaat klopt nog: ‘Prijs’ in 2023 is € 100 (gegevens van 21 november 2026)."
    )
    assert citation_text(tiny, row, "https://site/begroting?citaat=x") == (
        "€ 100 voor ‘Prijs’ in 2023. Bron: Agenda van A (Gemeente A, 14 februari 2023), Punt 1. "
        f"Via Mbo in de gemeente, versie {tiny.version}: https://site/begroting?citaat=x"
    )


def test_changed_gone_and_broken_citations(tiny):
    old = "2026-01-01-0123abcd"
    assert check_citation(tiny, f"a-geld-terug-2024:-90:{old}") == (
        "Het bedrag is veranderd: ‘Terug’ in 2024 was -€ 90 (gegevens van 1 januari 2026) "
        "en is nu -€ 200."
    )
    assert check_citation(tiny, f"weg-2024:5:{old}").endswith(
        "Deze post staat nu niet meer in onze gegevens."
    )
    for broken in ("", "a:b", "<script>:1:2026-01-01-0123abcd", "a:1:2026-99-99-0123abcd"):
        assert check_citation(tiny, broken).startswith("Dit citaat kunnen we niet lezen.")
