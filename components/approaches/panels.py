"""The small panels of one approach: common, needed, cost, outcome, the state, first step."""

from __future__ import annotations

import htpy as h

from components.approaches.cost import Cost, costs
from components.approaches.detail import listed, panel
from components.approaches.recurring import asked, conditions, outcome, recurring
from components.approaches.variants import variants
from components.look.blocks import bullets
from components.national.tasks import short
from components.rows.memo import cached
from components.rows.selection import concept_names, names
from components.rows.sources import reported_source, source, source_line
from components.wording.dutch import capital, counted
from data.tables.loading import Dataset

NOT_KNOWN = "Nog niet bekend."
ANSWERS = {"ja": "Ja.", "deels": "Deels.", "nee": "Nee."}


@cached
def panels_html(data: Dataset, aanpak_id: str) -> list[h.Element]:
    """What an adviser asks next: the first step, what it takes, what it cost and what it gave."""
    row = variants(data, aanpak_id).row
    return [
        panel(
            "Eerste stap in 100 dagen", h.p[row["eerste_stap"] or NOT_KNOWN], advice="Ons advies"
        ),
        panel(
            "Kan dit zonder mbo-school?",
            h.p[h.b[ANSWERS[row["zonder_school"]]], " ", row["zonder_school_waarom"]],
            advice="Ons oordeel",
        ),
        _needed(data, aanpak_id),
        _outcome(data, aanpak_id),
        _cost(data, aanpak_id),
        _contact(data, row["contact"]),
    ]


@cached
def below_html(data: Dataset, aanpak_id: str) -> list[h.Element]:
    """What stands below who does it: what they have in common, and what the state asks."""
    return [_common(data, aanpak_id), _asked(data, aanpak_id)]


def _common(data: Dataset, aanpak_id: str) -> h.Element:
    found = recurring(data, aanpak_id)
    lines = [(h.h3[heading], bullets(claims)) for heading, claims in found.items()] or h.p(".stil")[
        "Niets staat bij twee of meer gemeenten in onze bronnen."
    ]
    return panel("Wat komt terug bij twee of meer?", lines)


def _needed(data: Dataset, aanpak_id: str) -> h.Element:
    named, row = names(data), variants(data, aanpak_id).row
    found = [
        [text, h.small[f" {named[one['gemeente_id']]}"]]
        for text, one in conditions(data, aanpak_id)
    ]
    if not row["nodig"]:
        return panel("Wat is er nodig?", listed(found))
    return panel(
        "Wat is er nodig?",
        bullets(row["nodig"]),
        h.details[h.summary["Zo zeggen de bronnen het"], bullets(found)] if found else None,
        advice="Onze samenvatting",
    )


def _cost(data: Dataset, aanpak_id: str) -> h.Element:
    found = costs(data, aanpak_id)
    if not found:
        return panel("Wat kost het?", h.p(".stil")[NOT_KNOWN])
    return panel(
        "Wat kost het, voor zover bekend?",
        h.details[
            h.summary[capital(counted(len(found), "bedrag", "bedragen"))],
            h.ul(".akosten")[[h.li[_amount(data, cost)] for cost in found]],
            h.p(".stil")["De bedragen tellen niet op, en u mag ze niet zomaar vergelijken."],
        ],
    )


def _amount(data: Dataset, cost: Cost) -> h.Node:
    key = {"geldfeiten": "geldfeit_id", "begroting": "post_id"}[cost.table]
    row = cost.rows[0]
    return [
        h.p(".abedrag")[h.b[cost.text], h.span[cost.town]],
        h.p[cost.about],
        h.details[
            h.summary["Soort, periode, betaler en bron"],
            bullets(cost.notes),
            h.p(".bronregel")["Bron: ", reported_source(data, cost.table, row[key], row)],
        ],
    ]


def _outcome(data: Dataset, aanpak_id: str) -> h.Element:
    failed = variants(data, aanpak_id).row["werkte_niet"]
    return panel(
        "Wat leverde het op?",
        h.p[outcome(data, aanpak_id)],
        h.h3["Wat werkte niet?"],
        h.p[failed] if failed else h.p(".stil")[NOT_KNOWN],
    )


def _asked(data: Dataset, aanpak_id: str) -> h.Element:
    rows = asked(data, aanpak_id).to_dict("records")
    roles = concept_names(data, "rol-gemeente")
    if not rows:
        return panel(
            "Wat vraagt het Rijk?",
            h.p(".stil")[
                "Nog niet bekend: wij legden nog geen verband met een actie uit de Werkagenda."
            ],
        )
    return panel(
        "Wat vraagt het Rijk?",
        [
            h.div(".aact")[
                h.p[short(row), h.span(".stand")[roles[row["rol_gemeente"]]]],
                h.details[
                    h.summary["Wat er precies staat, en waar"],
                    h.p[row["actie"]],
                    source_line(data, row, "landelijke_acties", row["actie_id"]),
                ],
            ]
            for row in rows
        ],
    )


def _contact(data: Dataset, bron_id: str) -> h.Element:
    if not bron_id:
        return panel("Wie kunt u vragen?", h.p(".stil")[NOT_KNOWN])
    found = source(data, bron_id)
    # The title of a page may name a person; what we name is the organisation.
    name = found["uitgever"]
    host = found["url"].partition("//")[2].partition("/")[0]
    return panel(
        "Wie kunt u vragen?",
        h.p[
            h.a(href=found["url"], rel="noopener")[name] if host else name,
            h.span(".stil")[f" ({host})"] if host else None,
        ],
    )
