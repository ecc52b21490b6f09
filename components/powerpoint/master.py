"""The master of our PowerPoint files: 16:9, two layouts with placeholders, our type and colours."""

from __future__ import annotations

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Inches

FONT = "Arial"
INK, ACCENT, QUIET = "1C2730", "0B5A7A", "4C5B66"
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
LEFT, RIGHT = Inches(0.6), Inches(12.73)
FULL = Emu(RIGHT - LEFT)
TITLE_TOP, TITLE_HEIGHT = Inches(0.35), Inches(1.25)
BODY_TOP, BODY_HEIGHT = Inches(1.75), Inches(4.35)
FOOT_TOP, FOOT_HEIGHT = Inches(6.75), Inches(0.55)
BODY_PT, TITLE_PT, FOOT_PT, SMALLEST_PT = 20, 32, 11, 12
OPENING, CONTENT = "Opening", "Titel en inhoud"
# The names in the default template of python-pptx that become ours; the others are removed.
KEPT = {"Title Slide": OPENING, "Title and Content": CONTENT}
THEME_COLOURS = {
    "dk2": INK,
    "accent1": ACCENT,
    "accent2": "8FBFD0",
    "accent3": "6B7780",
    "accent4": "B5531C",
    "accent5": "332288",
    "accent6": "117733",
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
        "title": (LEFT, TITLE_TOP, FULL, TITLE_HEIGHT, TITLE_PT, ACCENT, True),
        "ctrTitle": (LEFT, Inches(2.2), FULL, Inches(1.8), 44, ACCENT, True),
        "subTitle": (LEFT, Inches(4.1), FULL, Inches(1.6), 24, INK, False),
        "body": (LEFT, BODY_TOP, FULL, BODY_HEIGHT, BODY_PT, INK, False),
        "obj": (LEFT, BODY_TOP, FULL, BODY_HEIGHT, BODY_PT, INK, False),
        "ftr": (LEFT, FOOT_TOP, Inches(10.3), FOOT_HEIGHT, FOOT_PT, QUIET, False),
        "sldNum": (Inches(11.1), FOOT_TOP, Inches(0.7), FOOT_HEIGHT, FOOT_PT, QUIET, False),
    }
    for shape in list(page.placeholders):
        kind = shape.element.nvSpPr.nvPr.find(qn("p:ph")).get("type", "obj")
        if kind not in spots:
            shape.element.getparent().remove(shape.element)
            continue
        left, top, width, height, size, colour, bold = spots[kind]
        shape.left, shape.top, shape.width, shape.height = left, top, width, height
        _style(shape, size, colour, bold)


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
    etree.SubElement(fill, qn("a:srgbClr"), val=colour)
    etree.SubElement(run, qn("a:latin"), typeface="+mn-lt")


def coloured(text: str) -> RGBColor:
    """A colour as PowerPoint takes it: "#0B5A7A" or "0B5A7A"."""
    return RGBColor.from_string(text.removeprefix("#").upper())
