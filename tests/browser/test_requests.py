"""No request gets a 500: every route, with every sensible method, Accept and encoding."""

from itertools import product

import pytest
import requests

from components.frame.sitemap import PAGE_TITLES

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
ACCEPTS = (None, "*/*", "text/html", "application/json", "image/avif,image/webp", "")
ENCODINGS = ("identity", "gzip", "gzip, deflate, br, zstd", "br", "*;q=0", "")
MORE = ({}, {"Range": "bytes=0-20"}, {"If-None-Match": '"iets"'}, {"Accept-Language": "en"})
OTHER = (
    *("zomaar", "zomaar.png", "kaart/zomaar", "KAART", "%00", "%2e%2e/app.py", "a" * 3000),
    *("gezond", "data/datapackage.json", "data/maatregelen.csv", "data/maatregelen.json"),
    *("data/zomaar.csv", "data", "insluiten/posten", "insluiten/zomaar", "insluiten"),
    *("eigen/site.js", "eigen/zomaar.js", "leaflet/leaflet.js", "jquery/jquery.min.js"),
    *("tegels/7/66/42.png", "tegels/99/1/1.png", "tegels/a/b/c.png", "static/zomaar.js", "media/x"),
    *("component/streamlit_folium.st_folium/index.html", "component/zomaar/index.html"),
    *("component/components.draftstore.bewaren/index.html", "favicon.png", "robots.txt"),
    *("_stcore/health", "_stcore/host-config", "_stcore/metrics", "kaart/_stcore/health"),
)
NOT_MADE_FOR_THIS = {503}  # a tile without internet


@pytest.fixture(scope="module")
def asked():
    with requests.Session() as session:
        yield session


@pytest.mark.parametrize("path", [*PAGE_TITLES, *OTHER], ids=lambda path: path[:40] or "overzicht")
def test_no_request_breaks_the_server(server, asked, path):
    broken = []
    for method, accept, encoding in product(METHODS, ACCEPTS, ENCODINGS):
        headers = {"Accept": accept, "Accept-Encoding": encoding}
        status = asked.request(method, f"{server}/{path}", headers=headers).status_code
        if status >= 500 and status not in NOT_MADE_FOR_THIS:
            broken.append((method, accept, encoding, status))
    for headers in MORE:
        status = asked.get(f"{server}/{path}", headers=headers).status_code
        if status >= 500 and status not in NOT_MADE_FOR_THIS:
            broken.append((headers, status))
    assert broken == []


@pytest.mark.parametrize("encoding", ["identity", "gzip", "gzip, deflate, br"])
@pytest.mark.parametrize("path", [*PAGE_TITLES, "zomaar", "zomaar.png"])
def test_who_takes_anything_gets_the_same_dutch_page(server, path, encoding):
    asked = f"{server}/{path}"
    anything = requests.get(asked, headers={"Accept": "*/*", "Accept-Encoding": encoding})
    page = requests.get(asked, headers={"Accept": "text/html", "Accept-Encoding": encoding})
    assert anything.status_code == page.status_code == (404 if path.startswith("zomaar") else 200)
    assert anything.text == page.text
    assert '<html lang="nl">' in page.text
    part = requests.get(asked, headers={"Range": "bytes=0-20", "Accept-Encoding": encoding})
    assert part.text == page.text
