"""Text from a file or an address without what nobody sees, and safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
import unicodedata

from data.tables.description import Table

# What a spreadsheet runs, at the start of a cell or behind a separator that it may split on.
FORMULA = r"(^|[;\t\r\n])({marks})(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])"
_OPEN = re.compile(FORMULA.format(marks="'*"))
_GUARDED = re.compile(FORMULA.format(marks="'+"))
LOOSE_EURO = re.compile(r"€ (?=\d)")
ZERO_WIDTH_JOINER = "\u200d"  # Holds many emoji together.


def clean(text: str, keep: str = "") -> str:
    """The text as it is shown: no control, no reversing of direction, no spaces around it.

    Word, Excel and PDF refuse a control character; half a surrogate cannot even be written.
    keep: control characters that may stay, such as the end of a line.
    """
    if not text.isprintable():
        text = "".join(letter if letter in keep else _letter(letter) for letter in text)
    return text.strip()


def _letter(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "Cc":
        return " "
    hidden = kind == "Cf" and letter != ZERO_WIDTH_JOINER
    return "" if hidden or kind == "Cs" or letter in "\ufffe\uffff" else letter


def sticking(text: str) -> str:
    """The text with each euro sign on the line of its number, as in what we say ourselves."""
    return LOOSE_EURO.sub("€\N{NO-BREAK SPACE}", text)


def guard(text: str) -> str:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front of it.

    Also behind a semicolon: a Dutch Excel splits there. `unguard` gives back the same text.
    """
    return _OPEN.sub(r"\1'\2", text)


def unguard(text: str) -> str:
    """The text of a cell in one of our own downloads, without the apostrophe of `guard`."""
    return _GUARDED.sub(lambda found: found[1] + found[2][1:], text)


def guarded_csv(content: bytes, table: Table) -> bytes:
    """A readable CSV with its text cells guarded; numbers, and a file without formulas, as it is.

    A description decides what is a number: what stands there as text is guarded too.
    """
    header, *rows = csv.reader(io.StringIO(content.decode("utf-8"), newline=""))
    safe = [[_safe_cell(cell, table, place) for place, cell in enumerate(row)] for row in rows]
    if safe == rows:
        return content
    buffer = io.StringIO()
    # Quotes around every cell: by itself the csv module leaves a carriage return bare.
    writer = csv.writer(buffer, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([header, *safe])
    return buffer.getvalue().encode("utf-8")


def _safe_cell(cell: str, table: Table, place: int) -> str:
    is_number = place < len(table.columns) and table.columns[place].is_number
    return cell if is_number and PLAIN_NUMBER.fullmatch(cell) else guard(unguard(cell))


PLAIN_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
