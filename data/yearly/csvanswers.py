"""Reads the CSVs of DUO: with commas or semicolons, in UTF-8 or the letters of Windows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping

from data.tables.reading import MOST_BYTES, MOST_LETTERS
from data.yearly import records
from data.yearly.cells import Cell
from data.yearly.faults import FetchError, refuse
from data.yearly.fetching import Client
from data.yearly.records import missing, shown_names, too_many_rows

Names = Mapping[str, tuple[str, ...]]


class CsvAnswer:
    """The answer of an address; `header` has its columns.

    also: an encoding in which it may be when it is not in UTF-8.
    """

    def __init__(self, client: Client, address: str, also: str = "utf-8-sig") -> None:
        text = client.text(address, also)
        csv.field_size_limit(MOST_BYTES)
        sign = ";" if ";" in text.partition("\n")[0] else ","
        self._lines = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=sign)
        self.header = next(self._read(), [])
        client.header = shown_names(self.header)

    def has(self, candidates: tuple[str, ...]) -> bool:
        """Whether one of these is a column."""
        return bool({_plain(name) for name in candidates} & {_plain(name) for name in self.header})

    def rows(self, wanted: Names) -> Iterator[dict[str, Cell]]:
        """The wanted cells of each row; a row is called by its line in the file."""
        places = self._places(wanted)
        for count, cells in enumerate(self._read()):
            if count == records.MOST_ROWS:
                raise too_many_rows()
            if cells:
                row = str(self._lines.line_num)
                self._check(row, cells)
                yield {name: Cell(row, self.header[n], cells[n]) for name, n in places.items()}

    def _read(self) -> Iterator[list[str]]:
        try:
            yield from self._lines
        except csv.Error as error:
            message = (
                f"is na regel {self._lines.line_num} geen geldige CSV meer: een aanhalingsteken"
            )
            raise FetchError(f"het antwoord {message} staat verkeerd") from error

    def _places(self, wanted: Names) -> dict[str, int]:
        known = {_plain(name): place for place, name in enumerate(self.header)}
        places = {}
        for name, candidates in wanted.items():
            found = [known[_plain(one)] for one in candidates if _plain(one) in known]
            if not found:
                raise missing(candidates[0], self.header)
            places[name] = found[0]
        return places

    def _check(self, row: str, cells: list[str]) -> None:
        if len(cells) != len(self.header):
            raise FetchError(f"rij {row} heeft {len(cells)} cellen; nodig: {len(self.header)}")
        for name, cell in zip(self.header, cells, strict=True):
            if len(cell) > MOST_LETTERS:
                why = f"heeft {len(cell)} letters; hoogstens {MOST_LETTERS}"
                raise refuse(row, name, cell, why)


def _plain(name: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", name.upper())
