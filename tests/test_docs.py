"""The documents tell what is there: paths, commands, settings and layers."""

import re
from functools import cache
from pathlib import Path

import pytest

from docs import architecture

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "bench/README.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
FOLDERS = ("bench", "components", "data", "deploy", "docs", "pages", "tests")
ENDINGS = (
    *("cff", "cfg", "css", "csv", "geojson", "http", "js", "json", "lock", "md", "png", "py"),
    *("toml", "txt", "typ", "yaml", "yml"),
)
PATH = re.compile(rf"[\w.*-]*(?:/[\w.*-]*)+|[\w.*-]+\.(?:{'|'.join(ENDINGS)})")
# Made while the site runs or is set up.
MADE_LATER = (".venv", "data/live/", "deploy/.env", "RESULTS-kort.md", ".schema.json")
MOST_LINES = MOST_LETTERS = 120


@cache
def file_names() -> frozenset[str]:
    found = (path.name for folder in FOLDERS for path in (ROOT / folder).rglob("*.*"))
    return frozenset([*found, *(path.name for path in ROOT.iterdir())])


def name_of(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def named_paths(text: str) -> list[str]:
    """What a text calls a file or folder: in backticks, or where a link or picture leads."""
    quoted = [word for span in re.findall(r"`([^`\n]+)`", text) for word in span.split()]
    linked = [target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)]
    paths = [word for word in quoted if PATH.fullmatch(word) and not word.startswith("/")]
    return [*paths, *(target for target in linked if target and "://" not in target)]


def is_there(path: str, beside: Path) -> bool:
    if path.startswith(MADE_LATER):
        return True
    if "/" not in path and path in file_names():
        return True
    return any(any(folder.glob(path.rstrip("/"))) for folder in (ROOT, beside))


def test_paths_are_found_in_a_text():
    text = "`a/b.py` and `run x.yaml y`, `/adres`, `naam`, `1/2`; [more](docs/a.md#b) [site](https://x.nl)"
    assert named_paths(text) == ["a/b.py", "x.yaml", "1/2", "docs/a.md"]
    assert is_there("components/frame/version.py", ROOT)
    assert is_there("../README.md", ROOT / "docs")
    assert not is_there("components/version.py", ROOT)
    assert not is_there("nergens.py", ROOT)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_path_that_is_named_exists(document):
    named = named_paths(document.read_text("utf-8"))
    assert named
    assert [path for path in named if not is_there(path, document.parent)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_heading_that_is_linked_exists(document):
    for path, anchor in re.findall(r"\]\(([^)\s#:]*)#([^)\s]+)\)", document.read_text("utf-8")):
        target = document.parent / path if path else document
        headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.M)
        anchors = [re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in headings]
        assert anchor in anchors, f"{name_of(target)} has no heading {anchor}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_make_target_that_is_named_exists(document):
    made = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    assert {"run", "test", "lock"} <= made
    named = re.findall(r"`make ([a-z]+)", document.read_text("utf-8"))
    assert set(named) - made == set()


def test_the_readme_is_read_to_its_end():
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    assert len(lines) <= MOST_LINES
    assert [line for line in lines if len(line) > MOST_LETTERS] == []


def test_every_journey_has_a_small_picture_with_words():
    pictures = re.findall(r"^!\[(.+)\]\((.+)\)$", (ROOT / "README.md").read_text("utf-8"), re.M)
    paths = [ROOT / path for _words, path in pictures]
    assert [path.name for path in paths] == [
        *("overzicht.png", "presenteren.png", "adviseren.png", "uitzoeken.png")
    ]
    for path in paths:
        content = path.read_bytes()
        # A PNG tells its width and height in bytes 16 to 24.
        size = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
        assert size == (1280, 800)
        assert len(content) < 150_000


def settings_told() -> dict[str, str]:
    """The settings in the table of the README, with who reads them."""
    table = (ROOT / "README.md").read_text("utf-8").split("## Instellingen")[1].split("\n## ")[0]
    rows = [line.split(" | ") for line in table.splitlines() if line.startswith("| `")]
    return {name: row[1] for row in rows for name in re.findall(r"`([A-Z_0-9]+)`", row[0])}


def settings_in(*paths: Path, pattern: str = r"\bMBO_[A-Z_]+\d?\b") -> set[str]:
    return {name for path in paths for name in re.findall(pattern, path.read_text("utf-8"))}


def test_the_table_has_every_setting_that_the_app_reads_and_no_other():
    read = settings_in(
        ROOT / "app.py",
        *(path for name in ("components", "data", "pages") for path in (ROOT / name).rglob("*.py")),
        pattern=r'"(MBO_[A-Z_]+)"',
    )
    assert "MBO_TILES" in read
    told = {name for name, who in settings_told().items() if who == "app"}
    assert told == read | {"STREAMLIT_SERVER_COOKIE_SECRET", "MALLOC_ARENA_MAX"}


def test_the_table_has_every_setting_of_proxy_and_compose():
    told = settings_told()
    proxy = settings_in(ROOT / "deploy" / "haproxy.cfg")
    # The range in the table names its ends.
    assert {name for name, who in told.items() if who == "proxy"} == proxy - {
        "MBO_REPLICA_2",
        "MBO_REPLICA_3",
    }
    files = ("compose.yaml", "compose.gegevens.yaml", "Containerfile")
    assert settings_in(*(ROOT / "deploy" / name for name in files)) - set(told) == set()


def test_the_settings_stand_once():
    text = (ROOT / "docs" / "beheer.md").read_text("utf-8")
    assert "(../README.md#instellingen)" in text
    assert not re.search(r"^\| `MBO_", text, re.M)


def test_layers_and_pages_are_those_of_the_code():
    text = architecture.DOCUMENT.read_text("utf-8")
    assert architecture.written(text) == text, "python -m docs.architecture"


def test_the_layers_are_drawn_in_their_order():
    drawn = re.findall(r'^    (\w+)\["\1"\]$', architecture.picture(), re.M)
    assert drawn == architecture.layers()
    assert (drawn[0], drawn[-1], len(drawn)) == ("serving", "wording", len(set(drawn)))


def test_the_packages_of_a_page_are_read_from_its_imports(tmp_path):
    page = tmp_path / "bladzijde.py"
    page.write_text(
        "import streamlit as st\nfrom components.money import figures\n"
        "from components.frame.view import show_heading\nfrom data.tables.loading import load\n"
    )
    assert architecture.packages_of(page, ("frame", "maps", "money")) == ["frame", "money"]
