"""What the views of /bronnen say first, on rows that make each sentence true and then false."""

import csv
import io
from dataclasses import replace

import pytest

from components.about.changed import answer as changes_answer
from components.about.changed import change_rows, changes_of, compared, kept_versions
from components.about.owner import council_role, owner_answer
from components.about.sourcelist import found, listed, places
from components.about.terms import terms_answer, terms_of
from components.about.unknown import MATTER, gaps_by_table, unknown_answer, unknown_rows
from components.about.versions import version_answer, version_of
from components.serving.api import find_file
from data.releases.keeping import files
from data.releases.releasing import release
from data.tables.description import data_folder, describe
from data.tables.loading import load
from tests.data.tables.test_checking import change


def with_table(data, name, **columns):
    return replace(data, tables={**data.tables, name: data[name].assign(**columns)})


def test_what_we_read_comes_first_even_when_less_rests_on_it(tiny):
    assert list(listed(tiny, "")["bron_id"]) == ["bron", "krant"]
    turned = with_table(tiny, "bronnen", gelezen=["via-lijst", "zelf-gelezen"])
    assert list(listed(turned, "")["bron_id"]) == ["krant", "bron"]


def test_a_search_in_the_sources(tiny):
    assert found(tiny, "agenda GEMEENTE") == "1 van de twee bronnen past bij ‘agenda GEMEENTE’."
    assert list(listed(tiny, "krant")["bron_id"]) == ["krant"]
    assert found(tiny, "[.*") == "Geen van onze twee bronnen past bij ‘[.*’."
    assert found(tiny, "b") == "2 van de twee bronnen passen bij ‘b’."


def test_places_in_a_source(tiny):
    assert places(tiny, "krant") == ["Punt 1", "Bladzijde 2"]
    assert places(tiny, "niets") == []


def test_every_column_that_matters_is_there_and_named(real):
    for table, columns in MATTER.items():
        assert set(columns) <= set(real[table].columns), table


def test_unknown_is_counted_from_the_cells(tiny):
    rows = unknown_rows(tiny).set_index(["tabel", "kolom"])
    assert tuple(rows.loc[("geldfeiten", "looptijd_maanden"), ["onbekend", "van"]]) == (1, 4)
    assert tuple(rows.loc[("aanpakken", "bedragen"), ["onbekend", "van"]]) == (1, 1)
    assert tuple(rows.loc[("locaties", "lat"), ["onbekend", "van"]]) == (1, 3)
    assert next(iter(gaps_by_table(tiny))) == "geldfeiten"
    amounts = tiny["geldfeiten"]
    said_so = with_table(tiny, "geldfeiten", betaler=["onbekend"] * len(amounts))
    payers = unknown_rows(said_so).set_index(["tabel", "kolom"]).loc[("geldfeiten", "betaler")]
    assert payers["onbekend"] == 4


def test_the_answer_on_what_is_unknown(tiny):
    read = with_table(tiny, "geldfeiten", gelezen=["zelf-gelezen"] * 4)
    assert unknown_answer(read) == "Bij de enige aanpak weten wij niet wat het kost."
    half = with_table(tiny, "geldfeiten", gelezen=["zelf-gelezen", "via-lijst"] * 2)
    assert unknown_answer(half).startswith(
        "Van 2 van de 4 losse bedragen lazen wij de bron niet zelf."
    )


def test_words_say_whose_explanation_it_is(tiny):
    assert terms_answer(tiny) == "Hier staat van twee woorden wat zij betekenen."
    ours = with_table(tiny, "uitleg", bron_id=[("eigen-indeling", "bron"), ("bron",)])
    assert terms_answer(ours) == (
        "Hier staat van twee woorden wat zij betekenen. "
        "Bij één is de uitleg van ons; bij de andere staat de bron."
    )
    assert list(terms_of(tiny, "vsv")["uitleg_id"]) == ["vsv", "bbl"]
    assert list(terms_of(tiny)["uitleg_id"]) == ["bbl", "vsv"]


def test_the_words_that_the_site_must_explain_are_there(real):
    words = set(real["uitleg"]["uitleg_id"])
    assert {"vsv", "llo", "bol", "bbl", "rmc", "sroi", "kwaliteitsafspraken"} <= words


def test_who_makes_the_site(tiny, real):
    assert owner_answer(tiny) == (
        "Van de twee vragen over de makers is bij één het antwoord nog niet ingevuld."
    )
    every = with_table(tiny, "over_ons", antwoord=["A.", "B."])
    assert owner_answer(every) == "Alle twee vragen over de makers hebben een antwoord."
    none = with_table(tiny, "over_ons", antwoord=["", ""])
    assert owner_answer(none).endswith("heeft de eigenaar nog niet ingevuld.")
    assert list(real["over_ons"]["vraag_id"])[-1] == "rol-mbo-raad"


def test_what_our_tables_say_of_the_mbo_raad(tiny):
    assert council_role(tiny) == "Geen van onze bronnen is alleen van de MBO Raad."
    theirs = with_table(tiny, "bronnen", uitgever=["OCW en MBO Raad", "MBO Raad"])
    assert council_role(theirs) == (
        "Wat wij wel weten: één bron is van de MBO Raad. Daarop rusten 3 rijen in onze tabellen. "
        "Aan nog één bron werkte de MBO Raad mee."
    )


@pytest.fixture
def two_versions(tiny_folder, monkeypatch):
    """The tiny data, of which the version before one change was kept."""
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    before = load(tiny_folder)
    release(before, tiny_folder)
    change(tiny_folder, "programmas.csv", "Agenda A", "Nieuwe agenda")
    return before.version, load(tiny_folder)


def test_changes_between_two_versions(two_versions):
    first, data = two_versions
    assert kept_versions(data) == [data.version, first]
    assert compared(data, "", "") == (first, data.version)
    # The other way around is the same, and an unknown version is the usual one.
    assert compared(data, data.version, first) == (first, data.version)
    assert compared(data, "nergens", "") == (first, data.version)
    row = change_rows(data).iloc[0]
    assert list(row[["Tabel", "Rij", "Kolom", "Was", "Is nu"]]) == [
        *("programmas", "a-nieuw", "titel", "Agenda A", "Nieuwe agenda")
    ]
    assert changes_answer(data) == (
        f"Van versie {first} naar {data.version}: één cel veranderd, geen rijen erbij en "
        "geen rijen weg."
    )
    assert changes_of(data, "", "", "doelen").empty
    assert "in de tabel ‘doelen’: geen cellen veranderd" in changes_answer(data, table="doelen")


def test_a_version_with_its_tables(two_versions):
    first, data = two_versions
    kept, now = version_of(data, first), version_of(data, "")
    assert (kept.name, now.name, now.zip) == (first, data.version, "")
    assert kept.zip == f"/data/v/{first}.zip"
    assert len(kept.sha256) == 64
    rows = {table.name: table.rows for table in kept.tables}
    assert rows == {name: len(data[name]) for name in describe()}
    inside = files(data_folder(), first)
    assert {table.csv.split("/")[-1] for table in kept.tables} <= set(inside)
    assert version_answer(data, first).startswith("23 tabellen met ")
    assert version_answer(data, first).endswith(f"Dit is versie {first}, van 27 november 2026.")


def test_changes_as_a_file_follow_the_address(two_versions):
    first, data = two_versions
    query = {"van": first, "tot": data.version, "tabel": "programmas"}
    rows = list(csv.DictReader(io.StringIO(find_file("wijzigingen.csv", query).content.decode())))
    assert [row["Is nu"] for row in rows] == ["Nieuwe agenda"]
    query["tabel"] = "doelen"
    assert find_file("wijzigingen.csv", query).content.decode().count("\n") == 1
