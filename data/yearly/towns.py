"""The municipalities of our own tables, and in which of them a point lies."""

from __future__ import annotations

from functools import lru_cache

from shapely import Point, STRtree

from data.tables.loading import Dataset, load


class Towns:
    """The municipalities (nl_gemeenten.csv, with their borders) and the mbo schools we know."""

    def __init__(self, data: Dataset) -> None:
        borders = data.borders["gemeenten"]
        self.codes = frozenset(data["nl_gemeenten"]["cbs_code"])
        self._border_codes = list(borders["code"])
        self._tree = STRtree(list(borders.geometry))
        frame = data["mbo_instellingen"]
        self._schools = dict(zip(map(_plain, frame["naam"]), frame["instellingscode"], strict=True))

    def at(self, east: float, north: float) -> str:
        """The CBS code of the municipality at a point in degrees; "" when it is in none."""
        found = self._tree.query(Point(east, north), predicate="intersects")
        return self._border_codes[found[0]] if len(found) else ""

    def school(self, name: str) -> str:
        """The code of the mbo school with this name, whatever its capitals and signs; else ""."""
        return self._schools.get(_plain(name), "")


def known_towns() -> Towns:
    """What our own tables have now."""
    return _towns(load())


@lru_cache(maxsize=1)
def _towns(data: Dataset) -> Towns:
    return Towns(data)


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
