"""Tagged PDFs (PDF/UA-1) from our typst templates, and how many pages they have.

typst and pypdf are imported by what first needs them: 15 MB, and only a download does.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class PdfError(ValueError):
    """The content does not fit in an accessible PDF, such as a letter that no font has."""


def compiled(template: Path, inputs: Mapping[str, str], own_fonts: bool = False) -> bytes:
    """The PDF of a template with `inputs`; raises PdfError.

    own_fonts: only the fonts that come with typst, so that every machine makes the same file.
    """
    import typst  # noqa: PLC0415

    try:
        return typst.compile(
            str(template),
            sys_inputs=dict(inputs),
            pdf_standards="ua-1",
            ignore_system_fonts=own_fonts,
        )
    except typst.TypstError as error:
        raise PdfError(str(error)) from error


def pages_before(pdf: bytes, heading: str) -> int:
    """How many pages come before the one on which `heading` begins; all of them without it."""
    from pypdf import PdfReader  # noqa: PLC0415

    reader = PdfReader(io.BytesIO(pdf))
    marks: list[Any] = list(reader.outline)
    while marks:
        mark = marks.pop()
        if isinstance(mark, list):
            marks += mark
        elif mark.title == heading:
            return reader.get_destination_page_number(mark) or 0
    return len(reader.pages)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    from pypdf import PdfReader  # noqa: PLC0415

    return len(PdfReader(io.BytesIO(pdf)).pages)
