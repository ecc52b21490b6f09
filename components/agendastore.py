"""The draft agenda of a visitor."""

from __future__ import annotations

from dataclasses import replace

from components.address import chosen
from components.agenda import Draft, from_address, from_json, to_address
from components.draftstore import DraftStore

STORE = DraftStore(
    "agenda",
    "mbo-aanvalsagenda",
    "Open een bewaarde agenda",
    from_address,
    lambda text: to_address(from_json(text)),
)


def kept_draft() -> Draft:
    """The draft of this visitor; raises AgendaError when the address holds a damaged one.

    Without a municipality of its own it is for the one chosen on another page.
    """
    found = from_address(STORE.letters())
    return found if found.gemeente else replace(found, gemeente=chosen("code") or "")
