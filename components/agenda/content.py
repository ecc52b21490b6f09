"""Everything that a document of the aanvalsagenda says, as plain text."""

from __future__ import annotations

from components.agenda.draft import Draft
from components.agenda.memo import ASKED_BY, DECIDES, annex, decision, hundred_days, support
from components.agenda.own import Own
from components.agenda.texts import BLANK, LABELS, goal_heading, opening, title
from components.rows.sources import source, source_text_line
from components.wording.dutch import date
from data.tables.loading import Dataset

DAYS_HEADING = "De eerste honderd dagen"
ANNEX = "Bijlage: waar het staat"


def agenda_content(data: Dataset, draft: Draft, own: tuple[Own, ...] = ()) -> dict:
    """Title, opening, draft decision, hundred days, per goal its lines, and the sources.

    weten: what our data say; noten: the numbers of its places in `bronnen`, from 1. regels: what
    the reader fills in. own: what the visitor added about this municipality.
    """
    goals, places = [], annex(data, draft)
    for place, goal in enumerate(draft.doelen, 1):
        known = support(data, goal.bouwt_op, draft.gemeente)
        lines = [
            {"label": label, "tekst": getattr(goal, name)}
            for name, label in LABELS.items()
            if name != "wat"
        ]
        goals.append(
            {
                "kop": goal_heading(data, goal, place),
                "weten": [{"label": label, "tekst": text} for label, text in known.lines],
                "noten": [places.index(pair) + 1 for pair in known.sources],
                "regels": lines,
            }
        )
    return {
        "besluitkop": DECIDES,
        "besluit": list(decision(data, draft)),
        "dagenkop": DAYS_HEADING,
        "dagen": list(hundred_days(data)),
        "dagennoot": ASKED_BY,
        "bronnenkop": ANNEX,
        "bronnen": [
            {"tekst": source_text_line(data, bron_id, place), "adres": source(data, bron_id)["url"]}
            for bron_id, place in places
        ],
        "titel": title(data, draft),
        "inleiding": opening(data, draft),
        "doelen": goals,
        "eigen": [one.line for one in own],
        "leeg": BLANK,
        "voet": f"Mbo in de gemeente, gegevens van {date(data.date)}, versie {data.version}",
    }
