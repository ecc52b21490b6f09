from urllib.parse import parse_qs, urlsplit

import pytest

from components.rows.sources import (
    bron_ids,
    problem_address,
    report_address,
    report_link,
    row_source_html,
    source_html,
    source_text,
)
from data.tables.description import FOLDER


def test_source_is_linked_with_publisher_date_and_place(tiny):
    assert source_html(tiny, "bron", "Punt <1>") == (
        '<a href="https://voorbeeld.nl/agenda" rel="noopener">Agenda van A</a> '
        "(Gemeente A, 14 februari 2023), Punt &lt;1&gt;"
    )


def test_source_without_date_says_so_and_unknown_source_keeps_its_id(tiny):
    assert source_html(tiny, "krant") == "Bericht (Krant, zonder datum)"
    assert source_html(tiny, "weg") == "weg (zonder datum)"


def test_row_with_two_sources(tiny):
    row = tiny["programmas"].iloc[0]
    assert row_source_html(tiny, row).endswith("Punt 1; Bericht (Krant, zonder datum), Bladzijde 2")


def test_bron_ids_and_names(tiny):
    assert bron_ids(tiny["programmas"]) == ["bron", "krant"]
    assert bron_ids(tiny["doelen"]) == ["bron"]
    assert source_text(tiny, ["bron", "krant", "bron"]) == (
        "Bronnen: Agenda van A (Gemeente A, 14 februari 2023) en Bericht (Krant, zonder datum). "
        f"Via Mbo in de gemeente, versie {tiny.version}."
    )
    assert source_text(tiny, "abcde").startswith("Bronnen: a (zonder datum), b (zonder datum), c")
    assert "en 2 andere. Via" in source_text(tiny, "abcde")


@pytest.mark.parametrize("nobody", ["", " "])
def test_without_anybody_to_write_to_a_report_leads_to_the_page_about_us(tiny, monkeypatch, nobody):
    monkeypatch.setenv("MBO_CONTACT", nobody)
    assert report_address(tiny, "locaties", "a-hal & co") == (
        "/bronnen?fout=locaties%3A+a-hal+%26+co"
    )
    assert problem_address(tiny) == "/bronnen?zicht=over"
    assert "mailto:" not in str(report_link(tiny, "locaties", "a-hal"))


def test_report_names_row_and_version(tiny, monkeypatch):
    monkeypatch.setenv("MBO_CONTACT", "redactie@voorbeeld.nl")
    parts = urlsplit(report_address(tiny, "locaties", "a-hal & co"))
    assert (parts.scheme, parts.path) == ("mailto", "redactie@voorbeeld.nl")
    query = parse_qs(parts.query)
    assert query["subject"] == ["Fout in locaties: a-hal & co"]
    assert f"Versie van de gegevens: {tiny.version}" in query["body"][0]


def test_every_message_in_the_code_has_somebody_to_read_it():
    """Both ask for an address before they make a link."""
    root = FOLDER.parent
    found = {
        path.relative_to(root).as_posix()
        for folder in ("components", "pages", "data")
        for path in (root / folder).rglob("*")
        if path.suffix in (".py", ".js", ".csv", ".json") and "mailto:" in path.read_text("utf-8")
    }
    assert found == {"components/about/ownerview.py", "components/rows/sources.py"}
