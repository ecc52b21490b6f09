"""The master of our PowerPoint files: 16:9, two layouts with placeholders, our type and colours."""

from __future__ import annotations

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.oxml.shapes.autoshape import CT_Shape
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Inches

from components.look import palette

FONT = "Arial"
INK, ACCENT, QUIET = (
    colour.removeprefix("#") for colour in (palette.INK, palette.ACT, palette.QUIET)
)
WHITE, ON_NIGHT = palette.PANEL, "#C5D3DB"
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
# What a slide says stands in a dark column; what shows it stands beside that.
SIDE = Inches(4.0)
MARGIN = Inches(0.3)
SIDE_WIDTH = Emu(SIDE - 2 * MARGIN)
LEFT, RIGHT = Emu(SIDE + Inches(0.2)), Emu(WIDTH - Inches(0.2))
FULL = Emu(RIGHT - LEFT)
SIGN_TOP, SIGN_HEIGHT = Inches(0.3), Inches(0.9)
TITLE_TOP, TITLE_HEIGHT = Inches(0.3), Inches(2.6)
BODY_TOP, BODY_HEIGHT = Inches(0.2), Inches(7.1)
FOOT_TOP, FOOT_HEIGHT = Inches(5.95), Inches(1.5)
QR_SIZE = Inches(0.75)
BODY_PT, TITLE_PT, FOOT_PT, SMALLEST_PT = 20, 28, 9, 12
OPENING, CONTENT = "Opening", "Titel en inhoud"
# The names in the default template of python-pptx that become ours; the others are removed.
KEPT = {"Title Slide": OPENING, "Title and Content": CONTENT}
ACCENTS = (palette.ACT, *palette.PALETTE[1:4], palette.CHOSEN, palette.NIGHT)
THEME_COLOURS = {
    "dk2": INK,
    **{f"accent{place}": colour.removeprefix("#") for place, colour in enumerate(ACCENTS, 1)},
    "hlink": ACCENT,
}


def new_presentation() -> Deck:
    """An empty 16:9 presentation with our master; its layouts are OPENING and CONTENT."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    _keep_layouts(deck)
    _set_theme(deck)
    _place(deck.slide_master)
    for layout in deck.slide_layouts:
        layout.name = KEPT[layout.name]
        _place(layout)
        _ground(layout, palette.NIGHT if layout.name == OPENING else palette.PAPER)
        if layout.name == CONTENT:
            _side(layout)
    return deck


def layout(deck: Deck, name: str):
    """The layout with this name."""
    return next(one for one in deck.slide_layouts if one.name == name)


def _keep_layouts(deck: Deck) -> None:
    for one in list(deck.slide_layouts):
        if one.name not in KEPT:
            deck.slide_layouts.remove(one)


def _set_theme(deck: Deck) -> None:
    part = next(
        relation.target_part
        for relation in deck.slide_master.part.rels.values()
        if relation.reltype.endswith("/theme")
    )
    theme = etree.fromstring(part.blob)
    for name, colour in THEME_COLOURS.items():
        for element in theme.iter(qn(f"a:{name}")):
            element.clear()
            etree.SubElement(element, qn("a:srgbClr"), val=colour)
    for kind in ("majorFont", "minorFont"):
        for element in theme.iter(qn(f"a:{kind}")):
            element.find(qn("a:latin")).set("typeface", FONT)
    part.blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _place(page) -> None:
    """Title, body, source line (footer) and number on the places and in the sizes of ours."""
    spots = {
        "title": (MARGIN, TITLE_TOP, SIDE_WIDTH, TITLE_HEIGHT, TITLE_PT, WHITE, True),
        "ctrTitle": (Inches(1), Inches(2), Inches(11), Inches(1.8), 48, WHITE, True),
        "subTitle": (Inches(1), Inches(4), Inches(11), Inches(1.6), 26, WHITE, False),
        "body": (LEFT, BODY_TOP, FULL, BODY_HEIGHT, BODY_PT, INK, False),
        "obj": (LEFT, BODY_TOP, FULL, BODY_HEIGHT, BODY_PT, INK, False),
        "ftr": (MARGIN, FOOT_TOP, Inches(2.6), FOOT_HEIGHT, FOOT_PT, ON_NIGHT, False),
        "sldNum": (Inches(3.2), FOOT_TOP, Inches(0.6), Inches(0.3), FOOT_PT, ON_NIGHT, False),
    }
    for shape in list(page.placeholders):
        kind = shape.element.nvSpPr.nvPr.find(qn("p:ph")).get("type", "obj")
        if kind not in spots:
            shape.element.getparent().remove(shape.element)
            continue
        left, top, width, height, size, colour, bold = spots[kind]
        shape.left, shape.top, shape.width, shape.height = left, top, width, height
        _style(shape, size, colour, bold)


def _ground(page, colour: str) -> None:
    page.background.fill.solid()
    page.background.fill.fore_color.rgb = coloured(colour)


def _side(page) -> None:
    """The dark column, behind all that stands on a slide."""
    tree = page.shapes._spTree
    used = [int(one) for one in tree.xpath(".//p:cNvPr/@id")]
    box = CT_Shape.new_autoshape_sp(max(used) + 1, "Kolom", "rect", 0, 0, SIDE, HEIGHT)
    box.remove(box.find(qn("p:style")))
    paint = etree.SubElement(box.spPr, qn("a:solidFill"))
    etree.SubElement(paint, qn("a:srgbClr"), val=palette.NIGHT.removeprefix("#"))
    tree.insert(2, box)


def _style(shape, size: int, colour: str, bold: bool) -> None:
    shape.text_frame.word_wrap = True
    shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    body = shape.text_frame._txBody
    body.bodyPr.set("lIns", "0")
    levels = body.find(qn("a:lstStyle"))
    for old in list(levels):
        levels.remove(old)
    level = etree.SubElement(levels, qn("a:lvl1pPr"), marL="0", indent="0", algn="l")
    etree.SubElement(level, qn("a:buNone"))
    run = etree.SubElement(
        level, qn("a:defRPr"), sz=str(size * 100), b="1" if bold else "0", lang="nl-NL"
    )
    fill = etree.SubElement(run, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=colour.removeprefix("#"))
    etree.SubElement(run, qn("a:latin"), typeface="+mn-lt")


def coloured(text: str) -> RGBColor:
    """A colour as PowerPoint takes it: "#0B5A7A" or "0B5A7A"."""
    return RGBColor.from_string(text.removeprefix("#").upper())
