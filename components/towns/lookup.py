"""The 342 municipalities: found by name, old name or town."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from components.rows.memo import cached, memo
from components.wording.words import fold
from data.tables.loading import Dataset

MOST_HITS = 8
TYPO_SCORE = 72
# No typing error scores more than this.
SURE_SCORE = 94
# CBS tells municipalities of one name apart by their province: Bergen (L.) and Bergen (NH.).
BRACKETS = re.compile(r"\s*\(.*?\)")
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
CODE = re.compile(r"(?:gm)? ?([0-9]{4})", re.ASCII | re.IGNORECASE)
EXACT_SCORE = 100
# A name by which it is known as well counts a little less.
KNOWN_AS_LESS = 0.5
# What people call a province beside its own name.
ALSO_PROVINCES = {"Friesland": "Fryslân", "Brabant": "Noord-Brabant"}


@dataclass(frozen=True)
class Hit:
    """A municipality that fits what was typed; `via` is the old name or town that fitted."""

    code: str
    name: str
    via: str
    score: float

    @property
    def sure(self) -> bool:
        """Whether it is the name itself, or part of it, and no guess at a typing error."""
        return self.score > SURE_SCORE

    @property
    def exact(self) -> bool:
        """Whether it is the whole name of the municipality, or of a place in it."""
        return self.score >= EXACT_SCORE - KNOWN_AS_LESS


def town(data: Dataset, code: str) -> dict:
    """The row of nl_gemeenten.csv; raises KeyError for a code that is not there."""
    return rows_by_code(data)[code]


def is_town(data: Dataset, code: str) -> bool:
    """Whether a CBS code is that of a municipality."""
    return code in rows_by_code(data)


@cached
def rows_by_code(data: Dataset) -> dict[str, dict]:
    """The rows of nl_gemeenten.csv by CBS code; made once, not to be changed."""
    return {row["cbs_code"]: row for row in data["nl_gemeenten"].to_dict("records")}


@memo
def find_towns(data: Dataset, text: str, most: int = MOST_HITS) -> list[Hit]:
    """The municipalities whose name, old name, town or CBS code fits `text`, the best first.

    A whole name beats all else: only true namesakes come together. The start of a name beats a
    word in it, and that beats a typing error; among equals the one with most inhabitants is first.
    """
    if is_town(data, code := as_code(text)):
        return [Hit(code, town(data, code)["naam"], "", EXACT_SCORE)]
    wanted = plain(text)
    if not wanted or province_called(data, text):
        return []
    hits: dict[str, Hit] = {}
    for code, name, known_as, folded in _names(data):
        score = _score(wanted, folded) - (KNOWN_AS_LESS if known_as else 0)
        if score >= TYPO_SCORE and (code not in hits or score > hits[code].score):
            hits[code] = Hit(code, name, known_as, score)
    people = {code: row["inwoners"] for code, row in rows_by_code(data).items()}
    ranked = sorted(hits.values(), key=lambda hit: (-hit.score, -people[hit.code]))
    for fits in (lambda hit: hit.exact and hit.score == ranked[0].score, lambda hit: hit.sure):
        if better := [hit for hit in ranked if fits(hit)]:
            return better[:most]
    return ranked[:most]


def as_code(text: str) -> str:
    """A CBS code as CBS writes it, of "gm0344" and "0344" too; any other text as it is."""
    found = CODE.fullmatch(text.strip())
    return f"GM{found[1]}" if found else text


def province_called(data: Dataset, text: str) -> str:
    """The province with this name; "" for none, and when a municipality has the name as well."""
    wanted = plain(text)
    names = {plain(name): name for name in data["nl_gemeenten"]["provincie"]}
    names |= {plain(name): province for name, province in ALSO_PROVINCES.items()}
    if not (found := names.get(wanted.removeprefix("provincie "))):
        return ""
    return "" if any(wanted == folded for *_rest, folded in _names(data)) else found


def nothing_found(data: Dataset, text: str) -> str:
    """Why no municipality was found, in Dutch; the text is the reader's, to be escaped."""
    if province := province_called(data, text):
        return f"{province} is een provincie. Typ de naam van een gemeente."
    return f"Geen gemeente gevonden voor ‘{text.strip()}’."


def called(data: Dataset, text: str) -> list[str]:
    """The codes of the municipalities that have `text` as their whole name, or another name."""
    return [hit.code for hit in find_towns(data, text) if hit.exact]


def namesakes(hits: list[Hit]) -> list[Hit]:
    """The hits between which only a person can choose: several with the very name typed."""
    exact = [hit for hit in hits if hit.exact]
    return exact if len(exact) > 1 else []


def plain(text: str) -> str:
    """A name without accents, capitals and signs: "'s-Hertogenbosch" as "s hertogenbosch"."""
    words = NOT_A_LETTER.sub(" ", fold(text)).strip()
    return words.removeprefix("gemeente ")


@cached
def _names(data: Dataset) -> tuple[tuple[str, str, str, str], ...]:
    """Code, name, the other name if it is one, and what to compare: also without "(NH.)"."""
    return tuple(
        (code, row["naam"], known_as, plain(words))
        for code, row in rows_by_code(data).items()
        for words, known_as in (
            (row["naam"], ""),
            (BRACKETS.sub("", row["naam"]), ""),
            *((name, name) for name in row["zoeknamen"]),
        )
    )


def _score(wanted: str, name: str) -> float:
    if wanted == name:
        return EXACT_SCORE
    if len(wanted) >= 2 and name.startswith(wanted):
        return 98
    if len(wanted) >= 3 and f" {wanted}" in f" {name}":
        return 96
    # Hardly anyone errs in the first letter: Limburg is not Elburg, Kralingen is not Harlingen.
    return fuzz.ratio(wanted, name) * SURE_SCORE / 100 if wanted[0] == name[0] else 0
