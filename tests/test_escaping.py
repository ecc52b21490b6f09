"""Nobody has to remember to escape: HTML is built by htpy, never as text with values in it."""

import ast
import re
from pathlib import Path

import pytest
from markupsafe import Markup

from components.deck.items import ready_deck
from components.deck.offline import offline_html
from components.frame.view import STYLE as FRAME_STYLE
from components.slides.html import STYLE
from components.slides.slide import Room
from data.tables.description import FOLDER

ROOT = FOLDER.parent
FILES = [path for name in ("components", "pages") for path in sorted((ROOT / name).rglob("*.py"))]
TAG = re.compile(r"</?[a-zA-Z]")
# Whole parts of texts that are no HTML of ours.
NOT_HTML = {
    "components/look/bars.py": "<extra></extra> and <br> in the texts of Plotly, which escapes",
    "components/look/pictures.py": "<br> in the title of a Plotly picture, which escapes",
    "components/maps/basemap.py": "the style of the map's own frame: a constant of ours",
    "components/serving/headers.py": "rewrites the page shell of Streamlit, with constants of ours",
}
# Where something that is already HTML, or comes from our own files, becomes Markup.
MARKUP = {
    "components/about/view.py": "style from our own files",
    "components/approaches/view.py": "style from our own files",
    "components/deck/offline.py": "style and script from our own files",
    "components/frame/view.py": "style from our own files",
    "components/maps/sheet.py": "style in which every < of a drawing is written as a code",
    "components/moneypage/panelview.py": "style from our own files",
    "components/overview/view.py": "style from our own files",
    "components/serving/document.py": "style from our own files",
    "components/slides/html.py": "style from our own files",
    "components/wording/escaping.py": "JSON of which every < is written as a code",
}
SHOWS_HTML = "components/screen/markup.py"


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def literals(node: ast.AST) -> str:
    return "".join(
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


def filled_in(tree: ast.AST) -> list[str]:
    """Literal texts with a tag that get values: f-strings, +, %, .format and .join."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part for part in node.values if isinstance(part, ast.Constant)]
            text = "".join(str(part.value) for part in parts)
            filled = len(parts) < len(node.values)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod):
            text, filled = literals(node.left) + literals(node.right), True
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            filled = node.func.attr in ("format", "join")
            text = literals(node.func.value)
        else:
            continue
        if filled and TAG.search(text):
            found.append(text)
    return found


def marked(tree: ast.AST) -> list[str]:
    """Calls of Markup on anything but a literal."""
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] == "Markup"
        and not all(isinstance(argument, ast.Constant) for argument in node.args)
    ]


def shown(tree: ast.AST) -> list[str]:
    """HTML given to Streamlit as text."""
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (
            ast.unparse(node.func) in ("st.html", "st.components.v1.html")
            or any(option.arg == "unsafe_allow_html" for option in node.keywords)
        )
    ]


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_html_is_made_of_text(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if name_of(path) not in NOT_HTML:
        assert filled_in(tree) == []
    if name_of(path) not in MARKUP:
        assert marked(tree) == []
    if name_of(path) != SHOWS_HTML:
        assert shown(tree) == []


@pytest.mark.parametrize("names", [NOT_HTML, MARKUP])
def test_every_exception_is_still_needed(names):
    for name in names:
        tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
        assert filled_in(tree) if names is NOT_HTML else marked(tree), name


@pytest.mark.parametrize(
    ("find", "code"),
    [
        (filled_in, 'f"<p>{naam}</p>"'),
        (filled_in, '"<p>" + naam'),
        (filled_in, '"<p>%s</p>" % naam'),
        (filled_in, '"<p>{}</p>".format(naam)'),
        (filled_in, '"</li><li>".join(namen)'),
        (marked, "Markup(naam)"),
        (marked, 'markupsafe.Markup(f"{naam}")'),
        (shown, 'st.html("<p>" + naam)'),
        (shown, "st.markdown(naam, unsafe_allow_html=True)"),
    ],
)
def test_what_is_refused(find, code):
    assert find(ast.parse(code))


@pytest.mark.parametrize(
    "code", ["h.p[naam]", 'f"{een} < {twee}"', '"een, ".join(namen)', 'Markup("; ").join(delen)']
)
def test_what_is_allowed(code):
    tree = ast.parse(code)
    assert filled_in(tree) + marked(tree) + shown(tree) == []


def test_styles_and_scripts_of_our_own_are_not_escaped(real):
    page = offline_html(real, ready_deck(real)[:1], Room())
    assert ".dia-getallen > div {" in page
    assert "(event) => {" in page
    assert isinstance(STYLE, Markup)
    assert all(isinstance(style, Markup) for style in FRAME_STYLE)
