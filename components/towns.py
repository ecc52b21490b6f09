"""The 342 municipalities: found by name, old name or town, and how far apart they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

import geopandas
import pandas as pd
from rapidfuzz import fuzz

from components.keeping import cached, kept
from components.search import fold
from components.sources import SCHOOL_SOURCE
from data.livedata import LiveData, load_live
from data.loading import Dataset

RD_NEW = "EPSG:28992"
MOST_HITS = 8
TYPO_SCORE = 72
# No typing error scores more than this.
SURE_SCORE = 94
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
# CBS tells municipalities of one name apart by their province: Bergen (L.) and Bergen (NH.).
BRACKETS = re.compile(r"\s*\(.*?\)")
EXACT_SCORE = 100


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
        """Whether it is the whole name of the municipality."""
        return self.score == EXACT_SCORE


def town(data: Dataset, code: str) -> dict:
    """The row of nl_gemeenten.csv; raises KeyError for a code that is not there."""
    return _rows(data)[code]


def is_town(data: Dataset, code: str) -> bool:
    """Whether a CBS code is that of a municipality."""
    return code in _rows(data)


@cached(4)
def _rows(data: Dataset) -> dict[str, dict]:
    return {row["cbs_code"]: row for row in data["nl_gemeenten"].to_dict("records")}


@kept
def find_towns(data: Dataset, text: str, most: int = MOST_HITS) -> list[Hit]:
    """The municipalities whose name, old name or town fits `text`, the best first.

    Exact beats the start of a name, that beats a word in it, and that beats a typing error;
    among equals the municipality with most inhabitants comes first.
    """
    wanted = plain(text)
    if not wanted:
        return []
    hits: dict[str, Hit] = {}
    for code, name, known_as, folded in _names(data):
        score = _score(wanted, folded) - (0.5 if known_as else 0)
        if score >= TYPO_SCORE and (code not in hits or score > hits[code].score):
            hits[code] = Hit(code, name, known_as, score)
    people = {code: row["inwoners"] for code, row in _rows(data).items()}
    ranked = sorted(hits.values(), key=lambda hit: (-hit.score, -people[hit.code]))
    # A real hit makes guesses at typing errors superfluous.
    sure = [hit for hit in ranked if hit.sure]
    return (sure or ranked)[:most]


def namesakes(hits: list[Hit]) -> list[Hit]:
    """The hits between which only a person can choose: several with the very name typed."""
    exact = [hit for hit in hits if hit.exact]
    return exact if len(exact) > 1 else []


def plain(text: str) -> str:
    """A name without accents, capitals and signs: "'s-Hertogenbosch" as "s hertogenbosch"."""
    words = NOT_A_LETTER.sub(" ", fold(text)).strip()
    return words.removeprefix("gemeente ")


@cached(4)
def _names(data: Dataset) -> tuple[tuple[str, str, str, str], ...]:
    """Code, name, the other name if it is one, and what to compare: also without "(NH.)"."""
    return tuple(
        (code, row["naam"], known_as, plain(words))
        for code, row in _rows(data).items()
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
    return fuzz.ratio(wanted, name) * SURE_SCORE / 100


@cached(4)
def _positions(data: Dataset) -> dict[str, tuple[float, float]]:
    frame = data["nl_gemeenten"]
    points = geopandas.GeoSeries.from_xy(frame["lon"], frame["lat"], crs="EPSG:4326").to_crs(RD_NEW)
    return dict(zip(frame["cbs_code"], zip(points.x, points.y, strict=True), strict=True))


def distance_km(data: Dataset, one: str, other: str) -> float:
    """Kilometres, as the crow flies, between the middles of two municipalities (in RD New)."""
    (x1, y1), (x2, y2) = _positions(data)[one], _positions(data)[other]
    return ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5 / 1000


def schools_in(data: Dataset, code: str) -> pd.DataFrame:
    """The mbo schools known to teach in a municipality: its own addresses and other places.

    Columns instellingscode, naam, hoofdadres (bool), bron_id and vindplaats ("" for an address
    from the list of DUO, or a place that was fetched from DUO). Made once, not to be changed.
    """
    return _schools_in(data, code, load_live())


@cached(512)
def _schools_in(data: Dataset, code: str, live: LiveData) -> pd.DataFrame:
    main = data["mbo_instellingen"].loc[data["mbo_instellingen"]["cbs_code"] == code]
    main = main.assign(hoofdadres=True, bron_id=SCHOOL_SOURCE, vindplaats="")
    places = data["mbo_locaties"].loc[data["mbo_locaties"]["cbs_code"] == code]
    fetched = pd.DataFrame(
        [(key, SCHOOL_SOURCE, "") for key in _fetched_schools(data, code, live)],
        columns=["instellingscode", "bron_id", "vindplaats"],
    )
    named = pd.concat([places, fetched]).merge(
        data["mbo_instellingen"][["instellingscode", "naam"]]
    )
    named = named.assign(hoofdadres=False)
    columns = ["instellingscode", "naam", "hoofdadres", "bron_id", "vindplaats"]
    found = pd.concat([main[columns], named[columns]])
    return found.drop_duplicates("instellingscode").sort_values("naam", ignore_index=True)


def _fetched_schools(data: Dataset, code: str, live: LiveData) -> list[str]:
    """Schools that teach in a town of this municipality, when `verversen` has fetched that."""
    if not live.fetched:
        return []
    own = {plain(name) for name in (_rows(data)[code]["naam"], *_rows(data)[code]["zoeknamen"])}
    return [
        row["instellingscode"]
        for rows in live.rows["leslocaties"].values()
        for row in rows
        if plain(row["plaats"]) in own
    ]


@cached(512)
def schools_near(data: Dataset, code: str) -> pd.DataFrame:
    """The mbo schools with their address in the same labour-market region, the nearest first.

    Columns instellingscode, naam, plaats, cbs_code and km (to the middle of that municipality).
    Made once, not to be changed.
    """
    region = town(data, code)["arbeidsmarktregio"]
    frame = data["mbo_instellingen"]
    frame = frame.loc[frame["arbeidsmarktregio"] == region]
    frame = frame.assign(km=[distance_km(data, code, other) for other in frame["cbs_code"]])
    return frame.sort_values(["km", "naam"], ignore_index=True)
