"""A local server that answers as PDOK, CBS and DUO do, also when they do not do well."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PAGE = 200
TOWNS = 342
SQUARE = {"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]]}


def town_code(number: int) -> str:
    return f"GM{number:04d}"


def borders(number: int) -> dict:
    properties = {"statcode": town_code(number), "statnaam": f"Plaats {number}"}
    return {"type": "Feature", "properties": properties, "geometry": SQUARE}


def inhabitants(number: int) -> dict:
    return {"Code_1": f"{town_code(number)}  ", "Naam_2": "X", "Inwonertal_56": 50_000 + number}


def students(number: int) -> list[dict]:
    base = {"Onderwijssoort": "A041867 ", "RegioS": f"{town_code(number)}  "}
    return [
        base | {"Perioden": "2023SJ00", "Leerlingen_1": 1000 + number},
        base | {"Perioden": "2024SJ00", "Leerlingen_1": 1010 + number},
        base | {"Perioden": "2024SJ00", "RegioS": "PV26  ", "Leerlingen_1": 9},
    ]


def leavers(number: int) -> dict:
    return {
        "Regiokenmerken": town_code(number),
        "Geslacht": "T001038",
        "Perioden": "2023SJ00",
        "Leerlingen_1": 100,
        "VoortijdigSchoolverlaters_2": 50 + number % 7,
        "VoortijdigSchoolverlatersPercentage_4": 1.5,
    }


class OpenData:
    """What is served, and what goes wrong: `faults` maps a path to what to do on each request."""

    def __init__(self) -> None:
        everything = range(1, TOWNS + 1)
        self.records = {
            "/grenzen": [borders(number) for number in everything],
            "/inwoners": [inhabitants(number) for number in everything],
            "/studenten": [row for number in everything for row in students(number)],
            "/uitval": [leavers(number) for number in everything],
        }
        schools = [f"{number:02d}AA;School {number};Stad {number}" for number in range(1, 41)]
        self.texts = {
            "/scholen": "INSTELLINGSCODE;INSTELLINGSNAAM;PLAATSNAAM\n" + "\n".join(schools) + "\n",
            "/leslocaties": "JAAR;INSTELLINGSCODE;PLAATSNAAM;AANTAL\n2024;01AA;Oud;5\n"
            + "".join(f"2025;{n:02d}AA;Stad {n};{n}\n" for n in range(1, 41))
            + "2025;01AA;Dorp;-1\n2025;01AA;Dorp;7\n",
        }
        self.texts = {path: text.replace(";", ",") for path, text in self.texts.items()}
        self.faults: dict[str, list] = {}
        self.asked: list[str] = []

    def answer(self, path: str, offset: int, host: str) -> bytes:
        if path in self.texts:
            return self.texts[path].encode("utf-8-sig")
        rows = self.records[path][offset : offset + PAGE]
        page: dict = {"features" if path == "/grenzen" else "value": rows}
        if offset + PAGE < len(self.records[path]):
            link = f"http://{host}{path}?vanaf={offset + PAGE}"
            if path == "/grenzen":
                page["links"] = [{"rel": "self", "href": "x"}, {"rel": "next", "href": link}]
            else:
                page["@odata.nextLink" if path == "/uitval" else "odata.nextLink"] = link
        return json.dumps(page).encode()


@contextmanager
def serving(data: OpenData) -> Iterator[dict[str, str]]:
    """The addresses of the six sources on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urlsplit(self.path)
            data.asked.append(self.path)
            faults = data.faults.get(parts.path, [])
            fault = faults.pop(0) if faults else None
            if isinstance(fault, int):
                self.send_error(fault)
                return
            if fault == "slow":
                time.sleep(1.5)
            offset = int(parse_qs(parts.query).get("vanaf", ["0"])[0])
            body = data.answer(parts.path, offset, self.headers["Host"])
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(BrokenPipeError):
                self.wfile.write(body[: len(body) // 2] if fault == "cut" else body)

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        paths = (*data.records, *data.texts)
        yield {p.strip("/"): f"http://127.0.0.1:{server.server_port}{p}" for p in paths}
    finally:
        server.shutdown()
        server.server_close()
