"""Writes the tiny data folder. Two towns (A and B), one region, six measures."""

import csv
import os
import shutil
from pathlib import Path

from data.tables.description import FOLDER, describe

A_WHILE_AGO_NS = 1_790_000_000 * 10**9
IN_SENTENCE = {
    "verbinden": "verbindt",
    "voorbeeld": "het voorbeeld geeft",
    "programma": "een heel programma",
    "deelproject": "één project",
}
SOURCE = {"bron_id": "bron", "vindplaats": "Punt 1"}
CONCEPTS = {
    "aard": [
        ("begroot", "Begroot"),
        ("herprioritering", "Verschuiving"),
        ("toegekend", "Toegekend"),
    ],
    "betrouwbaarheid": [("hoog", "Zeker"), ("middel", "Waarschijnlijk")],
    "gelezen": [("zelf-gelezen", "Door ons gelezen"), ("via-lijst", "Via een lijst")],
    "bepaling": [("exact", ""), ("ruim", "ruim")],
    "bewijs": [("beschreven", "Beschreven"), ("effect", "Effect gemeten")],
    "bronsoort": [("nieuws", "Nieuwsbericht"), ("plan", "Plan of agenda")],
    "doelstelling": [("1.1", "Gelijke kansen"), ("2.1", "Goede keuze")],
    "doelgroep": [("mbo-studenten", "Mbo-studenten")],
    "gemeentesoort": [("elders", "Elders"), ("voorbeeld", "Voorbeeldgemeente")],
    "locatiesoort": [("initiatief", "Initiatief")],
    "nauwkeurigheid": [("adres", "Adres"), ("stad", "Stad"), ("wijk", "Straat of wijk")],
    "onderwijsfase": [("mbo", "Mbo")],
    "per": [("periode", "In totaal"), ("jaar", "Per jaar"), ("persoon", "Per student")],
    "pijler": [("integraal", "Meer beleidsterreinen"), ("regierol", "Regierol")],
    "reikwijdte": [("programma", "Mbo-programma"), ("deelproject", "Deelproject")],
    "rol": [("verbinden", "Verbinden"), ("voorbeeld", "Zelf het voorbeeld geven")],
    "rol-gemeente": [
        ("primair", "Gemeenten leiden"),
        ("mede", "Gemeenten doen mee"),
        ("niet-genoemd", "Geen taak voor gemeenten"),
    ],
    "sector": [("zorg-welzijn", "Zorg en welzijn")],
    "status": [("loopt", "Loopt"), ("voornemen", "Voornemen")],
    "zekerheid": [
        ("een-bron", "Eén bron"),
        ("meerdere-bronnen", "Meer bronnen"),
        ("officieel", "Officieel"),
    ],
    "thema": [("llo", "Leven lang ontwikkelen"), ("stages", "Stages"), ("vsv", "Uitval")],
}

READ = {"bron": "zelf-gelezen", "krant": "via-lijst"}


def measure(key: str, town: str, programme: str, themes: str, **cells: str) -> dict[str, str]:
    base = {
        "maatregel_id": key,
        "gemeente_id": town,
        "programma_id": programme,
        "titel": f"Titel van {key}",
        "omschrijving": "Wat de gemeente doet.",
        "uitvoerder": "Gemeente",
        "status": "loopt",
        "rollen": "verbinden",
        "themas": themes,
        "pijlers": "regierol",
        "bewijs": "beschreven",
    }
    return base | SOURCE | cells


def town(key: str, name: str, **cells: str) -> dict[str, str]:
    return {"gemeente_id": key, "naam": name, "kleur": "#332288", "bron_id": "bron"} | cells


def post(key: str, chapter: str, name: str, year: str, amount: str, **cells: str) -> dict:
    base = {"post_id": key, "begroting_id": "a-geld", "hoofdstuk": chapter, "post": name}
    base |= {"jaar": year, "en_verder": "false", "bedrag_eur": amount, "aard": "begroot"}
    base["volgorde"] = {"prijs": "1", "steun": "2", "terug": "3"}.get(key.split("-")[2], "1")
    return base | SOURCE | cells


def total(key: str, year: str, amount: str, terms: str, rounding: str) -> dict:
    base = {"totaal_id": key, "begroting_id": "a-geld", "van_jaar": year, "tot_jaar": year}
    return base | {"bedrag_eur": amount, "telt_op": terms, "afronding_eur": rounding} | SOURCE


def fact(key, group, town, amount, start, end, payer, bron="bron", **cells: str) -> dict:
    base = {"geldfeit_id": key, "feit_groep": group, "gemeente_id": town, "bedrag_eur": amount}
    base |= {"omschrijving": f"Geld {key}.", "van_jaar": start, "tot_jaar": end}
    base |= {"aard": "begroot", "per": "periode", "gelezen": READ[bron]}
    base |= {"reikwijdte": "programma", "betaler": payer, "bron_id": bron}
    return base | {"vindplaats": "Punt 1"} | cells


def action(key, priority, lead, along, role, themes, when="Doorlopend") -> dict:
    base = {"actie_id": key, "prioriteit": priority, "doelstelling": f"{priority}.1"}
    base |= {"actie": f"Wat {key} vraagt.", "trekkers": lead, "betrokkenen": along}
    return base | {"rol_gemeente": role, "tijdpad": when, "themas": themes} | SOURCE


def concepts() -> list[dict]:
    """All lists; on screen in the order of CONCEPTS, in the file by id."""
    rows = [
        {
            "lijst": name,
            "id": key,
            "naam": title,
            "in_zin": IN_SENTENCE.get(key, ""),
            "omschrijving": f"Wat {key} is.",
            "criterium": f"Wanneer {key}.",
            "volgorde": str(number),
        }
        | SOURCE
        for name, values in CONCEPTS.items()
        for number, (key, title) in enumerate(values, 1)
    ]
    return sorted(rows, key=lambda row: (row["lijst"], row["id"]))


def people(key: str, what: str, year: str, number: str, reserve: str = "exact") -> dict:
    """A figure of A by which amounts are divided; `what` is student or inwoner."""
    base = {"kerncijfer_id": key, "gemeente_id": "a-stad", "indicator": f"{what} in A"}
    base |= {"periode": year, "bepaling": reserve, "waarde": number}
    base |= {"eenheid": {"student": "studenten", "inwoner": "inwoners"}[what]}
    return base | {"deler": what} | SOURCE


def line(slide: str, kind: str, place: int, text: str) -> dict:
    base = {"regel_id": f"{slide}-{kind}-{place}", "dia": slide, "soort": kind}
    return base | {"volgorde": str(place), "tekst": text} | SOURCE


ROWS = {
    "bronnen": [
        {
            "bron_id": "bron",
            "titel": "Agenda van A",
            "uitgever": "Gemeente A",
            "datum": "2023-02-14",
            "soort": "plan",
            "url": "https://voorbeeld.nl/agenda",
            "gecontroleerd_op": "2026-11-21",
            "gelezen": READ["bron"],
            "titel_afgeleid": "nee",
        },
        {"bron_id": "krant", "titel": "Bericht", "uitgever": "Krant", "soort": "nieuws"}
        | {"gelezen": READ["krant"], "titel_afgeleid": "ja"},
    ],
    "gemeenten": [
        town("a-stad", "A-stad", soort="voorbeeld", cbs_code="GM0001", provincie="Utrecht")
        | {"lat": "52.1", "lon": "5.1", "inwoners": "1000", "inwoners_jaar": "2026"},
        town("b-dorp", "B-dorp", soort="voorbeeld", cbs_code="GM0002", provincie="Zeeland")
        | {"lat": "51.5", "lon": "3.8", "inwoners": "500", "inwoners_jaar": "2026"},
        town("regio-c", "Regio C", soort="elders", kleur="#5F6B76"),
    ],
    "programmas": [
        {
            "programma_id": "a-nieuw",
            "gemeente_id": "a-stad",
            "titel": "Agenda A",
            "start_jaar": "2023",
            "eind_jaar": "2026",
            "kern": "A wil meer stages.",
            "aanleiding": "Er zijn te weinig stages.",
            "bron_id": "bron|krant",
            "vindplaats": "Punt 1|Bladzijde 2",
        },
        {
            "programma_id": "a-oud",
            "gemeente_id": "a-stad",
            "titel": "Oude agenda",
            "start_jaar": "2020",
            "eind_jaar": "2022",
            "kern": "A wilde een podium.",
        }
        | SOURCE,
        {"programma_id": "b-plan", "gemeente_id": "b-dorp", "titel": "Plan B", "kern": "B helpt."}
        | SOURCE,
    ],
    "doelen": [
        {"doel_id": "a-d1", "programma_id": "a-nieuw", "volgnummer": "1", "titel": "Meer stages"}
        | SOURCE,
        {"doel_id": "a-d2", "programma_id": "a-nieuw", "volgnummer": "2", "titel": "Minder uitval"}
        | {"effect": "Meer diploma's"}
        | SOURCE,
    ],
    "maatregelen": [
        measure("a-coach", "a-stad", "a-nieuw", "stages|vsv", partners="SBB|School"),
        measure("a-gala", "a-stad", "a-oud", "llo", status="voornemen"),
        measure("a-stage", "a-stad", "a-nieuw", "stages", doel_id="a-d1", bewijs="effect"),
        measure("b-hulp", "b-dorp", "b-plan", "stages", randvoorwaarden="Geld"),
        measure("c-haven", "regio-c", "", "llo"),
    ],
    "kerncijfers": [
        people("a-inwoner-2023", "inwoner", "2023", "100"),
        people("a-inwoner-2024", "inwoner", "2024", "200"),
        people("a-student-2023", "student", "2023", "50", "ruim"),
        {
            "kerncijfer_id": "nl-studenten",
            "indicator": "Mbo-studenten",
            "periode": "2022",
            "bepaling": "ruim",
            "waarde": "513000",
            "eenheid": "studenten",
        }
        | SOURCE,
    ],
    "locaties": [
        {
            "locatie_id": "a-hal",
            "gemeente_id": "a-stad",
            "naam": "De Hal",
            "soort": "initiatief",
            "omschrijving": "Leren in een hal.",
            "adres": "Dijk 1",
            "lat": "52.2",
            "lon": "5.2",
            "nauwkeurigheid": "wijk",
            "maatregel_id": "a-stage",
        }
        | SOURCE,
        {
            "locatie_id": "a-tuin",
            "gemeente_id": "a-stad",
            "naam": "De Tuin",
            "soort": "initiatief",
            "omschrijving": "Leren in een tuin.",
            "lat": "52.2",
            "lon": "5.2",
            "nauwkeurigheid": "wijk",
        }
        | SOURCE,
        {
            "locatie_id": "c-hub",
            "gemeente_id": "regio-c",
            "naam": "De Hub",
            "soort": "initiatief",
            "omschrijving": "Plek onbekend.",
            "maatregel_id": "c-haven",
        }
        | SOURCE,
    ],
    "begrippen": concepts(),
    "begrotingen": [
        {
            "begroting_id": "a-geld",
            "titel": "Geld van A",
            "overheid": "Gemeente A-stad",
            "gemeente_id": "a-stad",
            "betaler": "Gemeente A-stad",
            "reikwijdte": "programma",
            "van_jaar": "2023",
            "tot_jaar": "2024",
            "toelichting": "Zo lezen wij het.",
        }
        | SOURCE,
    ],
    "begroting": [
        post("a-geld-prijs-2023", "Podium", "Prijs", "2023", "100"),
        post("a-geld-prijs-2024", "Podium", "Prijs", "2024", "100", en_verder="true"),
        post("a-geld-steun-2023", "Steun", "Coach", "2023", "600"),
        post("a-geld-terug-2024", "Steun", "Terug", "2024", "-200", aard="herprioritering"),
    ],
    "begrotingstotalen": [
        total("a-geld-2023", "2023", "700", "a-geld-prijs-2023|a-geld-steun-2023", "1"),
        total("a-geld-2024", "2024", "-90", "a-geld-prijs-2024|a-geld-terug-2024", "10"),
        total("a-geld-alles", "2024", "650", "a-geld-2023|a-geld-2024", "1"),
    ],
    "geldfeiten": [
        fact("a-een", "a-groep", "a-stad", "400", "2023", "2026", "Gemeente A-stad")
        | {"looptijd_maanden": "48"},
        fact("a-twee", "a-groep", "a-stad", "500", "2023", "2026", "Gemeente A-stad", "krant")
        | {"looptijd_maanden": "48", "precisie": "ruim"},
        fact("b-een", "b-groep", "b-dorp", "90", "2024", "2024", "Gemeente B-dorp", "krant")
        | {"looptijd_maanden": "12"},
        fact("b-twee", "b-rijk", "b-dorp", "90", "", "", "Rijk", aard="toegekend"),
    ],
    "aanpakken": [
        {
            "aanpak_id": "stages-bieden",
            "titel": "Zelf stages bieden",
            "vraag": "Hoe bieden wij stages?",
            "kern": "De gemeente biedt zelf stages.",
            "nodig": "Een begeleider.",
            "eerste_stap": "Tel uw stages.",
            "zonder_school": "ja",
            "zonder_school_waarom": "De gemeente is werkgever.",
            "volgorde": "1",
        }
        | SOURCE
    ],
    "landelijke_acties": [
        action("wa-1-1-01", "1", "Gemeenten", "JOB", "primair", "stages")
        | {"maatregelen": "a-coach"},
        action("wa-1-1-02", "1", "OCW", "", "niet-genoemd", "", "Start in 2023"),
        action("wa-2-1-01", "2", "Mbo-scholen|OCW", "Gemeenten", "mede", "llo"),
    ],
    "schrijfwijzer": [{"woord": "teneinde", "liever": "om te"} | SOURCE],
    "zoekwoorden": [{"zoekwoord": "leertraject", "betekent": "coach|stage"} | SOURCE],
    "uitleg": [
        {"uitleg_id": "bbl", "woord": "bbl", "ook": "bbl-opleiding", "uitleg": "Werken en leren."}
        | SOURCE,
        {"uitleg_id": "vsv", "woord": "vsv", "uitleg": "Stoppen met school."} | SOURCE,
    ],
    "over_ons": [
        {"vraag_id": "betaler", "volgorde": "2", "vraag": "Wie betaalt?"},
        {"vraag_id": "maker", "volgorde": "1", "vraag": "Wie maakt?", "antwoord": "Gemeente A."},
    ],
    "correcties": [
        {
            "tabel": "maatregelen",
            "sleutel": "a-stage",
            "kolom": "titel",
            "gepubliceerd": "staage",
            "onze_waarde": "stage",
            "reden": "Tikfout.",
            "datum": "2026-11-21",
        }
    ],
    "presentatie": [
        line("opening", "notitie", 1, "Zeg hallo"),
        line("opening", "punt", 1, "Eerste punt"),
        line("opening", "punt", 2, "Tweede punt"),
        line("opening", "titel", 1, "Begin hier"),
        line("thema", "notitie", 1, "Noem een voorbeeld"),
        line("thema-stages", "punt", 1, "De brief vraagt stages"),
    ],
    "nl_gemeenten": [
        {
            "cbs_code": code,
            "naam": name,
            "provincie": province,
            "inwoners": people,
            "mbo_studenten": students,
            "mbo_studenten_jaargang": "2024",
            "lat": lat,
            "lon": lon,
            "arbeidsmarktregio": "Midden",
            "rmc_regio": "Midden",
        }
        for code, name, province, people, students, lat, lon in [
            ("GM0001", "A-stad", "Utrecht", "1000", "40", "52.1", "5.1"),
            ("GM0002", "B-dorp", "Zeeland", "500", "10", "51.5", "3.8"),
        ]
    ],
    "mbo_instellingen": [
        {
            "instellingscode": code,
            "naam": name,
            "soort": "roc",
            "plaats": "A-stad",
            "cbs_code": "GM0001",
            "arbeidsmarktregio": "Midden",
        }
        for code, name in [("01AA", "School Een"), ("02BB", "School Twee")]
    ],
    "mbo_locaties": [
        {"instellingscode": "01AA", "plaats": "B-dorp", "cbs_code": "GM0002"}
        | {"betrouwbaarheid": "hoog"}
        | SOURCE,
    ],
}


def write_tiny(folder: Path) -> Path:
    """Write descriptions, borders and the rows above to `folder`."""
    (folder / "geo").mkdir(parents=True)
    for path in FOLDER.glob("*.json"):
        shutil.copy(path, folder)
    for path in (FOLDER / "geo").iterdir():
        shutil.copy(path, folder / "geo")
    for name, table in describe(folder).items():
        write_rows(folder / table.path, table.column_names, ROWS[name])
    # As if it lay there for a while: what has just changed is not read at once.
    for path in folder.rglob("*.*"):
        os.utime(path, ns=(A_WHILE_AGO_NS, A_WHILE_AGO_NS))
    return folder


def write_rows(path: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
