"""An example in full, in four blocks: what and for whom, with whom, what it takes, its proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import htpy as h

from components.address.query import approach_address
from components.examples.cards import Links, take
from components.examples.finding import related
from components.look.blocks import copied, terms
from components.rows.keyfigures import measure_figure
from components.rows.memo import memo
from components.rows.selection import approaches_of, concept_names, names
from components.rows.sources import report_link, row_source_html
from components.wording.dutch import UNKNOWN, listing
from data.tables.loading import Dataset


@dataclass(frozen=True)
class Ways:
    """Where the panel leads: back to the list, its place in the model, and beside another.

    link: the whole address of this example. beside: what the link about its programme says and
    where it leads; None without a programme.
    """

    links: Links
    closing: str
    model: str
    link: str
    beside: tuple[str, str] | None = None


def panel_html(data: Dataset, row: dict, ways: Ways) -> h.Element:
    """`row`: as `finding.example` gives it. What is unknown is said to be unknown."""
    return h.article(".epaneel", aria_label=row["titel"])[
        h.p(".esluit")[
            h.a(href=ways.closing, data_naar="")[
                h.i(".ic.ic-kruis", aria_hidden="true"), "Terug naar de lijst"
            ]
        ],
        h.h2[row["titel"]],
        h.p(".ekern")[row["omschrijving"]],
        h.p(".edoen")[
            take(row, ways.links, in_words=True),
            h.a(href=ways.model, data_naar="")["Bekijk de plaats in het model"],
            h.a(href=ways.beside[1], data_naar="")[ways.beside[0]] if ways.beside else None,
        ],
        [
            h.section(".eblok")[h.h3[title], terms(items)]
            for title, items in _blocks(data, row).items()
        ],
        h.p(".bronregel")[
            "Bron: ",
            row_source_html(data, row),
            ". ",
            report_link(data, "maatregelen", row["maatregel_id"]),
        ],
        copied(ways.link, "naar dit voorbeeld", "Kopieer link"),
        _related(data, row, ways.links),
    ]


def _blocks(data: Dataset, row: dict) -> dict[str, list[tuple[str, h.Node]]]:
    return {
        "Wat en voor wie": [
            ("Gemeente", row["gemeente"]),
            ("Status", _with_meaning(data, "status", row["status"])),
            *_approaches(data, row),
            ("Voor wie", _concepts(data, row["doelgroepen"], "doelgroep")),
            ("Thema’s", _concepts(data, row["themas"], "thema")),
            ("Onderwijsfase", _concepts(data, row["onderwijsfasen"], "onderwijsfase")),
            ("Werkveld", _concepts(data, row["sectoren"], "sector")),
        ],
        "Met wie": [
            ("Wie het doet", row["uitvoerder"]),
            ("Partners", ", ".join(row["partners"]) or UNKNOWN),
            ("Rol van de gemeente", _concepts(data, row["rollen"], "rol")),
        ],
        "Wat is nodig": [
            ("Om dit na te doen", row["randvoorwaarden"] or UNKNOWN),
            ("Programma", row["programma"] or "geen programma"),
            ("Doel van het programma", row["doel"] or UNKNOWN),
            ("Pijlers van het model", _concepts(data, row["pijlers"], "pijler")),
        ],
        "Bewijs en bron": [
            ("Een getal", measure_figure(data, row) or "de bron noemt er geen dat iets zegt"),
            ("Bewijs", _with_meaning(data, "bewijs", row["bewijs"])),
            ("Effect dat het doel noemt", row["effect"] or UNKNOWN),
            ("Wat de bron niet zegt", listing(row["onbekend"]) or "niets dat wij misten"),
        ],
    }


def _related(data: Dataset, row: dict, links: Links) -> h.Element:
    towns = names(data)
    return h.details(".uitklap")[
        h.summary["Lijkt hierop"],
        h.ul(".verwanten")[
            [
                h.li[
                    h.a(href=links.opening(other["maatregel_id"]), data_naar="")[other["titel"]],
                    f" ({towns.get(other['gemeente_id'], UNKNOWN)})",
                    h.small[f"Waarom: {why}"],
                ]
                for other, why in related(data, row["maatregel_id"])
            ]
        ],
    ]


def _approaches(data: Dataset, row: dict) -> list[tuple[str, h.Node]]:
    """The approaches that the example is a variant of, each as the way to its page."""
    links = [
        h.p[h.a(href=approach_address(one["aanpak_id"]), data_naar="")[one["titel"]]]
        for one in approaches_of(data, row)
    ]
    return [("Aanpak", links)] if links else []


@memo
def _with_meaning(data: Dataset, concept_list: str, value: str) -> str:
    rows = data["begrippen"]
    found = rows.loc[(rows["lijst"] == concept_list) & (rows["id"] == value)]
    if found.empty:
        return value
    return f"{found.iloc[0]['naam']}. {found.iloc[0]['omschrijving']}"


def _concepts(data: Dataset, keys: Iterable[str], concept_list: str) -> str:
    every = concept_names(data, concept_list)
    return ", ".join(every.get(item, item) for item in keys) or "niet genoemd"
