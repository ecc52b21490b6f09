"""A chart for another site: a small page of its own that loads nothing and costs no session."""

from itertools import product

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.look.htmlbars import plain_bars, stacked
from components.money.budget import budgets
from components.money.parts import parts
from components.money.partsexhibit import parts_exhibit
from components.money.slice import View, take
from components.money.yardsticks import YARDSTICK_NAMES
from components.money.years import year_texts, years_exhibit
from components.serving.charts import EMBEDS, embed_page
from components.serving.embeds import find_page
from components.serving.headers import middleware
from components.serving.routes import routes


@pytest.fixture
def client(tiny_folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


def stretches(bars) -> list[list[tuple[float, float]]]:
    return [[(piece.start, piece.width) for piece in bar.pieces] for bar in bars]


def test_bars_share_one_zero_line():
    bars = plain_bars(["a", "b"], [3.0, -1.0], ["3", "-1"])
    assert stretches(bars) == [[(25.0, 75.0)], [(0.0, 25.0)]]
    assert [bar.pieces[0].colour for bar in bars] == ["#0B5A7A", "#B5531C"]
    assert stretches(plain_bars(["a"], [0.0], ["0"])) == [[(0.0, 0.0)]]


def test_stacked_parts_lie_side_by_side():
    bars = stacked(["2023", "2024"], [[2.0, 2.0], [3.0, -1.0]], ["4", "2"])
    assert stretches(bars) == [[(20.0, 40.0), (60.0, 40.0)], [(20.0, 60.0), (0.0, 20.0)]]


def test_page_has_title_figures_source_and_link_back(client, tiny):
    answer = client.get("/insluiten/posten?begroting=a-geld&hoofdstuk=1&maat=inwoner")
    assert answer.status_code == 200
    title = "‘Prijs’: € 0,67 per inwoner per jaar (gemiddeld over 2023 en 2024)"
    assert f"<h1>{title}</h1>" in answer.text
    assert '<th scope="row">Prijs</th>' in answer.text
    assert "Bron: Agenda van A (Gemeente A, 14 februari 2023)." in answer.text
    assert f"versie {tiny.version}" in answer.text
    assert 'href="/begroting?begroting=a-geld&amp;hoofdstuk=1&amp;maat=inwoner"' in answer.text
    assert '<html lang="nl">' in answer.text
    assert "<script" not in answer.text


def test_an_embed_says_and_draws_what_the_page_does(real):
    for begroting_id, unit in product(budgets(real), YARDSTICK_NAMES):
        query = {"begroting": begroting_id, "maat": unit}
        piece = take(real, View(begroting_id, unit=unit))
        posts, years = (embed_page(real, kind, query) for kind in ("posten", "jaren"))
        assert posts.title == parts_exhibit(real, piece).title
        assert [bar.text for bar in posts.bars] == list(parts(real, piece)["tekst"])
        assert years.title == years_exhibit(real, piece).title
        assert [bar.text for bar in years.bars] == year_texts(real, piece)


def test_an_indication_is_hatched_and_said(real):
    page = embed_page(real, "posten", {"begroting": "utrecht-2020-2022"})
    hatched = [bar.name for bar in page.bars if bar.pieces[0].hatched]
    assert len(hatched) == 3
    assert all(name.startswith("Subsidieregeling") for name in hatched)
    assert page.note.startswith("Gestreept is een indicatie.")


def test_years_and_municipalities(client):
    years = client.get("/insluiten/jaren?begroting=a-geld").text
    assert "In 2023 is het bedrag het hoogst: € 700" in years
    assert "<li>Steun: € 600</li>" in years
    towns = client.get("/insluiten/gemeenten?naastbedrag=a-een").text
    assert "Eén bedrag van een ander mag naast dat van A-stad" in towns
    assert "niet te vergelijken: ander soort bedrag, andere betaler, periode onbekend" in towns


def test_only_the_embed_may_be_framed_and_it_may_do_nothing_else(client, monkeypatch):
    headers = client.get("/insluiten/jaren").headers
    assert headers["content-security-policy"] == (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors *"
    )
    assert "x-frame-options" not in headers
    assert "set-cookie" not in headers
    monkeypatch.setenv("MBO_INSLUITEN", "https://krant.nl")
    policy = client.get("/insluiten/jaren").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors https://krant.nl")
    other = client.get("/data/doelen.csv").headers
    assert "frame-ancestors 'self'" in other["content-security-policy"]
    assert other["x-frame-options"] == "SAMEORIGIN"


def test_caches_may_keep_it_and_ask_whether_it_changed(client):
    first = client.get("/insluiten/posten")
    assert first.headers["cache-control"] == "public, no-cache"
    again = client.get("/insluiten/posten", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/insluiten/posten?verdeel=hoofdstuk")
    assert other.headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "weg",
        "posten%2F..%2F..%2Fapp.py",
        "posten?begroting=weg",
        "posten?verdeel=%3Cscript%3E",
        "posten?onbekend=1",
        "posten?post=a-geld-prijs",
        "jaren?citaat=a",
    ],
)
def test_what_we_do_not_know_is_a_small_dutch_page(client, path):
    answer = client.get(f"/insluiten/{path}")
    assert answer.status_code == 404
    assert "Deze figuur kennen we niet." in answer.text
    assert '<html lang="nl">' in answer.text


def test_only_get(client):
    answer = client.post("/insluiten/posten")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_a_page_is_made_once_per_version(tiny_folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    assert find_page("posten", {"maat": "euro"}) is find_page("posten", {"maat": "euro"})


@pytest.mark.parametrize("kind", EMBEDS)
def test_every_real_chart_has_bars_with_text(real, kind):
    page = embed_page(real, kind, {})
    assert page.bars
    assert all(bar.name and bar.text for bar in page.bars)
