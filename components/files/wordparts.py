"""What python-docx has no words for: links, and a table of contents that is filled."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor

from components.files.cells import MOST_ADDRESS, WEB

CONTENTS, LINK = "Inhoud", "Hyperlink"
HEADING = "Heading "
# Places of headings are numbered from here, those of notes from one.
FIRST = 100_000


def element(tag: str, **attributes: str) -> Any:
    """An element of WordprocessingML with its attributes, both without their `w:`."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_styles(document: Any, colour: str) -> None:
    """The styles of links and of the lines of the contents, which the template does not have."""
    link = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = RGBColor.from_string(colour), True
    for level in (1, 2):
        style = document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
        style.paragraph_format.space_after = 0
        style.paragraph_format.left_indent = Cm(0.6 * (level - 1))


def add_link(paragraph: Any, text: str, address: str) -> None:
    """The text as a link that can be clicked; what is no web address stays text."""
    if not address.startswith(WEB) or " " in address or len(address) > MOST_ADDRESS:
        paragraph.add_run(text)
        return
    key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), key)
    link.append(_linked(paragraph, text))
    paragraph._p.append(link)


def add_jump(paragraph: Any, text: str, place: str) -> None:
    """The text as a link to a place in the same file, as `mark` names it."""
    link = element("hyperlink", anchor=place, history="1")
    link.append(_linked(paragraph, text))
    paragraph._p.append(link)


def _linked(paragraph: Any, text: str) -> Any:
    run = paragraph.add_run(text, style=LINK)
    return run._r


def mark(paragraph: Any, place: str, number: int) -> None:
    """Make the paragraph a place that can be jumped to; number: its own in the file."""
    start = element("bookmarkStart", id=f"{number}", name=place)
    properties = paragraph._p.find(qn("w:pPr"))
    paragraph._p.insert(0 if properties is None else 1, start)
    paragraph._p.append(element("bookmarkEnd", id=f"{number}"))


def add_contents(document: Any) -> None:
    """The place where the table of contents comes, when all headings are there."""
    document.add_paragraph(CONTENTS, style="TOC Heading")


def fill_contents(document: Any) -> None:
    """All headings as links below the place of the contents, as a field that Word can renew.

    Without page numbers: only Word knows them, and it would ask the reader to fill them.
    """
    place = next((p for p in document.paragraphs if p.style.name == "TOC Heading"), None)
    headings = [p for p in document.paragraphs if p.style.name in (f"{HEADING}1", f"{HEADING}2")]
    if place is None or not headings:
        return
    lines, before = [], place
    for number, heading in enumerate(headings, FIRST):
        mark(heading, f"_Toc{number}", number)
        line = document.add_paragraph(style=f"toc {heading.style.name.removeprefix(HEADING)}")
        before._p.addnext(line._p)
        lines.append(line)
        before = line
    first = lines[0].add_run()._r
    instruction = element("instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = 'TOC \\o "1-2" \\h \\n'
    first.extend([_field("begin"), instruction, _field("separate")])
    for number, (line, heading) in enumerate(zip(lines, headings, strict=True), FIRST):
        add_jump(line, heading.text, f"_Toc{number}")
    lines[-1].add_run()._r.append(_field("end"))


def _field(kind: str) -> Any:
    return element("fldChar", fldCharType=kind)
