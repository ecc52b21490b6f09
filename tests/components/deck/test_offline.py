import io
import json
import re
import zipfile
from html import unescape

from components.deck.items import ready_deck
from components.deck.offline import FILE, offline_html, offline_zip
from components.slides.slide import Room


def test_the_package_holds_one_page_and_a_guide(tiny):
    with zipfile.ZipFile(io.BytesIO(offline_zip(tiny, ready_deck(tiny), Room()))) as archive:
        assert archive.namelist() == [FILE, "LEESMIJ.txt"]
        guide = archive.read("LEESMIJ.txt").decode()
    assert tiny.version in guide
    assert "Dubbelklik op presentatie.html" in guide


def test_the_page_asks_nothing_of_the_network(tiny):
    page = offline_html(tiny, ready_deck(tiny), Room())
    assert "default-src 'none'" in unescape(page)
    for what in ("src=", "href=", "url(", "@import"):
        for found in re.findall(f"{re.escape(what)}.{{0,12}}", page):
            assert found.startswith('src="data:'), found


def test_the_page_has_the_slides_the_data_and_their_date(real):
    page = offline_html(real, ready_deck(real)[:3], Room())
    assert page.count('<section class="dia') == 3
    assert f"versie {real.version}" in page
    assert page.count("<tr>") > 300
    towns = json.loads(
        page.split('id="gemeenten-lijst" type="application/json">')[1].split("</script>")[0]
    )
    assert len(towns) == 342
    assert towns["Zwolle"][0].startswith("In Zwolle wonen 3.760 mbo-studenten")


def test_hostile_text_cannot_leave_the_list_of_towns(tiny, monkeypatch):
    frame = tiny["nl_gemeenten"]
    monkeypatch.setitem(frame, "naam", ["</script><script>alert(1)", "B-dorp"])
    page = offline_html(tiny, ready_deck(tiny)[:1], Room())
    assert "</script><script>alert" not in page
