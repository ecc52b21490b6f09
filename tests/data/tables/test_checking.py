"""Every rule: a bad file is refused with the right message."""

from pathlib import Path

import pytest

from data.__main__ import main
from data.tables.checking import check


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def messages(folder: Path) -> list[str]:
    return [str(finding) for finding in check(folder)]


def test_tiny_folder_is_right(tiny_folder):
    assert messages(tiny_folder) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            "maatregelen.csv",
            "stages|vsv",
            "stage|vsv",
            "maatregelen.csv, regel 2, kolom themas: 'stage' bestaat niet; bedoelde u 'stages'?",
        ),
        (
            "maatregelen.csv",
            ",voornemen,",
            ",xyz,",
            "maatregelen.csv, regel 3, kolom status: 'xyz' bestaat niet; "
            "toegestaan: loopt, voornemen",
        ),
        (
            "maatregelen.csv",
            "b-dorp,b-plan",
            "b-stad,b-plan",
            "maatregelen.csv, regel 5, kolom gemeente_id: 'b-stad' bestaat niet; "
            "bedoelde u 'a-stad'?",
        ),
        (
            "maatregelen.csv",
            "Titel van a-coach",
            "",
            "maatregelen.csv, regel 2, kolom titel: mag niet leeg zijn",
        ),
        (
            "maatregelen.csv",
            "Titel van a-coach",
            " Titel van a-coach",
            "maatregelen.csv, regel 2, kolom titel: heeft spaties te veel",
        ),
        (
            "maatregelen.csv",
            "Titel van a-coach",
            "Titel\u200bvan a-coach",
            "maatregelen.csv, regel 2, kolom titel: heeft een regeleinde of onzichtbaar teken",
        ),
        (
            "maatregelen.csv",
            "Punt 1",
            "",
            "maatregelen.csv, regel 2, kolom vindplaats: mag niet leeg zijn",
        ),
        (
            "doelen.csv",
            ",bron,Punt 1",
            ",,Punt 1",
            "doelen.csv, regel 2, kolom bron_id: mag niet leeg zijn",
        ),
        (
            "programmas.csv",
            "bron|krant",
            "bron|krand",
            "programmas.csv, regel 2, kolom bron_id: 'krand' bestaat niet; bedoelde u 'krant'?",
        ),
        (
            "programmas.csv",
            "Punt 1|Bladzijde 2",
            "Punt 1",
            "programmas.csv, regel 2, kolom vindplaats: heeft niet voor elke bron een plaats",
        ),
        (
            "programmas.csv",
            "2023,2026",
            "tweeduizend,2026",
            "programmas.csv, regel 2, kolom start_jaar: 'tweeduizend' is niet een geheel getal",
        ),
        (
            "gemeenten.csv",
            "52.1,5.1",
            "40.1,5.1",
            "gemeenten.csv, regel 2, kolom lat: '40.1' mag niet (dat ligt buiten Nederland); "
            "toegestaan: 50.7 tot en met 53.6",
        ),
        (
            "gemeenten.csv",
            "52.1,5.1",
            "52.1,",
            "gemeenten.csv, regel 2, kolom lon: hoort samen met lat, lon: alle gevuld of alle leeg",
        ),
        (
            "gemeenten.csv",
            ",GM0001,",
            ",,",
            "gemeenten.csv, regel 2, kolom cbs_code: mag niet leeg zijn als soort 'voorbeeld' is",
        ),
        (
            "gemeenten.csv",
            "#332288",
            "paars",
            "gemeenten.csv, regel 2, kolom kleur: 'paars' heeft niet de juiste vorm; "
            "voorbeeld: #332288",
        ),
        (
            "bronnen.csv",
            "2026-11-21",
            "21-11-2026",
            "bronnen.csv, regel 2, kolom gecontroleerd_op: '21-11-2026' is niet "
            "een datum als 2026-11-21",
        ),
        (
            "bronnen.csv",
            "https://voorbeeld.nl/agenda",
            "javascript:alert(1)",
            "bronnen.csv, regel 2, kolom url: 'javascript:alert(1)' heeft niet de juiste vorm; "
            "voorbeeld: https://www.mboraad.nl",
        ),
        (
            "mbo_instellingen.csv",
            "02BB",
            "01AA",
            "mbo_instellingen.csv, regel 3, kolom instellingscode: '01AA' staat er twee keer in",
        ),
        (
            "begrippen.csv",
            "thema,vsv",
            "thema,stages",
            "begrippen.csv, regel 42: 'thema, stages' staat er twee keer in",
        ),
        (
            "mbo_instellingen.csv",
            "01AA",
            "03CC",
            "mbo_instellingen.csv, regel 3, kolom instellingscode: '02BB' staat niet op volgorde; "
            "sorteer op sleutel",
        ),
        (
            "maatregelen.csv",
            "maatregel_id,gemeente_id",
            "maatregel,gemeente_id",
            "maatregelen.csv, regel 1: de kolommen kloppen niet "
            "(ontbreekt: maatregel_id; te veel: maatregel)",
        ),
        (
            "doelen.csv",
            "Meer stages",
            "Meer, stages",
            "doelen.csv, regel 2: heeft 9 cellen; nodig: 8",
        ),
        (
            "geo/provincies.geojson",
            "{",
            "[",
            "geo/provincies.geojson: is geen leesbare GeoJSON met provincies",
        ),
    ],
)
def test_bad_cell_is_named(tiny_folder, name, old, new, message):
    change(tiny_folder, name, old, new)
    assert message in messages(tiny_folder)


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("begroting.csv", ",600,", ",6_00,", "bedrag_eur: '6_00' is niet een geheel getal"),
        ("kerncijfers.csv", ",50,", ",NaN,", "waarde: 'NaN' is niet een getal met een punt"),
        ("kerncijfers.csv", ",50,", ",9e99,", "waarde: '9e99' is niet een getal met een punt"),
        ("begroting.csv", ",true,", ",True,", "en_verder: 'True' is niet true of false"),
        (
            "bronnen.csv",
            "2023-02-14",
            "2023-13",
            "datum: '2023-13' is geen datum die bestaat; voorbeeld: 2023-02-14",
        ),
    ],
)
def test_what_only_looks_like_a_number_or_date_is_named(tiny_folder, name, old, new, message):
    change(tiny_folder, name, old, new)
    assert [text for text in messages(tiny_folder) if text.endswith(f"kolom {message}")]


def test_a_long_value_is_not_repeated_in_full(tiny_folder):
    change(tiny_folder, "maatregelen.csv", "stages|vsv", "x" * 500)
    assert messages(tiny_folder) == [
        f"maatregelen.csv, regel 2, kolom themas: '{'x' * 60}...' bestaat niet; "
        "toegestaan: llo, stages, vsv"
    ]


def test_a_cell_that_is_too_long_is_left_out(tiny_folder):
    change(tiny_folder, "doelen.csv", "Meer stages", "x" * 10_001)
    assert messages(tiny_folder) == [
        "doelen.csv, regel 2, kolom titel: heeft 10001 letters; hoogstens 10000",
        *[text for text in messages(tiny_folder) if "doel_id" in text],
    ]


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda content: b"", "doelen.csv: dit bestand is leeg"),
        (
            lambda content: content.decode().encode("utf-16"),
            "doelen.csv: is UTF-16; bewaar als 'CSV UTF-8'",
        ),
        (
            lambda content: content[:-3],
            "doelen.csv, regel 3: is misschien niet heel: "
            "het bestand eindigt niet met een regeleinde",
        ),
        (
            lambda content: content.replace(b"a-d2", b'"a-d2'),
            "doelen.csv: is geen geldige CSV: na regel 2 staat een aanhalingsteken verkeerd",
        ),
    ],
)
def test_a_file_that_is_not_whole_says_so(tiny_folder, spoil, message):
    path = tiny_folder / "doelen.csv"
    path.write_bytes(spoil(path.read_bytes()))
    assert message in messages(tiny_folder)


def test_windows_1252_file_is_refused(tiny_folder):
    path = tiny_folder / "bronnen.csv"
    path.write_bytes(path.read_text("utf-8").replace("Bericht", "Berícht").encode("cp1252"))
    assert messages(tiny_folder) == [
        "bronnen.csv, regel 3: is geen UTF-8 (waarschijnlijk Windows-1252); bewaar als 'CSV UTF-8'"
    ]


def test_semicolon_file_is_refused(tiny_folder):
    path = tiny_folder / "doelen.csv"
    path.write_text(path.read_text("utf-8").replace(",", ";"), encoding="utf-8", newline="\n")
    assert messages(tiny_folder) == [
        "doelen.csv, regel 1: de kolommen zijn gescheiden met puntkomma's; nodig: komma's"
    ]


def test_byte_order_mark_is_refused(tiny_folder):
    path = tiny_folder / "doelen.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert messages(tiny_folder) == [
        "doelen.csv: begint met een onzichtbaar teken (BOM); bewaar als UTF-8 zonder BOM"
    ]


def test_missing_file_is_named(tiny_folder):
    (tiny_folder / "kerncijfers.csv").unlink()
    assert messages(tiny_folder) == ["kerncijfers.csv: dit bestand ontbreekt"]


def test_windows_line_ends_are_named(tiny_folder):
    path = tiny_folder / "correcties.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert messages(tiny_folder) == ["correcties.csv: heeft Windows-regeleinden; nodig: LF"]


def test_command_prints_findings_and_fails(tiny_folder, capsys):
    assert main([str(tiny_folder)]) == 0
    assert capsys.readouterr().out == "Alles klopt: 23 tabellen, 100 rijen.\n"
    change(tiny_folder, "maatregelen.csv", "stages|vsv", "stage|vsv")
    assert main([str(tiny_folder)]) == 1
    assert capsys.readouterr().out == (
        "maatregelen.csv, regel 2, kolom themas: 'stage' bestaat niet; bedoelde u 'stages'?\n"
        "1 bevinding\n"
    )
