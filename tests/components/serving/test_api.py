"""Data for programs: exact answers, tags, and nothing outside the listed tables."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.serving.api import find_file
from components.serving.headers import middleware
from components.serving.routes import routes


@pytest.fixture
def client(tiny_folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


def test_csv_is_the_file_itself(client, tiny_folder):
    answer = client.get("/data/doelen.csv")
    assert answer.content == (tiny_folder / "doelen.csv").read_bytes()
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cache-control"] == "public, no-cache"


def test_every_table_and_figure_also_as_a_dutch_excel_reads_it(client):
    answer = client.get("/data/excel/gemeenten.csv")
    head, first = answer.content.decode("utf-8-sig").splitlines()[:2]
    assert head.startswith("gemeente_id;naam;")
    assert ";52,1;" in first
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    for path in ("overzicht/kaart-overzicht.csv", "wijzigingen.csv"):
        assert client.get(f"/data/excel/{path}").content.startswith(b"\xef\xbb\xbf")
    for path in ("", "weg.csv", "doelen.json", "..%2Fdoelen.csv", "overzicht/weg.csv"):
        assert client.get(f"/data/excel/{path}").status_code == 404


def test_the_numbers_of_a_figure_say_what_they_are(client):
    lines = client.get("/data/overzicht/kaart-overzicht.csv").text.splitlines()
    assert lines[0].lstrip("\ufeff").startswith("regel,onderdeel,reeks,waarde,eenheid,gedeeld_door")
    assert {line.split(",")[0] for line in lines[1:]} == {"figuur", "rij erachter"}


def test_json_has_numbers_lists_and_unknown(client):
    rows = {row["programma_id"]: row for row in client.get("/data/programmas.json").json()}
    assert rows["a-nieuw"]["start_jaar"] == 2023
    assert rows["a-nieuw"]["bron_id"] == ["bron", "krant"]
    assert rows["b-plan"]["start_jaar"] is None
    assert client.get("/data/gemeenten.json").json()[0]["lat"] == 52.1


def test_tag_saves_a_second_answer_until_the_data_change(client, tiny_folder):
    first = client.get("/data/doelen.csv")
    tag = first.headers["etag"]
    again = client.get("/data/doelen.csv", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    path = tiny_folder / "doelen.csv"
    path.write_text(path.read_text("utf-8").replace("Meer stages", "Veel stages"), "utf-8")
    assert client.get("/data/doelen.csv", headers={"If-None-Match": tag}).status_code == 200


def test_the_borders_for_the_map(client, tiny_folder):
    answer = client.get("/data/geo/provincies.geojson")
    assert answer.headers["content-type"] == "application/geo+json"
    assert answer.content == (tiny_folder / "geo" / "provincies.geojson").read_bytes()


def test_descriptions(client):
    assert client.get("/data/datapackage.json").json()["name"] == "mbo-in-de-gemeente"
    assert client.get("/data/doelen.schema.json").json()["primaryKey"] == ["doel_id"]


@pytest.mark.parametrize(
    "path",
    ["", "weg.csv", "../app.py", "..%2Fapp.py", "%2e%2e/app.py", "doelen", "loading.py", "geo/"],
)
def test_nothing_else_is_reached(client, path):
    answer = client.get(f"/data/{path}")
    assert answer.status_code == 404
    assert "def " not in answer.text
    assert find_file(path, {}) is None


def test_only_reading_is_allowed(client):
    answer = client.post("/data/doelen.csv")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
    assert answer.json() == {"fout": "Hier kunt u alleen gegevens ophalen (GET)."}


def test_what_is_not_there_may_be_there_at_the_next_question(client):
    answer = client.get("/data/zomaar.csv")
    assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store")
    assert client.post("/data/doelen.csv").headers["cache-control"] == "no-store"
    borders = client.get("/data/geo/provincies.geojson")
    assert borders.headers["cache-control"] == "public, max-age=3600"
