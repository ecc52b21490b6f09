"""The package for a laptop without network: one HTML file with the deck and the key pages."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

from components.deck.items import Item, make_slides
from components.examples.finding import as_table
from components.examples.towncard import card
from components.money.budget import budgets
from components.money.known import amount_text, amounts
from components.rows.selection import concept_names, current_measures, examples
from components.rows.sources import row_source_text, source_date
from components.slides.answers import alike
from components.slides.html import STYLE, slide_html
from components.slides.slide import Room
from components.wording.amounts import euro
from components.wording.dutch import date
from components.wording.escaping import escape
from data.tables.loading import Dataset

FOLDER = Path(__file__).parent
SCRIPT = (FOLDER / "offline.js").read_text(encoding="utf-8")
PAGE_STYLE = (FOLDER / "offline.css").read_text(encoding="utf-8")
FILE = "presentatie.html"
GUIDE = """Presentatie Mbo in de gemeente, zonder internet

Gegevens van {date}, versie {version}.
Dubbelklik op {file}. Het opent in uw browser en vraagt niets aan het internet.
Pijltjes of klikker: volgende dia. Cijfer en Enter: spring. N: notities. O: overzicht.
"""


def offline_zip(data: Dataset, deck: tuple[Item, ...], room: Room) -> bytes:
    """The package: the HTML file and a short guide."""
    buffer = io.BytesIO()
    guide = GUIDE.format(date=date(data.date), version=data.version, file=FILE)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(FILE, offline_html(data, deck, room))
        archive.writestr("LEESMIJ.txt", guide)
    return buffer.getvalue()


def offline_html(data: Dataset, deck: tuple[Item, ...], room: Room) -> str:
    """Everything in one page: no script, style, font or picture from elsewhere."""
    slides = make_slides(data, deck, room)
    sections = "".join(
        f"{slide_html(data, slide, number, len(slides))}{_notes(slide.notes)}"
        for number, slide in enumerate(slides, 1)
    )
    pages = "".join(
        f'<section class="pagina" id="{name}"><h2>{title}</h2>{body}</section>'
        for name, title, body in (
            ("gemeenten", "De gemeenten", _towns(data)),
            ("voorbeelden", "De voorbeelden", _examples(data)),
            ("geld", "Het geld", _money(data)),
            ("landelijk", "Wat de Werkagenda vraagt", _actions(data)),
            ("uw-gemeente", "Welk voorbeeld lijkt op uw gemeente?", _own()),
            ("bronnen", "De bronnen", _sources(data)),
        )
    )
    stamp = f"Gegevens van {date(data.date)}, versie {data.version}"
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">"
        f"<title>Mbo in de gemeente, {escape(stamp)}</title>"
        f"<style>{STYLE}{PAGE_STYLE}</style></head><body>"
        f'<nav><button type="button" data-stap="-1" aria-label="Vorige dia">‹</button>'
        f'<span id="teller" role="status"></span>'
        f'<button type="button" data-stap="1" aria-label="Volgende dia">›</button>'
        f'<button type="button" id="overzicht">Naslag</button><span>{escape(stamp)}</span></nav>'
        f'<main id="dias">{sections}</main>'
        f'<main id="naslag" hidden><h1>Naslag</h1><p>{escape(stamp)}. Op de site staat alles, met '
        f"filters en downloads.</p>{pages}</main>"
        f'<script type="application/json" id="gemeenten-lijst">{_town_list(data)}</script>'
        f"<script>{SCRIPT}</script></body></html>"
    )


def _notes(notes: tuple[str, ...]) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in notes)
    return f'<aside class="notities" hidden><h2>Notities</h2><ul>{lines}</ul></aside>'


def _town_list(data: Dataset) -> str:
    """Per municipality of the country its name and what it resembles; safe inside a script tag."""
    found = {}
    for row in data["nl_gemeenten"].to_dict("records"):
        best = alike(data, row["cbs_code"])[:3]
        found[row["naam"]] = [f"{one.name}: {one.strength} ({one.words})" for one in best]
    return json.dumps(found, ensure_ascii=False).replace("<", "\\u003c")


def _table(heads: list[str], rows: list[list[str]], extra: str = "") -> str:
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(text)}</td>" for text in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return f"<table{extra}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _towns(data: Dataset) -> str:
    rows = []
    for gemeente_id in examples(data)["gemeente_id"]:
        found = card(data, gemeente_id)
        programmes = "; ".join(row["titel"] for row in found["programmas"])
        rows.append([found["naam"], found["provincie"], programmes, ", ".join(found["themas"])])
    return _table(["Gemeente", "Provincie", "Programma’s", "Thema’s"], rows)


def _examples(data: Dataset) -> str:
    table = as_table(data, current_measures(data))
    heads = ["Voorbeeld", "Gemeente", "Omschrijving", "Thema’s", "Wat er nodig is", "Bron"]
    names = sorted({*concept_names(data, "thema").values(), *examples(data)["naam"]})
    options = "".join(f"<option>{escape(name)}</option>" for name in names)
    rows = _table(heads, table[heads].to_numpy().tolist(), ' id="lijst"')
    return (
        '<p><label>Toon alleen <select id="filter"><option value="">alles</option>'
        f'{options}</select></label> <span id="aantal" role="status"></span></p>'
        f"{rows}"
    )


def _money(data: Dataset) -> str:
    rows = data["begroting"]
    titles = budgets(data)
    sums = rows.groupby(["begroting_id", "hoofdstuk", "post"], sort=False)["bedrag_eur"].sum()
    posts = [
        [titles[key], chapter, post, euro(amount)] for (key, chapter, post), amount in sums.items()
    ]
    loose = [
        [town, one.row["omschrijving"], amount_text(data, one.row), row_source_text(data, one.row)]
        for town, own in amounts(data).items()
        for one in own
    ]
    return (
        "<h3>Begrotingen, alle jaren samen</h3>"
        f"{_table(['Begroting', 'Hoofdstuk', 'Post', 'Bedrag'], posts)}"
        "<h3>Losse bedragen</h3><p>Vergelijk deze bedragen niet zomaar: jaar, betaler en "
        "reikwijdte verschillen.</p>"
        f"{_table(['Gemeente', 'Waarvoor', 'Bedrag', 'Bron'], loose)}"
    )


def _actions(data: Dataset) -> str:
    roles = concept_names(data, "rol-gemeente")
    rows = [
        [row["doelstelling"], row["actie"], roles[row["rol_gemeente"]], row["tijdpad"]]
        for row in data["landelijke_acties"].to_dict("records")
    ]
    return _table(["Doelstelling", "Actie", "Rol van gemeenten", "Wanneer"], rows)


def _own() -> str:
    return (
        '<p><label>Naam van uw gemeente <input id="zoek" list="namen" autocomplete="off"></label>'
        '<datalist id="namen"></datalist></p><ul id="gelijkenis" aria-live="polite"></ul>'
    )


def _sources(data: Dataset) -> str:
    rows = [
        [row["titel"], row["uitgever"], source_date(row), row["url"]]
        for row in data["bronnen"].to_dict("records")
    ]
    return _table(["Titel", "Uitgever", "Datum", "Webadres"], rows)
