"""The package for a laptop without network: one HTML file with the deck and the key pages."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import htpy as h
from markupsafe import Markup

from components.agenda.own import Own
from components.deck.items import Item, make_slides
from components.examples.table import as_table
from components.examples.towncard import card
from components.look.blocks import bullets, table
from components.look.tokens import ROOT
from components.money.budget import budgets
from components.money.known import amounts
from components.money.saying import amount_text
from components.rows.selection import concept_names, current_measures, examples
from components.rows.sources import row_source_text, source_date
from components.slides.html import STYLE, slide_html
from components.slides.slide import Room, Slide
from components.towns.firstline import first_line
from components.towns.fit import fits
from components.towns.size import between
from components.wording.amounts import euro
from components.wording.dutch import date, spelled
from components.wording.escaping import rendered, script_data
from data.tables.loading import Dataset

FOLDER = Path(__file__).parent
SCRIPT = (FOLDER / "offline.js").read_text(encoding="utf-8")
PAGE_STYLE = (FOLDER / "offline.css").read_text(encoding="utf-8")
# The file asks nothing of anyone.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
FILE = "presentatie.html"
GUIDE = """Presentatie Mbo in de gemeente, zonder internet

Gegevens van {date}, versie {version}.
Dubbelklik op {file}. Het opent in uw browser en vraagt niets aan het internet.
Pijltjes of klikker: volgende dia. Cijfer en Enter: spring. N: notities. O: overzicht.
"""


def offline_zip(
    data: Dataset, deck: tuple[Item, ...], room: Room, own: tuple[Own, ...] = ()
) -> bytes:
    """The package: the HTML file and a short guide."""
    buffer = io.BytesIO()
    guide = GUIDE.format(date=date(data.date), version=data.version, file=FILE)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(FILE, offline_html(data, deck, room, own))
        archive.writestr("LEESMIJ.txt", guide)
    return buffer.getvalue()


def offline_html(
    data: Dataset, deck: tuple[Item, ...], room: Room, own: tuple[Own, ...] = ()
) -> str:
    """Everything in one page: no script, style, font or picture from elsewhere."""
    stamp = f"Gegevens van {date(data.date)}, versie {data.version}"
    return rendered(
        h.html(lang="nl")[
            h.head[
                h.meta(charset="utf-8"),
                h.meta(name="viewport", content="width=device-width, initial-scale=1"),
                h.meta(http_equiv="Content-Security-Policy", content=POLICY),
                h.title[f"Mbo in de gemeente, {stamp}"],
                h.style[ROOT, STYLE, Markup(PAGE_STYLE)],
            ],
            h.body[
                _bar(stamp),
                h.main("#dias")[_slides(data, make_slides(data, deck, room, own))],
                _reference(data, stamp),
                h.script("#gemeenten-lijst", type="application/json")[_town_list(data)],
                h.script[Markup(SCRIPT)],
            ],
        ]
    )


def _bar(stamp: str) -> h.Element:
    return h.nav[
        h.button(type="button", data_stap="-1", aria_label="Vorige dia")["‹"],
        h.span("#teller", role="status"),
        h.button(type="button", data_stap="1", aria_label="Volgende dia")["›"],
        h.button("#overzicht", type="button")["Naslag"],
        h.span[stamp],
    ]


def _slides(data: Dataset, slides: list[Slide]) -> list[h.Node]:
    return [
        [slide_html(data, slide, number, len(slides)), _notes(slide.notes)]
        for number, slide in enumerate(slides, 1)
    ]


def _reference(data: Dataset, stamp: str) -> h.Element:
    pages = (
        ("gemeenten", "De gemeenten", _towns(data)),
        ("voorbeelden", "De voorbeelden", _examples(data)),
        ("geld", "Het geld", _money(data)),
        ("landelijk", "Wat de Werkagenda vraagt", _actions(data)),
        ("uw-gemeente", "Wat kan in uw gemeente?", _own()),
        ("bronnen", "De bronnen", _sources(data)),
    )
    return h.main("#naslag", hidden=True)[
        h.h1["Naslag"],
        h.p[f"{stamp}. Op de site staat alles, met filters en downloads."],
        [h.section(f"#{name}.pagina")[h.h2[title], body] for name, title, body in pages],
    ]


def _notes(notes: tuple[str, ...]) -> h.Element:
    return h.aside(".notities", hidden=True)[h.h2["Notities"], bullets(notes)]


def _town_list(data: Dataset) -> Markup:
    """Per municipality its name, first line, size and approaches; safe inside a script tag."""
    found = {}
    for row in data["nl_gemeenten"].to_dict("records"):
        code = row["cbs_code"]
        best = [one.approach["titel"] for one in fits(data, code)]
        found[row["naam"]] = [first_line(data, code), f"{between(data, code)}.", *best]
    return script_data(found)


def _towns(data: Dataset) -> h.Node:
    rows = []
    for gemeente_id in examples(data)["gemeente_id"]:
        found = card(data, gemeente_id)
        programmes = "; ".join(row["titel"] for row in found["programmas"])
        rows.append([found["naam"], found["provincie"], programmes, ", ".join(found["themas"])])
    return table(["Gemeente", "Provincie", "Programma’s", "Thema’s"], rows)


def _examples(data: Dataset) -> h.Node:
    found = as_table(data, current_measures(data))
    heads = ["Voorbeeld", "Gemeente", "Omschrijving", "Thema’s", "Wat er nodig is", "Bron"]
    names = sorted({*concept_names(data, "thema").values(), *examples(data)["naam"]})
    options: list[h.Node] = [h.option(value="")["alles"], [h.option[name] for name in names]]
    return [
        h.p[
            h.label["Toon alleen ", h.select("#filter")[options]],
            " ",
            h.span("#aantal", role="status"),
        ],
        table(heads, found[heads].to_numpy().tolist(), "#lijst"),
    ]


def _money(data: Dataset) -> h.Node:
    rows = data["begroting"]
    titles = budgets(data)
    sums = rows.groupby(["begroting_id", "hoofdstuk", "post"], sort=False)["bedrag_eur"].sum()
    posts = [
        [titles.get(key, key), chapter, post, euro(amount)]
        for (key, chapter, post), amount in sums.items()
    ]
    loose = [
        [town, one.row["omschrijving"], amount_text(data, one.row), row_source_text(data, one.row)]
        for town, own in amounts(data).items()
        for one in own
    ]
    return [
        h.h3["Begrotingen, alle jaren samen"],
        table(["Begroting", "Hoofdstuk", "Post", "Bedrag"], posts),
        h.h3["Losse bedragen"],
        h.p["Vergelijk deze bedragen niet zomaar: jaar, betaler en reikwijdte verschillen."],
        table(["Gemeente", "Waarvoor", "Bedrag", "Bron"], loose),
    ]


def _actions(data: Dataset) -> h.Node:
    roles = concept_names(data, "rol-gemeente")
    rows = [
        [row["doelstelling"], row["actie"], roles[row["rol_gemeente"]], spelled(row["tijdpad"])]
        for row in data["landelijke_acties"].to_dict("records")
    ]
    return table(["Doelstelling", "Actie", "Rol van gemeenten", "Wanneer"], rows)


def _own() -> h.Node:
    field = h.input("#zoek", list="namen", autocomplete="off")
    return [
        h.p[h.label["Naam van uw gemeente ", field], h.datalist("#namen")],
        h.ul("#gelijkenis", aria_live="polite"),
    ]


def _sources(data: Dataset) -> h.Node:
    rows = [
        [row["titel"], row["uitgever"], source_date(row), row["url"]]
        for row in data["bronnen"].to_dict("records")
    ]
    return table(["Titel", "Uitgever", "Datum", "Webadres"], rows)
