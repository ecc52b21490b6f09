"""What is said when a source gives something else than it should, or a figure that is unknown."""

from __future__ import annotations

from data.tables.finding import quoted


class FetchError(Exception):
    """A source did not give what it should; the text says in Dutch which and why."""


class Unknowns:
    """Which cells were read as unknown, to be told when the source has been read."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], tuple[str, int]] = {}

    def add(self, row: str, column: str, value: object) -> None:
        """This cell holds a sign that stands for unknown."""
        shown = "leeg" if value in (None, "") else quoted(str(value))
        first, times = self._found.get((column, shown), (row, 0))
        self._found[column, shown] = first, times + 1

    def forget(self) -> None:
        """What was found so far counts no more."""
        self._found = {}

    def tell(self) -> list[str]:
        """One Dutch sentence for each column and sign; forgets them."""
        found, self._found = self._found, {}
        return [
            f"kolom {column}: {times} keer {shown}, gelezen als onbekend (eerst in rij {first})"
            for (column, shown), (first, times) in found.items()
        ]


def refuse(row: str, column: str, value: object, why: str) -> FetchError:
    """The error for one cell: row, column, value and what is wrong with it."""
    shown = "leeg" if value is None else quoted(str(value)[:100])
    return FetchError(f"rij {quoted(row)[1:-1]}, kolom {quoted(column)[1:-1]}: {shown} {why}")
