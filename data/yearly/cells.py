"""Reads one cell of an answer as what it should be; what it is not, it does not become."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.tables.cleaning import clean
from data.yearly.faults import Unknowns, refuse

MOST_LETTERS = 200
WHOLE = re.compile(r"-?[0-9]{1,12}", re.ASCII)
DECIMAL = re.compile(r"-?[0-9]{1,6}(\.[0-9]{1,6})?", re.ASCII)
# A point is how CBS writes that it does not know, "<5" how DUO writes that it does not say.
UNKNOWN = re.compile(r"\.?|<[0-9]{1,3}", re.ASCII)
# A place in degrees, or in metres; DUO also writes a comma.
COORDINATE = re.compile(r"-?[0-9]{1,7}([.,][0-9]{1,20})?", re.ASCII)


@dataclass(frozen=True)
class Cell:
    """A value with the row and the column that it came from, as its source calls them."""

    row: str
    column: str
    value: object

    def whole(self, unknowns: Unknowns, also_unknown: str = "") -> str:
        """A whole number as text, "" for unknown; `also_unknown` is one more sign for that."""
        value = self._number(unknowns, also_unknown)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value)
        if text and not WHOLE.fullmatch(text):
            raise self._refused("is geen heel getal zonder punt of komma")
        return str(int(text)) if text else ""

    def decimal(self, unknowns: Unknowns) -> str:
        """A number as text, with a point; "" for unknown."""
        text = str(self._number(unknowns, ""))
        if text and not DECIMAL.fullmatch(text):
            raise self._refused("is geen getal met een punt")
        return text

    def coordinate(self, unknowns: Unknowns) -> float | None:
        """A number of degrees, None for unknown; whether it is a place is for `shapes` to say."""
        text = str(self._number(unknowns, ""))
        if text and not COORDINATE.fullmatch(text):
            raise self._refused("is geen plaats in graden")
        return float(text.replace(",", ".")) if text else None

    def text(self) -> str:
        """A text of one line that is not empty, without what nobody sees."""
        text = clean(self.value) if isinstance(self.value, str) else ""
        if not text:
            raise self._refused("is geen tekst")
        if len(text) > MOST_LETTERS:
            raise self._refused(f"heeft {len(text)} letters; hoogstens {MOST_LETTERS}")
        return text

    def code(self, form: re.Pattern) -> str:
        """A text of this form, without the spaces that CBS writes around it."""
        text = self.value.strip() if isinstance(self.value, str) else ""
        if not form.fullmatch(text):
            raise self._refused("heeft niet de juiste vorm")
        return text

    def _number(self, unknowns: Unknowns, also_unknown: str) -> int | float | str:
        value = self.value.strip() if isinstance(self.value, str) else self.value
        value = "" if value is None else value
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise self._refused("is geen getal")
        sign = str(value)
        if UNKNOWN.fullmatch(sign) or (also_unknown and sign == also_unknown):
            unknowns.add(self.row, self.column, self.value)
            return ""
        return value

    def _refused(self, why: str):
        return refuse(self.row, self.column, self.value, why)
