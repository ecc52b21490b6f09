"""Refreshing: paging, trying again, checks before a file is replaced, each source by itself."""

import json
from pathlib import Path

import pytest

from data.__main__ import main
from data.yearly.figures import load_live
from data.yearly.folder import ABOUT_FILE, live_folder
from data.yearly.reading import read_rows

BORDERS = Path(__file__).parents[3] / "shared" / "geo" / "pdok_gemeenten_2025.geojson"


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_everything_is_fetched_page_by_page(run, data):
    code, said = run()
    assert code == 0
    assert "inwoners.csv: 342 erbij, 0 anders, 0 weg" in said
    assert [path for path in data.asked if path.startswith("/inwoners")] == [
        "/inwoners",
        "/inwoners?vanaf=200",
    ]
    assert len([path for path in data.asked if path.startswith("/studenten")]) == 9
    rows = {row["cbs_code"]: row for row in read_rows(run.folder / "studenten.csv")}
    assert rows["GM0050"] == {"cbs_code": "GM0050", "schooljaar": "2024/2025", "studenten": "1015"}
    assert len(rows) == 342
    assert json.loads(read_rows(run.folder / "grenzen.csv")[0]["geometrie"])["type"] == "Polygon"


def test_pages_get_what_was_fetched_with_its_date(run):
    run()
    live = load_live(run.folder)
    assert live.of_town("uitval", "GM0072") == {
        "cbs_code": "GM0072",
        "schooljaar": "2023/2024",
        "schoolverlaters": "51",
        "percentage": "1.5",
    }
    assert len(live.fetched) == 10
    assert load_live(run.folder.parent / "nergens").fetched == ""


@pytest.mark.parametrize("fault", [503, 429, "cut", "slow"])
def test_a_passing_fault_is_tried_again(run, data, fault):
    data.faults = {"/studenten": [fault], "/scholen": [fault]}
    assert run()[0] == 0
    assert not [path for path in data.asked if path.startswith("/studenten-afgerond")]


@pytest.mark.parametrize(
    ("faults", "reason"),
    [
        ([404], "/uitval: antwoord 404"),
        ([500] * 9, "/uitval: er is iets stuk bij de server (500)"),
        ([429] * 9, "/uitval: de server vindt dat wij te veel vragen (429)"),
        ([503] * 9, "/uitval: de server is te druk of in onderhoud (503)"),
        (["cut"] * 9, "/uitval: geen verbinding, of de verbinding brak af"),
        (["slow"] * 9, "/uitval: geen antwoord binnen de tijd"),
    ],
)
def test_a_lasting_fault_keeps_the_old_file_of_that_source_only(run, data, faults, reason):
    run()
    make_older(run.folder)
    before = (run.folder / "uitval.csv").read_bytes()
    data.records["/inwoners"][0]["Inwonertal_56"] = 50_500
    data.records["/uitval"][0]["VoortijdigSchoolverlaters_2"] = 60
    data.faults = {"/uitval": faults}
    code, said = run()
    assert code == 1
    assert reason in said
    assert "\n  uitval.csv blijft zoals het was." in said
    assert said.endswith("6 van de 7 bestanden zijn nieuw; niet vernieuwd: uitval.csv.")
    assert (run.folder / "uitval.csv").read_bytes() == before
    assert left_in(run.folder.parent) == {"live", ".live-bezig"}
    live = load_live(run.folder)
    assert live.of_town("inwoners", "GM0014")["inwoners"] == "50500"
    assert live.origins["uitval"].day == "2025-01-02"
    assert live.origins["inwoners"].day == live.fetched > "2025-01-02"


def make_older(folder: Path) -> None:
    """As if everything was fetched on 2 January 2025."""
    about = json.loads((folder / ABOUT_FILE).read_text("utf-8"))
    old = {name: origin | {"day": "2025-01-02"} for name, origin in about.items()}
    (folder / ABOUT_FILE).write_text(json.dumps(old), encoding="utf-8")


def test_when_every_source_fails_nothing_is_replaced(run, data):
    paths = data.paths().values()
    data.faults = {path: [404] for path in paths}
    code, said = run()
    assert (code, said.splitlines()[-1]) == (1, "Er is niets vervangen.")
    assert not run.folder.exists()


def test_a_changed_column_is_named_with_what_was_found(run, data):
    for record in data.records["/uitval"]:
        record["Aantal"] = record.pop("VoortijdigSchoolverlaters_2")
    data.texts["/scholen"] = "CODE,NAAM\n01AA,School\n"
    code, said = run()
    assert code == 1
    columns = "Regiokenmerken, Geslacht, Perioden, Leerlingen_1, "
    columns += "VoortijdigSchoolverlatersPercentage_4, Aantal"
    missing = "'VoortijdigSchoolverlaters_2' ontbreekt; wel gevonden: "
    assert f"Voortijdig schoolverlaters (84780NED): {missing}{columns}" in said
    assert f"\n  Gevonden kolommen: {columns}\n  uitval.csv is er nog niet." in said
    assert "'INSTELLINGSCODE' ontbreekt; wel gevonden: CODE, NAAM" in said
    assert said.endswith("niet vernieuwd: uitval.csv, scholen.csv.")


def test_a_border_longer_than_a_usual_cell_is_read_back(run, data):
    ring = [[5 + n / 1e6, 52] for n in range(20_000)] + [[5.01, 52.1], [5, 52]]
    data.records["/grenzen"][0]["geometry"] = {"type": "Polygon", "coordinates": [ring]}
    assert run()[0] == 0
    written = load_live(run.folder).of_town("grenzen", "GM0014")["geometrie"]
    assert len(written) > 131_072
    assert len(json.loads(written)["coordinates"][0]) == 20_002


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda rows: rows[:20], "Inwoners per gemeente (86247NED): 20 rijen, minstens 300"),
        (lambda rows: [*rows, rows[0]], "'GM0014' staat er twee keer in"),
        (
            lambda rows: [rows[0] | {"Inwonertal_56": -4}, *rows[1:]],
            "rij GM0014, kolom inwoners: '-4' is geen heel getal van 200 tot en met",
        ),
    ],
)
def test_an_answer_that_cannot_be_right_is_refused(run, data, change, reason):
    data.records["/inwoners"] = change(data.records["/inwoners"])
    code, said = run()
    assert (code, reason in said) == (1, True)


def test_a_trial_says_what_would_change_and_writes_nothing(run, data):
    run()
    before = (run.folder / "inwoners.csv").read_bytes()
    data.records["/inwoners"][4]["Inwonertal_56"] = 50_077
    code, said = run(dry_run=True)
    assert code == 0
    assert "inwoners.csv: 0 erbij, 1 anders, 0 weg\n  GM0050: 50005 wordt 50077" in said
    assert said.endswith("Proef: er is niets geschreven.")
    assert (run.folder / "inwoners.csv").read_bytes() == before


def test_pages_that_never_end_are_stopped(run, data):
    data.answer = lambda path, offset, host: json.dumps(
        {"features": [], "value": [], "links": [{"rel": "next", "href": f"http://{host}{path}"}]}
    ).encode()
    assert "de pagina's houden niet op" in run()[1]


def test_the_command_knows_refresh(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "data.__main__.refresh", lambda *args, **named: asked.append((args, named)) or 0
    )
    assert main(["verversen", "--proef"]) == 0
    assert asked == [((live_folder(),), {"dry_run": True})]


@pytest.mark.skipif(not BORDERS.is_file(), reason="de echte gemeentegrenzen zijn hier niet")
def test_the_real_borders_survive(run, data):
    features = json.loads(BORDERS.read_text("utf-8"))["features"]
    for feature in features:
        was = feature["properties"]
        feature["properties"] = {"statcode": was["code"], "statnaam": was["naam"]}
    data.records["/grenzen"] = features
    assert run()[0] == 0
    live = load_live(run.folder)
    geometry = json.loads(live.of_town("grenzen", "GM0344")["geometrie"])
    expected = next(f for f in features if f["properties"]["statcode"] == "GM0344")
    assert geometry == expected["geometry"]
