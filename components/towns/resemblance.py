"""How much a municipality resembles each example: four plain parts, weighed by the reader."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.rows.claim import Claim
from components.rows.ids import Trust
from components.rows.memo import memo
from components.rows.selection import examples
from components.towns.lookup import is_town, town
from components.towns.schools import distance_km, schools_in
from components.wording.dutch import number
from data.tables.loading import Dataset

PART_NAMES = {
    "grootte": "Even groot",
    "school": "Een mbo-school",
    "regio": "Zelfde regio",
    "afstand": "Dichtbij",
}
WEIGHT_NAMES = {"0": "Telt niet", "1": "Gewoon", "2": "Zwaar"}
USUAL_WEIGHTS = {"grootte": 2, "school": 1, "regio": 1, "afstand": 1}
FAR_KM = 150
# From 16 times as large or small, size has nothing in common any more.
MOST_DOUBLINGS = 4
STRONG, FAIR = 75, 50
TIE_POINTS = 5
MOST_NAMED = 6


@dataclass(frozen=True)
class Part:
    """One part of the score: from 0 to 1, or None when we do not know; and why, in words."""

    score: float | None
    words: str


@dataclass(frozen=True)
class Resemblance:
    """One example beside the municipality. points: 0 to 100, None when nothing can be weighed.

    tie: whether the next better or worse one is as good as this one.
    """

    gemeente_id: str
    name: str
    parts: Mapping[str, Part]
    points: int | None
    tie: bool = False

    @property
    def strength(self) -> str:
        """sterk, redelijk or zwak: a weak match is called weak."""
        if self.points is None or self.points < FAIR:
            return "zwak"
        return "sterk" if self.points >= STRONG else "redelijk"

    @property
    def words(self) -> str:
        return "; ".join(part.words for part in self.parts.values())


def resemblances(data: Dataset, code: str, weights: Mapping[str, int]) -> list[Resemblance]:
    """The examples, most like the municipality with this CBS code first; itself left out.

    weights: per part of PART_NAMES how much it counts. A part we do not know counts for nothing,
    neither for nor against. Made once, not to be changed.
    """
    school = school_part((schools_in(data, code)["betrouwbaarheid"] == Trust.HIGH).any())
    return _weighed(data, code, weights, school)


@memo
def _weighed(
    data: Dataset, code: str, weights: Mapping[str, int], school: Part
) -> list[Resemblance]:
    found = []
    for example in examples(data).to_dict("records"):
        if example["cbs_code"] == code or not is_town(data, example["cbs_code"]):
            continue
        parts = _parts(data, code, example, school)
        found.append(
            Resemblance(example["gemeente_id"], example["naam"], parts, _points(parts, weights))
        )
    found.sort(key=lambda one: (-(one.points or 0), one.name))
    return [_with_tie(found, place) for place in range(len(found))]


def _points(parts: Mapping[str, Part], weights: Mapping[str, int]) -> int | None:
    known = {name: part.score for name, part in parts.items() if part.score is not None}
    total = sum(weights[name] for name in known)
    if not total:
        return None
    return round(100 * sum(weights[name] * score for name, score in known.items()) / total)


def _with_tie(found: list[Resemblance], place: int) -> Resemblance:
    one = found[place]
    beside = [found[other] for other in (place - 1, place + 1) if 0 <= other < len(found)]
    tie = one.points is not None and any(
        other.points is not None and abs(other.points - one.points) < TIE_POINTS for other in beside
    )
    return Resemblance(one.gemeente_id, one.name, one.parts, one.points, tie)


def _parts(data: Dataset, code: str, example: Mapping, school: Part) -> dict[str, Part]:
    own, other = town(data, code), town(data, example["cbs_code"])
    return {
        "grootte": size_part(own["inwoners"], other["inwoners"]),
        "school": school,
        "regio": region_part(own, other),
        "afstand": distance_part(distance_km(data, code, example["cbs_code"])),
    }


def size_part(own: int, other: int) -> Part:
    """Equal size is 1; each doubling takes a quarter away. `own` and `other` are inhabitants."""
    doublings = abs(math.log2(other / own))
    score = max(0.0, 1 - doublings / MOST_DOUBLINGS)
    ratio = max(own, other) / min(own, other)
    if ratio < 1.25:
        return Part(score, "ongeveer even groot")
    word = "zo groot als uw gemeente" if other > own else "zo klein als uw gemeente"
    if ratio < 1.75:
        return Part(score, f"iets {'groter' if other > own else 'kleiner'}")
    times = number(round(ratio, 1) if ratio < 3 else round(ratio))
    return Part(score, f"{times} keer {word}")


def school_part(known: bool) -> Part:
    """All examples have an mbo school; of a municipality without a known one we do not know."""
    if known:
        return Part(1.0, "ook een mbo-school")
    return Part(None, "of u een mbo-school heeft, is onbekend")


def region_part(own: Mapping, other: Mapping) -> Part:
    """The same labour-market region is 1, only the same province a half."""
    if own["arbeidsmarktregio"] == other["arbeidsmarktregio"]:
        return Part(1.0, "zelfde arbeidsmarktregio")
    if own["provincie"] == other["provincie"]:
        return Part(0.5, "zelfde provincie")
    return Part(0.0, "andere provincie")


def distance_part(km: float) -> Part:
    """From 1 next door to 0 at FAR_KM kilometres."""
    return Part(max(0.0, 1 - km / FAR_KM), f"{number(round(km))} km")


def verdict(found: list[Resemblance]) -> Claim:
    """Which example resembles the municipality most, and how sure that is, in a sentence."""
    rows = pd.DataFrame([(one.name, one.points) for one in found], columns=["naam", "punten"])
    scope = "de voorbeeldgemeenten, op de onderdelen die u laat meetellen"
    return Claim(_verdict(found), rows, scope, "an example with more points that is not named")


def _verdict(found: list[Resemblance]) -> str:
    first = found[0] if found else None
    if first is None or first.points is None:
        return "Er telt niets mee. Laat minstens één onderdeel meetellen."
    least = first.points - TIE_POINTS
    alike = [one.name for one in found if one.points is not None and one.points > least]
    if first.strength == "zwak":
        return f"Geen van de voorbeelden lijkt echt op uw gemeente; {first.name} nog het meest."
    if len(alike) > MOST_NAMED:
        return (
            f"{len(alike)} voorbeelden lijken ongeveer evenveel op uw gemeente, "
            f"{first.name} nog het meest."
        )
    if len(alike) > 1:
        names = f"{', '.join(alike[:-1])} en {alike[-1]}"
        return f"{names} lijken ongeveer evenveel op uw gemeente."
    much = "sterk" if first.strength == "sterk" else "redelijk"
    return f"{first.name} lijkt het meest op uw gemeente; de gelijkenis is {much}."
