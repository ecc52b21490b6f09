"""The PDOK background, with a local server that answers as PDOK does."""

import base64
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.conftest import Visit, running_app

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


@pytest.fixture
def pdok():
    asked = []

    class Tiles(BaseHTTPRequestHandler):
        def do_GET(self):  # noqa: N802
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.end_headers()
            self.wfile.write(PIXEL)

        def log_message(self, *_arguments):
            pass

    tiles = ThreadingHTTPServer(("127.0.0.1", 0), Tiles)
    threading.Thread(target=tiles.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{tiles.server_port}", asked
    tiles.shutdown()


def test_tiles_come_through_this_server(browser, pdok):
    address, asked = pdok
    with running_app(MBO_TILES=address + "/{z}/{x}/{y}.png") as server:
        visit = Visit(browser.new_page(), server)
        page = visit.open("kaart?achtergrond=aan")
        visit.map().locator("img.leaflet-tile-loaded").first.wait_for()
        assert page.get_by_text("Kaart: Kadaster / PDOK").is_visible()
        assert visit.foreign == []
        first = len(asked)
        assert first > 0
        page.reload()
        visit.settle()
        visit.map().locator("img.leaflet-tile-loaded").first.wait_for()
        assert len(set(asked)) == len(asked), "a tile is asked from PDOK once"
        page.close()
