"""The one search: which documents fit a question, how well, and without which of its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from components.finding.documents import Document, Kind
from components.finding.index import Index, index
from components.finding.question import Term, terms
from components.finding.vocabulary import root
from components.rows.memo import memo
from data.tables.loading import Dataset

# With this many that have every word, nobody needs those that miss one.
ENOUGH = 3
# A word in so large a share of the documents of a kind does not tell them apart.
EVERYWHERE = 0.3
PAST_LESS = 0.85
# What an approach says counts so much for each of its examples.
INHERITED = 0.5


@dataclass(frozen=True)
class Hit:
    """A document that fits: how well (only to be compared), and the words that it misses."""

    document: Document
    score: float
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """What a search found, the best first.

    complete: how many have every word; they come first. words: the words to mark. corrected: the
    words that were read as another, with one letter changed, because they are nowhere.
    """

    hits: tuple[Hit, ...]
    complete: int
    words: frozenset[str]
    corrected: Mapping[str, str]

    @property
    def without(self) -> tuple[str, ...]:
        """The words that some of what is found does not have, in the order of those."""
        missing = (word for hit in self.hits[self.complete :] for word in hit.missing)
        return tuple(dict.fromkeys(missing))


@memo
def search(data: Dataset, query: str, kind: Kind) -> Result:
    """What fits `query` among the documents of one kind; nothing for a query without words."""
    found = index(data)
    asked = terms(data, found.known, query)
    scored = [_scored(found, term, kind) for term in asked]
    size = sum(one.kind == kind for one in found.documents)
    telling = [one for one in scored if len(one.own) <= EVERYWHERE * size]
    # A word that is nowhere must not keep away what fits the other words.
    needed = telling if any(one.own or one.borrowed for one in telling) else scored
    hits = _ranked(found, scored, needed)
    complete = sum(not hit.missing for hit in hits)
    if complete >= ENOUGH:
        hits = hits[:complete]
    elif hits:
        # Beside those with every word, only what comes nearest to it.
        fewest = min((len(hit.missing) for hit in hits if hit.missing), default=0)
        hits = [hit for hit in hits if len(hit.missing) in (0, fewest)]
    marked = _marked(found, asked)
    return Result(tuple(hits), complete, marked, {one.typed: one.read for one in asked if one.read})


@dataclass(frozen=True)
class _Scored:
    """How well documents (by number) fit a term: by themselves, or only by their approach."""

    typed: str
    own: Mapping[int, float]
    borrowed: Mapping[int, float]

    def of(self, number: int) -> float:
        return self.own.get(number, self.borrowed.get(number, 0.0))


def _scored(found: Index, term: Term, kind: Kind) -> _Scored:
    own = _own_scores(found, term, kind)
    if kind != Kind.EXAMPLE:
        return _Scored(term.typed, own, {})
    hits = _own_scores(found, term, Kind.APPROACH)
    said = {found.documents[number].key: score for number, score in hits.items()}
    borrowed: dict[int, float] = {}
    for number, one in enumerate(found.documents if said else ()):
        best = max((said.get(key, 0.0) for key in one.approaches), default=0.0)
        if best and number not in own:
            borrowed[number] = INHERITED * best
    return _Scored(term.typed, own, borrowed)


def _own_scores(found: Index, term: Term, kind: Kind) -> dict[int, float]:
    """How well the documents of a kind fit one term: by the best of its ways."""
    for everywhere in (False, True):
        best: dict[int, float] = {}
        for way in term.ways:
            for number, score in found.hits(way.stems, everywhere).items():
                if found.documents[number].kind == kind:
                    best[number] = max(best.get(number, 0), way.weight * score)
        if best:
            return best
    return {}


def _ranked(found: Index, scored: list[_Scored], needed: list[_Scored]) -> list[Hit]:
    places = {one.typed: place for place, one in enumerate(needed)}
    ranked: list[tuple[tuple, Hit]] = []
    for number in {number for one in scored for number in (*one.own, *one.borrowed)}:
        missing = tuple(one.typed for one in needed if not one.of(number))
        if len(missing) == len(needed):
            continue
        document = found.documents[number]
        score = sum(one.of(number) for one in scored) * (PAST_LESS if document.past else 1)
        # Who types "stage tekort" asks about the first word: what misses the last comes first. And
        # what says it itself comes before what only belongs to something that does.
        borrowed = sum(number in one.borrowed for one in needed)
        order = (len(missing), [-places[one] for one in missing], borrowed, -score, number)
        ranked.append((order, Hit(document, score, missing)))
    return [hit for _order, hit in sorted(ranked, key=lambda pair: pair[0])]


def _marked(found: Index, asked: list[Term]) -> frozenset[str]:
    """The words to mark: of a way with several stems only those that say all, or just one."""
    marked: set[str] = set()
    for way in (way for term in asked for way in term.ways):
        having = [found.known.stems.get(one, set()) for one in way.stems]
        marked |= set.intersection(*having)
        marked |= {word for words in having for word in words if root(word) in way.stems}
    return frozenset(marked)
