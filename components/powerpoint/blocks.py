"""The parts of a slide as native PowerPoint: text, charts, tables and a map of real shapes."""

from __future__ import annotations

import math
from functools import singledispatch

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from components.look.palette import BAR, DOWN
from components.money.yardsticks import AXES
from components.powerpoint.drawings import panel
from components.powerpoint.grid import draw_grid
from components.powerpoint.map import draw_map
from components.powerpoint.master import ACCENT, BODY_PT, INK, QUIET, coloured
from components.powerpoint.text import (
    Area,
    describe,
    fill,
    fitting_size,
    text_box,
    write_line,
)
from components.powerpoint.tiles import draw_tiles
from components.slides.slide import Bars, Card, Cards, Grid, Numbers, Points, TownMap
from components.slides.tiles import Tiles
from components.wording.amounts import MINUS, STICKS
from data.tables.loading import Dataset

HEADING = Inches(0.36)


def _signed(number_format: str) -> str:
    """A format in which a negative number has a real minus."""
    return f'{number_format};"{MINUS}"{number_format}'


NUMBER_FORMATS = {
    AXES["euro"]: _signed("#,##0.0#"),
    AXES["aandeel"]: _signed('0.0"%"'),
    AXES["student"]: _signed(f'"€{STICKS}"#,##0.00'),
    AXES["inwoner"]: _signed(f'"€{STICKS}"#,##0.00'),
}


@singledispatch
def draw(block, slide, area: Area, data: Dataset) -> None:
    """Draw a block of a slide in an area."""
    raise TypeError(f"no PowerPoint for {type(block).__name__}")


@draw.register
def _(block: Points, slide, area: Area, _data: Dataset) -> None:
    """Text in the body placeholder, so that it shows in the outline and follows the master."""
    shape = slide.placeholders[1]
    shape.left, shape.top, shape.width, shape.height = area.left, area.top, area.width, area.height
    size = fitting_size([f"{line}    " for line in block.lines], area, BODY_PT + 2, 0.35)
    frame = shape.text_frame
    frame.text = "\n".join(line.replace("\n", " ") for line in block.lines)
    for paragraph in frame.paragraphs:
        paragraph.font.size = Pt(size)
        paragraph.space_after = Pt(size / 3)
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", "285750")
        properties.set("indent", "-285750")
        bullet = properties.makeelement(qn("a:buChar"), {"char": "•"})
        properties.append(bullet)


@draw.register
def _(block: Numbers, slide, area: Area, _data: Dataset) -> None:
    for place, (value, what) in enumerate(block.items):
        spot = area.cell(place, 2, math.ceil(len(block.items) / 2))
        frame = panel(slide, spot).text_frame
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        write_line(frame, value, 44, ACCENT, bold=True, first=True)
        write_line(frame, what, BODY_PT, INK)


@draw.register
def _(block: Cards, slide, area: Area, _data: Dataset) -> None:
    if block.heading:
        write_line(text_box(slide, area), block.heading, BODY_PT - 2, INK, bold=True, first=True)
        top = area.top + HEADING
        area = Area(area.left, top, area.width, area.height - HEADING)
    wide = area.width > Inches(8)
    columns = (
        (2 if len(block.cards) == 4 and not block.heading else len(block.cards)) if wide else 1
    )
    rows = math.ceil(len(block.cards) / max(columns, 1))
    spots = [area.cell(place, columns, rows) for place in range(len(block.cards))]
    sizes = [_card_size(card, spot) for card, spot in zip(block.cards, spots, strict=True)]
    for card, spot in zip(block.cards, spots, strict=True):
        _card(slide, card, spot, min(sizes))


def _card_size(card: Card, spot: Area) -> int:
    inside = Area(0, 0, spot.width - Inches(0.45), spot.height - Inches(0.1))
    return fitting_size([text for text in (card.who, card.what, card.text) if text], inside, 18)


def _card(slide, card: Card, spot: Area, size: int) -> None:
    box = panel(slide, spot)
    edge = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, spot.left, spot.top, spot.width, Inches(0.09)
    )
    fill(edge, card.colour)
    frame = box.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left, frame.margin_right, frame.margin_top = Inches(0.2), Inches(0.15), Inches(0.2)
    first = True
    for text, colour, bold in (
        (card.who, card.colour, True),
        (card.what, INK, bool(card.text)),
        (card.text, INK, False),
    ):
        if text:
            write_line(frame, text, size, colour, bold=bold, first=first)
            first = False


@draw.register
def _(block: Bars, slide, area: Area, _data: Dataset) -> None:
    content = CategoryChartData(number_format=NUMBER_FORMATS.get(block.unit, "General"))
    content.categories = block.names
    content.add_series(block.unit, block.values)
    frame = slide.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, area.left, area.top, area.width, area.height, content
    )
    describe(frame, block.alt)
    chart = frame.chart
    chart.has_legend = False
    chart.has_title = True
    chart.chart_title.text_frame.text = block.unit
    chart.chart_title.text_frame.paragraphs[0].font.size = Pt(14)
    chart.font.size = Pt(14)
    plot = chart.plots[0]
    plot.gap_width = 45
    plot.has_data_labels = True
    plot.data_labels.number_format = NUMBER_FORMATS.get(block.unit, "General")
    plot.data_labels.number_format_is_linked = False
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    # The first bar on top, names at the left also of bars below zero.
    chart.category_axis.reverse_order = True
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.category_axis.format.line.color.rgb = coloured(QUIET)
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    series = plot.series[0]
    series.invert_if_negative = False
    for place, value in enumerate(block.values):
        paint = series.points[place].format.fill
        paint.solid()
        paint.fore_color.rgb = coloured(BAR if value >= 0 else DOWN)


@draw.register
def _(block: Grid, slide, area: Area, _data: Dataset) -> None:
    draw_grid(block, slide, area)


@draw.register
def _(block: TownMap, slide, area: Area, data: Dataset) -> None:
    draw_map(block, slide, area, data)


@draw.register
def _(block: Tiles, slide, area: Area, data: Dataset) -> None:
    draw_tiles(block, slide, area, data)
