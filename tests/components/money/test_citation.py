"""A citation holds its amount and version, and says when the figure has changed."""

from dataclasses import replace

import pytest

from components.money.citation import ID_COLUMNS, check_citation, citation_key, citation_text
from components.wording.dutch import date
from data.releases.keeping import archive
from data.releases.releasing import release


@pytest.fixture
def kept(tiny, tiny_folder):
    """The tiny data as it is, and the folder in which that version was released."""
    release(tiny, tiny_folder)
    return tiny, tiny_folder


def later(data, table: str, key: str, **cells):
    """The same data one version later, with other cells in one row."""
    frame = data[table].copy()
    for column, value in cells.items():
        frame.loc[frame[ID_COLUMNS[table]] == key, column] = value
    return replace(data, tables={**data.tables, table: frame}, fingerprint="f" * 64)


def test_citation_round_trip(kept):
    tiny, folder = kept
    row = tiny["begroting"].iloc[0].to_dict()
    key = citation_key(tiny, "begroting", row)
    assert key == f"a-geld-prijs-2023:100:{tiny.version}"
    checked = check_citation(tiny, key, folder)
    assert checked.text == (
        "Het citaat klopt nog: ‘Prijs’ in 2023 is €\u00a0100 "
        f"(gegevens van {date(tiny.date)}), begroot."
    )
    assert (checked.table, checked.row["post_id"]) == ("begroting", "a-geld-prijs-2023")
    assert citation_text(tiny, "begroting", row, "https://site/begroting?citaat=x") == (
        "€\u00a0100 (begroot) voor ‘Prijs’ in 2023. "
        "Bron: Agenda van A (Gemeente A, 14 februari 2023), Punt 1. "
        f"Via Mbo in de gemeente, versie {tiny.version}: https://site/begroting?citaat=x"
    )


@pytest.mark.parametrize(
    ("table", "key", "cells", "text"),
    [
        ("begrotingstotalen", "a-geld-2023:700", {"bedrag_eur": 650}, "en is nu €\u00a0650."),
        ("geldfeiten", "a-een:400", {"bedrag_eur": 350}, "was €\u00a0400"),
        ("geldfeiten", "a-een:400", {"aard": "besteed"}, "Wij veranderden sindsdien de soort."),
        ("begroting", "a-geld-terug-2024:-200", {"bedrag_eur": -90}, "en is nu −€\u00a090."),
    ],
)
def test_what_changed_since_is_said(kept, table, key, cells, text):
    tiny, folder = kept
    data = later(tiny, table, key.split(":")[0], **cells)
    assert text in check_citation(data, f"{key}:{tiny.version}", folder).text


def test_a_forged_citation_is_not_repeated_as_ours(kept):
    tiny, folder = kept
    for data in (tiny, later(tiny, "geldfeiten", "a-een", bedrag_eur=350)):
        for forged in ("a-een:285000000", "weg:285000000"):
            text = check_citation(data, f"{forged}:{tiny.version}", folder).text
            assert text.startswith(f"Dit citaat komt niet van ons: in versie {tiny.version}")
            assert "285" not in text
    text = check_citation(tiny, "a-een:285000000:2025-01-01-deadbeef", folder).text
    assert text == (
        "Versie 2025-01-01-deadbeef bewaarden wij niet. Of dit citaat van ons komt, kunnen wij "
        "niet nagaan. Nu staat er: ‘Geld a-een’ (2023 tot en met 2026) is €\u00a0400 (begroot)."
    )


def test_a_version_that_was_tampered_with_is_none(kept):
    tiny, folder = kept
    place = folder / "uitgaven" / f"{tiny.version}.zip"
    place.write_bytes(place.read_bytes() + b"x")
    assert archive(folder, tiny.version) is None
    data = later(tiny, "geldfeiten", "a-een", bedrag_eur=350)
    assert check_citation(data, f"a-een:400:{tiny.version}", folder).text == (
        f"Versie {tiny.version} kunnen wij nu niet openen. Of dit citaat van ons komt, weten wij "
        "dus niet. Nu staat er: ‘Geld a-een’ (2023 tot en met 2026) is €\u00a0350 (begroot)."
    )


def test_all_that_changed_is_said_not_only_the_amount(kept):
    tiny, folder = kept
    data = later(tiny, "geldfeiten", "a-een", bedrag_eur=350, aard="besteed", betaler="Het Rijk")
    assert check_citation(data, f"a-een:400:{tiny.version}", folder).text.endswith(
        "en is nu €\u00a0350. Wij veranderden ook de soort en wie betaalt."
    )


def test_gone_and_broken_citations(kept):
    tiny, folder = kept
    frame = tiny["geldfeiten"]
    tables = {**tiny.tables, "geldfeiten": frame.loc[frame["geldfeit_id"] != "a-een"]}
    data = replace(tiny, tables=tables, fingerprint="f" * 64)
    text = check_citation(data, f"a-een:400:{tiny.version}", folder).text
    assert text.endswith("Dit bedrag staat nu niet meer in onze gegevens.")
    for broken in ("", "a:b", "<script>:1:2026-01-01-0123abcd", "a:1:2026-99-99-0123abcd"):
        assert check_citation(tiny, broken, folder).text.startswith("Dit citaat kunnen we niet")


def test_no_two_amounts_share_an_id(real):
    ids = [key for table, column in ID_COLUMNS.items() for key in real[table][column]]
    assert len(ids) == len(set(ids)) == 224 + 49 + 93
