"""A deck as a PowerPoint file: native, editable, with notes, sources and a QR code per slide."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable, Sequence

import segno
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from components.files.properties import AUTHOR, set_properties, with_programme
from components.powerpoint.blocks import draw
from components.powerpoint.master import (
    BODY_HEIGHT,
    BODY_PT,
    BODY_TOP,
    CONTENT,
    FULL,
    INK,
    LEFT,
    OPENING,
    RIGHT,
    TITLE_HEIGHT,
    TITLE_PT,
    layout,
    new_presentation,
)
from components.powerpoint.text import (
    Area,
    describe,
    fitting_size,
    free_id,
    say_language,
    text_box,
    write_line,
)
from components.slides.html import places, sources_line
from components.slides.slide import Bars, Cards, Points, Slide
from data.tables.loading import Dataset

ANSWER_HEIGHT = Inches(0.5)
QR_SIZE = Inches(0.75)
# In the extended properties; what stands there by itself is the shape of the template: 4:3.
SHAPE_OF_SLIDES = "Breedbeeld"
# How tall blocks below each other are, as shares.
HEIGHTS = {Points: 2, Bars: 5, Cards: 4}


def deck_pptx(
    data: Dataset,
    slides: Sequence[Slide],
    site: str,
    made: Callable[[int], None] = lambda _count: None,
) -> bytes:
    """The slides as a PowerPoint file; `made` hears how many are done.

    site: the web address of the app, without a slash at its end; "" leaves out the QR codes.
    """
    deck = new_presentation()
    set_properties(deck.core_properties, slides[0].title if slides else AUTHOR, data)
    for number, slide in enumerate(slides, 1):
        _add(deck, data, slide, site, first=number == 1 and slide.key == "opening")
        made(number)
    buffer = io.BytesIO()
    deck.save(buffer)
    return with_programme(buffer.getvalue(), SHAPE_OF_SLIDES)


def _add(deck, data: Dataset, slide: Slide, site: str, first: bool) -> None:
    page = deck.slides.add_slide(layout(deck, OPENING if first else CONTENT))
    page.shapes.title.text = slide.title
    if not first:
        _fit_title(page.shapes.title)
    if first:
        points = slide.blocks[0]
        assert isinstance(points, Points)
        page.placeholders[1].text = "\n".join(points.lines)
    else:
        _add_blocks(page, slide, data)
    _add_answer(page, slide.answer or "")
    _add_footer(page, sources_line(data, slide))
    if site:
        _add_qr(page, f"{site}/{slide.address}")
    page.notes_slide.notes_text_frame.text = "\n".join(_notes(data, slide))
    for part in (page, page.notes_slide):
        say_language(part)


def _fit_title(shape) -> None:
    # Bold letters are wider than those that fitting_size counts with.
    room = Area(0, 0, int(FULL * 0.92), TITLE_HEIGHT)
    size = fitting_size([shape.text_frame.text], room, TITLE_PT)
    shape.text_frame.paragraphs[0].font.size = Pt(size)


def _notes(data: Dataset, slide: Slide) -> list[str]:
    where = places(data, slide)
    return [*slide.notes, *(["", "Waar het staat:", *where] if where else [])]


def _add_blocks(page, slide: Slide, data: Dataset) -> None:
    room = BODY_HEIGHT - (ANSWER_HEIGHT if slide.answer else 0)
    whole = Area(LEFT, BODY_TOP, FULL, room)
    for block, area in zip(slide.blocks, _areas(slide, whole), strict=True):
        draw(block, page, area, data)
    if not any(isinstance(block, Points) for block in slide.blocks):
        body = page.placeholders[1]._element
        body.getparent().remove(body)


def _areas(slide: Slide, whole: Area) -> list[Area]:
    count = len(slide.blocks)
    if count == 1 or not slide.below:
        return [whole.cell(place, count, 1) for place in range(count)]
    shares = [HEIGHTS.get(type(block), 3) for block in slide.blocks]
    gap = Inches(0.15)
    free, top, areas = whole.height - gap * (count - 1), whole.top, []
    for share in shares:
        height = free * share // sum(shares)
        areas.append(Area(whole.left, top, whole.width, height))
        top += height + gap
    return areas


def _add_answer(page, answer: str) -> None:
    if answer:
        top = Emu(BODY_TOP + BODY_HEIGHT)
        frame = text_box(page, Area(LEFT, top, Emu(FULL), ANSWER_HEIGHT))
        write_line(frame, answer, BODY_PT - 4, INK, bold=True, first=True)


def _add_footer(page, text: str) -> None:
    """Source line and number: python-pptx leaves these placeholders of the layout out."""
    for shape in page.slide_layout.placeholders:
        kind = shape.element.nvSpPr.nvPr.find(qn("p:ph")).get("type")
        if kind in ("ftr", "sldNum"):
            element = copy.deepcopy(shape.element)
            element.nvSpPr.cNvPr.set("id", str(free_id(page)))
            page.shapes._spTree.append(element)
            if kind == "ftr":
                page.shapes[-1].text_frame.text = text


def _add_qr(page, address: str) -> None:
    picture = io.BytesIO()
    segno.make(address, error="m").save(picture, kind="png", scale=6, border=2)
    picture.seek(0)
    left = Emu(RIGHT - QR_SIZE)
    shape = page.shapes.add_picture(picture, left, Inches(6.55), QR_SIZE, QR_SIZE)
    describe(shape, f"QR-code naar deze weergave in de app: {address}")
    shape.click_action.hyperlink.address = address
