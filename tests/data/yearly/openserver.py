"""A local server that answers as PDOK, CBS and DUO do, also when they do not do well."""

import csv
import json
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

PAGE = 200
TABLE = Path(__file__).parents[3] / "data" / "nl_gemeenten.csv"
SQUARE = {"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]]}
with TABLE.open(encoding="utf-8", newline="") as _file:
    CODES = sorted(row["cbs_code"] for row in csv.DictReader(_file))
TOWNS = len(CODES)
PLACE = "onderwijslocatie"
# Schools of our own list with a place where they may teach: Rotterdam, Zwolle, Houten, Leiden.
SCHOOLS = {
    "00GT": ("Albeda", "0599", "51,9225", "4,47917"),
    "01AA": ("Landstede", "0193", "52,5168", "6,0830"),
    "01OE": ("Yuverta", "0321", "52,0282", "5,1680"),
    "02OV": ("Leidse instrumentmakers School", "0546", "52,1601", "4,4970"),
}


def town_code(number: int) -> str:
    """The code of a municipality, from 1, in the order of the codes."""
    return CODES[number - 1]


def borders(number: int) -> dict:
    properties = {"statcode": town_code(number), "statnaam": f"Plaats {number}"}
    return {"type": "Feature", "properties": properties, "geometry": SQUARE}


def inhabitants(number: int) -> dict:
    return {"Code_1": f"{town_code(number)}  ", "Naam_2": "X", "Inwonertal_56": 50_000 + number}


def students(number: int) -> list[dict]:
    """Per sex and year, spaces after the codes; also of a province, and another kind of school."""
    base = {"ID": number, "Geslacht": "T001038   ", "Onderwijssoort": "A041867   "}
    base |= {"RegioS": f"{town_code(number)}    "}
    return [
        base | {"Perioden": "2023SJ00", "LeerlingenStudenten_1": 1000 + number},
        base | {"Perioden": "2024SJ00", "LeerlingenStudenten_1": 1010 + number},
        base | {"Perioden": "2024SJ00", "Geslacht": "3000   ", "LeerlingenStudenten_1": 600},
        base | {"Perioden": "2024SJ00", "RegioS": "PV26  ", "LeerlingenStudenten_1": 9},
        base
        | {"Perioden": "2024SJ00", "Onderwijssoort": "A041720   ", "LeerlingenStudenten_1": 77},
    ]


def rounded_students(number: int) -> dict:
    return {
        "WijkenEnBuurten": f"{town_code(number)}    ",
        "Gemeentenaam_1": "X         ",
        "StudentenMboExclExtranei_63": 1_020,
    }


def leavers(number: int) -> list[dict]:
    base = {"Regiokenmerken": town_code(number), "Geslacht": "T001038", "Perioden": "2023SJ00"}
    base |= {
        "Leerlingen_1": 100,
        "VoortijdigSchoolverlaters_2": 50 + number % 7,
        "VoortijdigSchoolverlatersPercentage_4": 1.5,
    }
    return [base, base | {"Geslacht": "4000   ", "VoortijdigSchoolverlaters_2": 20}]


def schools() -> str:
    """With the town in capitals, and the number of its municipality."""
    head = "_id,INSTELLINGSCODE,INSTELLINGSNAAM,PLAATSNAAM,GEMEENTENUMMER,POSTCODE\n"
    rows = [f"{code},{name},STAD,{town}" for code, (name, town, *_) in SCHOOLS.items()]
    rows += ["25LZ,ROC van Twente,HENGELO OV,0164", "27GZ,ROC Mondriaan,'S-GRAVENHAGE,518"]
    rows += [f"{n:02d}ZZ,School {n},STAD {n},{CODES[n][2:]}" for n in range(1, 35)]
    return head + "".join(f"{n},{row},1234AB\n" for n, row in enumerate(rows, start=1))


def school_students() -> str:
    """A column for each year; -1 is a small number that is not given."""
    years = ",".join(f"JAAR_{year}" for year in range(2021, 2026))
    head = "INSTELLINGSCODE,INSTELLINGSNAAM,SOORT INSTELLING,PLAATSNAAM INSTELLING,WOONPROVINCIE,"
    head += f"WOONGEMEENTE,LEEFTIJDSCATEGORIE,LEERWEG,{years}\n"
    fixed = "School,ROC,STAD,Utrecht,Utrecht,18-20,BOL,1,2,3,4"
    rows = [f"{n:02d}AA,{fixed},{10_000 + n}" for n in range(1, 41)]
    rows += [f"01AA,{fixed},{count}" for count in (500, -1)] + [f"99AA,{fixed},-1"]
    return head + "\n".join(rows) + "\n"


def lesson_places(school_codes: Iterable[str] = SCHOOLS) -> str:
    """One row per building, with semicolons, and a comma in the degrees."""
    streets = (f"{name}_{PLACE}" for name in ("Straatnaam", "Huisnummer", "Postcode", "Plaats"))
    points = f"Gps_latitude_{PLACE};Gps_longitude_{PLACE}"
    head = f"Naam_instelling;{';'.join(streets)};{points};Arbeidsmarktregio\n"
    rows = [
        f"{SCHOOLS[code][0].upper()};Laan {n};{n};1234AB;Dorp {n};"
        f"{SCHOOLS[code][2]};{SCHOOLS[code][3]};Regio"
        for code in school_codes
        for n in range(1, 9)
    ]
    return head + "\n".join(rows) + "\nParticuliere Coöperatie;Laan;1;1234AB;Ede;;;Regio\n"


class OpenData:
    """What is served, and what goes wrong: `faults` maps a path to what to do on each request."""

    def __init__(self) -> None:
        everything = range(1, TOWNS + 1)
        self.records = {
            "/grenzen": [borders(number) for number in everything],
            "/inwoners": [inhabitants(number) for number in everything],
            "/studenten": [row for number in everything for row in students(number)],
            "/studenten-afgerond": [rounded_students(number) for number in everything],
            "/uitval": [row for number in everything for row in leavers(number)],
        }
        self.texts = {
            "/scholen": schools(),
            "/schoolstudenten": school_students(),
            "/leslocaties-1-oktober-2025.csv": lesson_places(),
        }
        self.encodings = {"/leslocaties-1-oktober-2025.csv": "cp1252"}
        self.faults: dict[str, list] = {}
        self.asked: list[str] = []

    def answer(self, path: str, offset: int, host: str) -> bytes:
        if path in self.texts:
            return self.texts[path].encode(self.encodings.get(path, "utf-8-sig"))
        rows = self.records[path][offset : offset + PAGE]
        page: dict = {"features" if path == "/grenzen" else "value": rows}
        if offset + PAGE < len(self.records[path]):
            link = f"http://{host}{path}?vanaf={offset + PAGE}"
            if path == "/grenzen":
                page["links"] = [{"rel": "self", "href": "x"}, {"rel": "next", "href": link}]
            else:
                page["@odata.nextLink" if path == "/uitval" else "odata.nextLink"] = link
        return json.dumps(page).encode()

    def paths(self) -> dict[str, str]:
        """The path of each way; the newest file of teaching places is not out yet."""
        lessons = [f"/leslocaties-1-oktober-{year}.csv" for year in (2026, 2025, 2024)]
        named = {path.strip("/"): path for path in (*self.records, "/scholen", "/schoolstudenten")}
        return named | {f"leslocaties-{back}": path for back, path in enumerate(lessons)}


@contextmanager
def serving(data: OpenData) -> Iterator[dict[str, str]]:
    """The address of each way to a source, on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urlsplit(self.path)
            data.asked.append(self.path)
            faults = data.faults.get(parts.path, [])
            fault = faults.pop(0) if faults else None
            if isinstance(fault, int):
                self.send_error(fault)
                return
            if parts.path not in {**data.records, **data.texts}:
                self.send_error(404)
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
        start = f"http://127.0.0.1:{server.server_port}"
        yield {name: f"{start}{path}" for name, path in data.paths().items()}
    finally:
        server.shutdown()
        server.server_close()
