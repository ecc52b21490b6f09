"""The journey of the journalist: from total to euro to source, compare, cite, take along, embed."""

import csv
import io
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from openpyxl import load_workbook

from components.files.figurefile import BEHIND, SHOWN

SUPPORT = "Sluitende ondersteuningsstructuur in het mbo"
SCHEME = "Subsidieregeling"
OTHER_VIEWS = ("gemeenten", "bedragen", "totalen")


def download(page, button) -> bytes:
    with page.expect_download() as waiting:
        button.click()
    return waiting.value.path().read_bytes()


def bar(page, name: str):
    return page.locator(".geldbalken").get_by_role("link", name=name)


def answer(page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def test_the_place_of_a_whole_budget_is_two_actions_away(visit):
    page = visit.open("")
    page.get_by_role("link", name="Geld", exact=True).click()
    page.wait_for_url(re.compile("/begroting"))
    visit.settle()
    assert "€ 2.850.000" in answer(page)
    evidence = page.locator(".bewijsstuk").get_by_text("Waar: Hoofdstuk 7 (Financiën)")
    assert "alinea over de programmabegroting 2020" in evidence.inner_text()


def test_from_total_to_post_to_source_and_back(visit):
    page = visit.open("begroting")
    assert answer(page).startswith("Utrecht trok € 2.850.000 uit voor 2020 tot en met 2022")
    bar(page, SUPPORT).click()
    page.wait_for_url(re.compile(r"\?post=utrecht-2020-2022-a2-sluitende"))
    page.get_by_role("heading", level=1, name=re.compile("gelijk: €.365.500")).wait_for()
    visit.settle()
    evidence = page.locator(".geldpaneel").filter(has_text="Waar dit bedrag staat")
    for text in ("2020: € 365.500, begroot", "Hoofdstuk 7", "Door ons gelezen", "Meld een fout"):
        assert text in evidence.inner_text()
    page.get_by_role("link", name="Terug naar de hele begroting").click()
    page.wait_for_url(re.compile(r"/begroting$"))
    visit.settle()
    assert page.locator(".geldbalken .post").count() == 6


def test_a_post_can_be_chosen_without_a_mouse(visit):
    page = visit.open("begroting")
    bar(page, "Voorkomen stagediscriminatie").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("post=utrecht-2020-2022-a3-voorkomen"))


def test_units_stay_in_the_address(visit):
    page = visit.open("begroting")
    page.get_by_role("link", name="Per inwoner").click()
    page.wait_for_url(re.compile("maat=inwoner"))
    visit.settle()
    heading = f"De bron geeft het meest aan ‘{SCHEME}’: € 1,25 per inwoner per jaar"
    page.get_by_role("heading", name=heading).wait_for()
    page.reload()
    page.get_by_role("heading", name=heading).wait_for()
    assert visit.foreign == []


def test_each_view_is_an_address_and_only_that_one_is_drawn(visit):
    page = visit.open("begroting")
    for name, said in (
        ("Per gemeente", "Van drie van de zes gemeenten kennen wij"),
        ("Twee bedragen", "Dit mag u vergelijken"),
        ("Klopt het?", "Sterk Utrechts mbo 2020-2022: alle tien totalen kloppen"),
    ):
        page.get_by_role("link", name=name, exact=True).click()
        page.get_by_role("heading", level=1, name=re.compile(said)).wait_for()
        visit.settle()
        assert page.locator(".geldbalken .post").count() == 0
    page.reload()
    page.get_by_role("heading", level=1, name=re.compile("alle tien totalen")).wait_for()


def test_a_cell_opens_its_amounts_with_their_sources(visit):
    page = visit.open("begroting?zicht=gemeenten")
    row = page.get_by_role("row", name=re.compile("Utrecht"))
    row.get_by_role("link", name=re.compile("2,85 miljoen")).click()
    page.wait_for_url(re.compile("bij=utrecht.programma"))
    card = page.get_by_role("article", name="Utrecht").filter(has_text="2.850.000 in totaal")
    card.wait_for()
    assert "Via een lijst" in card.inner_text()
    assert "Door ons gelezen" in card.inner_text()


def test_figures_leave_with_their_source(visit):
    page = visit.open("begroting")
    bars_ = page.locator("[data-figuur=post-utrecht-2020-2022]")
    bars_.get_by_role("button", name="Meer").click()
    link = page.get_by_role("link", name="Download deze cijfers (CSV)", exact=True).first
    content = download(page, link)
    page.keyboard.press("Escape")
    lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    shown = [line for line in lines if line["regel"] == SHOWN]
    assert sum(float(line["waarde"]) for line in shown) == 2_850_000
    rows = [line for line in lines if line["regel"] == BEHIND]
    assert len(rows) == 18
    assert sum(int(row["bedrag_eur"]) for row in rows) == 2_850_000
    assert {row["bron_id"] for row in rows} == {"utrecht-plan-2020"}
    assert all(row["vindplaats"] for row in rows)
    content = download(page, page.get_by_role("button", name="Download deze begroting als Excel"))
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == [
        *("Begroting", "Elk bedrag", "Gedrukte totalen", "Bronnen", "Over dit bestand"),
    ]
    assert book["Begroting"]["H8"].value == "=SUM(H2:H7)"
    assert book["Bronnen"]["A2"].value == "Uitvoeringsplan Sterk Utrechts mbo"
    page = visit.open("begroting?zicht=gemeenten")
    button = page.get_by_role("button", name="Download alle losse bedragen (Excel)")
    book = load_workbook(io.BytesIO(download(page, button)))
    amounts = {row[3].value for row in book["Losse bedragen"].iter_rows(min_row=2)}
    assert {40_000_000, 450_000} <= amounts


def test_a_chart_is_saved_with_title_and_source_in_it(visit):
    page = visit.open("begroting")
    page.get_by_text("Maak er een plaatje van").click()
    page.locator(".js-plotly-plot").first.wait_for()
    name = f"De bron geeft het meest aan ‘{SCHEME}’: € 1,35 miljoen; verdeeld bij indicatie"
    content = download(page, page.get_by_role("button", name=f"Bewaar als PNG: {name}"))
    assert content.startswith(b"\x89PNG")
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    assert (width, height > 600) == (2000, True)
    text = download(page, page.get_by_role("button", name=f"Bewaar als SVG: {name}")).decode()
    texts = re.findall(r"<text[^>]*>(.*?)</text>", text, re.DOTALL)
    said = re.sub(r"(<[^>]*>)+", " ", " ".join(texts))
    assert name in said
    assert "Dit telt: regels van ‘Sterk Utrechts mbo 2020-2022’" in said
    assert "Bron: Uitvoeringsplan Sterk Utrechts mbo" in said
    assert "Licentie: CC BY 4.0." in said
    assert f"{visit.server}/begroting" in said
    assert f"<title>{name}</title><desc>" in text
    # The chart on the page has not changed.
    assert page.locator(".js-plotly-plot .gtitle").count() == 0
    assert visit.errors == []


def test_compare_two_amounts(visit):
    page = visit.open("begroting?bedrag=amsterdam-agenda-2019-dagblad,utrecht-plan-2020-totaal")
    said = re.compile("8.750.000 per jaar .Amsterdam. naast .{1,3}950.000 per jaar")
    page.get_by_role("heading", level=1, name=said).wait_for()
    page = visit.open("begroting?bedrag=amsterdam-agenda-2023-35-mln,utrecht-plan-2020-totaal")
    page.get_by_text("De perioden overlappen niet: 2023 tot en met 2027, en 2020").wait_for()
    page.get_by_label("Bedrag A", exact=True).click()
    page.keyboard.type("MBO-Agenda 2019-2023")
    page.get_by_role("option").first.click()
    page.wait_for_url(re.compile("bedrag=amsterdam-agenda-2019-dagblad"))
    page.get_by_role("heading", level=1, name=said).wait_for()


def test_cite_and_open_the_citation_later(visit):
    page = visit.open("begroting")
    evidence = page.locator(".geldpaneel").filter(has_text="Waar dit bedrag staat")
    evidence.get_by_role("button", name="Citeer").click()
    quote = page.locator("pre").filter(has_text="€ 2.850.000 (totaal in de bron) voor")
    quote.wait_for()
    assert copied(page, "Kopieer de verwijzing naar ‘het geheel’") == quote.inner_text()
    address = re.search(r"http\S+$", quote.inner_text()).group()
    assert address.startswith(f"{visit.server}/begroting?citaat=utrecht-2020-2022-totaal")
    page.goto(address)
    page.get_by_text("Het citaat klopt nog: ‘het geheel’ van ‘Sterk Utrechts mbo").wait_for()
    page.goto(address.replace("2850000", "2800000"))
    page.get_by_text("Dit citaat komt niet van ons").wait_for()
    page.get_by_text("is € 2.850.000 (totaal in de bron)", exact=False).wait_for()


def test_cite_a_figure_and_have_it_computed_again_later(visit):
    page = visit.open("begroting?maat=student")
    figure = page.locator("[data-figuur=post-utrecht-2020-2022]")
    figure.get_by_role("button", name="Meer").click()
    quote = page.locator("pre:visible").filter(has_text="citaat=figuur")
    quote.wait_for()
    address = re.search(r"http\S+$", quote.inner_text()).group()
    page.goto(address)
    page.get_by_text("Het citaat klopt nog: ‘").wait_for()
    assert "maat=student" in page.url


def copied(page, button: str) -> str:
    """What the clipboard holds after a click on the button."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=button).click()
    page.get_by_role("button", name="Gekopieerd").wait_for()
    assert page.locator("#melding").inner_text() == "Gekopieerd"
    return page.evaluate("navigator.clipboard.readText()")


def test_copying_works_without_https(visit):
    # A browser only gives a site with https its clipboard; the old way stays.
    visit.page.add_init_script("delete Navigator.prototype.clipboard")
    page = visit.open("begroting")
    figure = page.locator("[data-figuur=post-utrecht-2020-2022]")
    figure.get_by_role("button", name="Meer").click()
    page.get_by_role("button", name="Kopieer de code van deze figuur").first.click()
    page.get_by_role("button", name="Gekopieerd").wait_for()
    chosen = page.evaluate("window.getSelection().toString()")
    assert chosen.startswith(f'<iframe src="{visit.server}/insluiten/posten?')
    page.get_by_role("button", name="Kopieer de code van deze figuur").first.wait_for()


@pytest.fixture
def newspaper(server) -> Iterator[str]:
    """Another site, on a port of its own, that frames our chart and tries to frame our page."""
    body = (
        '<!doctype html><html lang="nl"><title>Krant</title>'
        f'<iframe name="figuur" src="{server}/insluiten/posten?begroting=utrecht-2020-2022" '
        f'width="600" height="640"></iframe><iframe name="site" src="{server}/begroting"></iframe>'
    ).encode()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args):
            pass

    paper = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=paper.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{paper.server_port}"
    paper.shutdown()


def test_another_site_may_frame_the_chart_and_nothing_else(visit, newspaper):
    asked, sockets = [], []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.page.on("websocket", lambda socket: sockets.append(socket.url))
    visit.page.goto(newspaper)
    frame = visit.page.frame_locator("iframe[name=figuur]")
    frame.get_by_role("heading", name=f"De bron geeft het meest aan ‘{SCHEME}’").wait_for()
    assert frame.get_by_role("row").count() == 7
    link = frame.get_by_role("link", name=re.compile("Bekijk elk bedrag met zijn bron"))
    assert link.get_attribute("href") == "/begroting?begroting=utrecht-2020-2022"
    assert frame.locator("body").evaluate("body => body.scrollWidth <= body.clientWidth")
    assert visit.page.frame(name="site").url.startswith("chrome-error:")
    assert sockets == []
    own = [url for url in asked if "/insluiten/" in url]
    assert len(own) == 1
    assert {url for url in asked if not url.startswith(newspaper)} <= {
        own[0],
        f"{visit.server}/begroting",
    }
