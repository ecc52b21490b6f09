"""The small pieces of a PowerPoint slide: areas, type that fits, text boxes, fills."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from components.files.properties import LANGUAGE
from components.powerpoint.master import SMALLEST_PT, coloured

GAP = Inches(0.2)
# A letter of Arial is about half as wide as it is high; a line takes a fifth more than its letters.
LETTER_WIDTH, LINE_HEIGHT = 0.52, 1.2


@dataclass(frozen=True)
class Area:
    """A rectangle on the slide, in EMU."""

    left: int
    top: int
    width: int
    height: int

    def cell(self, place: int, columns: int, rows: int) -> Area:
        """One of columns x rows equal parts, counted along the rows, with GAP between them."""
        width = (self.width - (columns - 1) * GAP) // columns
        height = (self.height - (rows - 1) * GAP) // rows
        row, column = divmod(place, columns)
        left, top = self.left + column * (width + GAP), self.top + row * (height + GAP)
        return Area(left, top, width, height)


def fitting_size(texts: list[str], area: Area, most: int, between: float = 0) -> int:
    """The largest size in points, at most `most`, at which texts below each other fit.

    No word is wider than the area, so none is cut. between: the room between two texts, in lines.
    """
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    for size in range(most, SMALLEST_PT, -1):
        lines = between * len(texts) + sum(lines_of(text, area, size) for text in texts)
        if longest > letters_in(area, size):
            continue
        if lines * size * LINE_HEIGHT <= Emu(area.height).pt:
            return size
    return SMALLEST_PT


def lines_of(text: str, area: Area, size: float) -> int:
    """How many lines a text takes in the width of an area, at a size in points."""
    return max(1, math.ceil(len(text) / letters_in(area, size)))


def letters_in(area: Area, size: float) -> float:
    """How many letters of a size in points stand on a line of an area."""
    return Emu(area.width).pt / (size * LETTER_WIDTH)


def describe(shape, text: str) -> None:
    """The text that a screen reader says for a picture, chart, table or group."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)


def free_id(page) -> int:
    """An id that no shape on the slide has, also not inside a group."""
    used = page.shapes._spTree.xpath(".//p:cNvPr/@id")
    return max(map(int, used)) + 1


def say_language(page) -> None:
    """Every piece of text on a slide or notes page is Dutch: for reading aloud and spelling."""
    for text in page._element.iter(qn("a:r"), qn("a:fld")):
        text.get_or_add_rPr().set("lang", LANGUAGE)
    for end in page._element.iter(qn("a:endParaRPr")):
        end.set("lang", LANGUAGE)


def fill(shape, colour: str) -> None:
    """One plain colour, without a border."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = coloured(colour)
    shape.line.fill.background()
    # Without the style of the theme there is no shadow or border of its own.
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def text_box(slide, area: Area):
    """The frame of a new text box that fills an area."""
    box = slide.shapes.add_textbox(area.left, area.top, area.width, area.height)
    box.text_frame.word_wrap = True
    box.text_frame.margin_left = 0
    return box.text_frame


def write_line(
    frame, text: str, size: float, colour: str, bold: bool = False, first: bool = False
) -> None:
    """A paragraph in a text frame; the first one takes the empty one that is there."""
    paragraph = frame.paragraphs[0] if first else frame.add_paragraph()
    paragraph.alignment = PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = text.replace("\n", " ")
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = coloured(colour)
