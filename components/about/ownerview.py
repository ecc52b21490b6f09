"""Draws who makes this site, as far as it is filled in, and how to report a fault."""

from __future__ import annotations

import htpy as h

from components.about.owner import NOT_FILLED_IN, council_role
from components.about.place import Place
from components.look.blocks import copied
from components.rows.sources import contact, row_source_html
from components.screen.markup import show_html
from data.tables.loading import Dataset

COUNCIL_QUESTION = "rol-mbo-raad"


def show_owner(data: Dataset, place: Place) -> None:
    """The questions with their answers as panels; then what to do with a fault."""
    rows = data["over_ons"].sort_values("volgorde")
    show_html(
        _report(data, place.get("fout")) if place.get("fout") else None,
        h.div(".overons")[[_question(data, row) for row in rows.to_dict("records")]],
        None if place.get("fout") else _report(data, ""),
    )


def _question(data: Dataset, row: dict) -> h.Element:
    said = h.p[row["antwoord"]] if row["antwoord"] else h.p(".oningevuld")[NOT_FILLED_IN]
    return h.article(".paneel", aria_label=row["vraag"])[
        h.h2[row["vraag"]],
        said,
        h.p[council_role(data)] if row["vraag_id"] == COUNCIL_QUESTION else None,
        h.p(".begripbron")["Bron: ", row_source_html(data, row)] if row["bron_id"] else None,
    ]


def _report(data: Dataset, fault: str) -> h.Element:
    """What to write about a fault, and to whom."""
    to = contact()
    text = f"Fout in {fault or '...'}\nVersie van de gegevens: {data.version}\n"
    text += "Wat klopt er niet?\nWaar staat het goed (webadres of document en bladzijde)?\n"
    return h.section(".paneel", aria_label="Een fout melden")[
        h.h2(".paneeltitel")["Een fout melden"],
        h.p["Stuur deze tekst naar ", h.a(href=f"mailto:{to}")[to], "."]
        if to
        else h.p[
            "Het e-mailadres voor meldingen is nog niet ingevuld. Bewaar deze tekst, of geef hem "
            "aan de organisatie van wie u deze site kent."
        ],
        copied(text, "de tekst van de melding"),
    ]
