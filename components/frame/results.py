"""What a search finds, in groups: each thing with the address where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from components.finding.documents import Document, Kind
from components.finding.search import Hit, Result, search
from components.rows.memo import memo
from data.tables.loading import Dataset

MOST_SHOWN = 5
MOST_LETTERS = 140
# The groups in order; what stands in several tables may be one group.
GROUPS: dict[str, tuple[Kind, ...]] = {
    "Aanpakken": (Kind.APPROACH,),
    "Voorbeelden": (Kind.EXAMPLE,),
    "Gemeenten": (Kind.TOWN,),
    "Bedragen": (Kind.AMOUNT, Kind.BUDGET),
    "Landelijke acties": (Kind.ACTION,),
}


@dataclass(frozen=True)
class Link:
    """One thing that was found; past: it belongs to a programme that has ended."""

    title: str
    address: str
    past: bool = False


@dataclass(frozen=True)
class Group:
    """What was found of one sort: the first of it, how much in all, and without which words.

    past: how much of it belongs to a programme that has ended; more: where all of it stands, ""
    when all of it is here or has no page of its own.
    """

    name: str
    links: tuple[Link, ...]
    count: int
    past: int
    without: tuple[str, ...]
    more: str = ""


@memo
def groups(data: Dataset, query: str) -> list[Group]:
    """The groups in which something fits. Groups without a hit on all words give way."""
    found = {name: [search(data, query, kind) for kind in kinds] for name, kinds in GROUPS.items()}
    whole = any(result.complete for results in found.values() for result in results)
    made = (_group(name, results, query, whole) for name, results in found.items())
    return [group for group in made if group.count]


def _group(name: str, results: list[Result], query: str, whole: bool) -> Group:
    hits: list[Hit] = []
    for result in results:
        hits += result.hits if result.complete or not whole else ()
    more = f"/voorbeelden?{urlencode({'zoek': query})}" if name == "Voorbeelden" else ""
    without = dict.fromkeys(word for hit in hits for word in hit.missing)
    return Group(
        name,
        tuple(_link(hit.document) for hit in hits[:MOST_SHOWN]),
        len(hits),
        sum(hit.document.past for hit in hits),
        tuple(without),
        more if len(hits) > MOST_SHOWN else "",
    )


def _link(one: Document) -> Link:
    title = one.title
    if len(title) > MOST_LETTERS:
        title = f"{title[:MOST_LETTERS].rsplit(' ', 1)[0]} …"
    return Link(title, address_of(one), one.past)


def address_of(one: Document) -> str:
    """Where a document stands."""
    page, name, value = {
        Kind.APPROACH: ("aanpakken", "aanpak", one.key),
        Kind.EXAMPLE: ("voorbeelden", "voorbeeld", one.key),
        Kind.TOWN: ("uw-gemeente", "code", one.key),
        Kind.AMOUNT: ("begroting", "bedrag", one.key),
        Kind.BUDGET: ("begroting", "begroting", one.key),
        Kind.ACTION: ("landelijk", "doel", one.aim),
    }[one.kind]
    return f"/{page}?{urlencode({name: value})}"
