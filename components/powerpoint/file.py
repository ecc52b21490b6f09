"""A deck as a PowerPoint file: native, editable, with notes, sources and a QR code per slide."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable, Sequence

import segno
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from components.files.properties import AUTHOR, set_properties, with_programme
from components.look.palette import CHOSEN
from components.powerpoint.blocks import draw
from components.powerpoint.drawings import add_icon, add_shape_of
from components.powerpoint.master import (
    BODY_HEIGHT,
    BODY_PT,
    BODY_TOP,
    CONTENT,
    FOOT_TOP,
    FULL,
    LEFT,
    MARGIN,
    OPENING,
    QR_SIZE,
    SIDE_WIDTH,
    SIGN_HEIGHT,
    SIGN_TOP,
    TITLE_HEIGHT,
    TITLE_PT,
    TITLE_TOP,
    WHITE,
    layout,
    new_presentation,
)
from components.powerpoint.text import (
    LINE_HEIGHT,
    Area,
    describe,
    fitting_size,
    free_id,
    lines_of,
    say_language,
    text_box,
    write_line,
)
from components.slides.html import places, sources_line
from components.slides.slide import Bars, Cards, Points, Slide
from data.tables.loading import Dataset

# What the answer about the room gets of the column, and a line of text below the title.
ANSWER_HEIGHT, INTRO_HEIGHT = Inches(1.5), Inches(1.4)
GAP = Inches(0.15)
OPENING_ANSWER = Area(Inches(1), Inches(5.4), Inches(9), Inches(0.7))
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
    if first:
        points = slide.blocks[0]
        assert isinstance(points, Points)
        page.placeholders[1].text = "\n".join(points.lines)
        _add_answer(page, slide.answer or "", OPENING_ANSWER)
    else:
        _add_side(page, slide, data)
        _add_blocks(page, slide, data)
    _add_footer(page, sources_line(data, slide))
    if site:
        _add_qr(page, f"{site}/{slide.address}")
    page.notes_slide.notes_text_frame.text = "\n".join(_notes(data, slide))
    for part in (page, page.notes_slide):
        say_language(part)


def _add_side(page, slide: Slide, data: Dataset) -> None:
    """The dark column: a sign, the title, what it is, and what is said to the room."""
    top = int(TITLE_TOP)
    if slide.icon or slide.code:
        spot = Area(MARGIN, SIGN_TOP, SIGN_HEIGHT, SIGN_HEIGHT)
        if slide.code:
            add_shape_of(page, data, slide.code, spot, CHOSEN)
        else:
            add_icon(page, slide.icon, spot, CHOSEN)
        top += SIGN_HEIGHT + GAP
    top = _fit_title(page.shapes.title, top) + GAP
    for line in slide.intro:
        area = Area(MARGIN, top, SIDE_WIDTH, INTRO_HEIGHT)
        size = fitting_size([line], area, BODY_PT - 3)
        write_line(text_box(page, area), line, size, WHITE, first=True)
        top += INTRO_HEIGHT
    height = min(ANSWER_HEIGHT, FOOT_TOP - top)
    _add_answer(page, slide.answer or "", Area(MARGIN, top, SIDE_WIDTH, height))
    _add_own(page, slide.own, Area(MARGIN, top + height, SIDE_WIDTH, FOOT_TOP - top - height))


def _add_own(page, lines: Sequence[str], area: Area) -> None:
    """What the visitor added, below the answer."""
    if not lines:
        return
    size = fitting_size(lines, area, BODY_PT - 5)
    box = text_box(page, area)
    for place, line in enumerate(lines):
        write_line(box, line, size, WHITE, first=place == 0)


def _add_answer(page, answer: str, area: Area) -> None:
    if answer:
        size = fitting_size([answer], area, BODY_PT - 3)
        write_line(text_box(page, area), answer, size, CHOSEN, bold=True, first=True)


def _fit_title(shape, top: int) -> int:
    """Set the title below `top`; returns where it ends."""
    # Bold letters are wider than those that fitting_size counts with, and in a narrow column
    # long words leave room at the end of a line.
    room = Area(0, 0, int(SIDE_WIDTH * 0.75), TITLE_HEIGHT)
    text = shape.text_frame.text
    size = fitting_size([text], room, TITLE_PT)
    lines = lines_of(text, room, size)
    height = min(TITLE_HEIGHT, Pt(lines * size * LINE_HEIGHT) + GAP)
    shape.left, shape.top, shape.width, shape.height = MARGIN, top, SIDE_WIDTH, height
    shape.text_frame.paragraphs[0].font.size = Pt(size)
    return top + height


def _notes(data: Dataset, slide: Slide) -> list[str]:
    where = places(data, slide)
    return [*slide.notes, *slide.own, *(["", "Waar het staat:", *where] if where else [])]


def _add_blocks(page, slide: Slide, data: Dataset) -> None:
    whole = Area(LEFT, BODY_TOP, FULL, BODY_HEIGHT)
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
    free, top, areas = whole.height - GAP * (count - 1), whole.top, []
    for share in shares:
        height = free * share // sum(shares)
        areas.append(Area(whole.left, top, whole.width, height))
        top += height + GAP
    return areas


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
    left = Emu(MARGIN + SIDE_WIDTH - QR_SIZE)
    shape = page.shapes.add_picture(picture, left, Inches(6.55), QR_SIZE, QR_SIZE)
    describe(shape, f"QR-code naar deze weergave in de app: {address}")
    shape.click_action.hyperlink.address = address
