"""Imports go one way (app -> pages -> components -> data), and pure parts stay pure."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = ["data", "components", "pages", "app"]
FILES = [
    path
    for folder in ("data", "components", "pages")
    for path in sorted((ROOT / folder).rglob("*.py"))
] + [ROOT / "app.py"]
# These return rows, texts, figures and maps; drawing is for others.
PURE = {
    "components/accessibility.py",
    "components/agenda.py",
    "components/agendadocs.py",
    "components/agendatext.py",
    "components/basemap.py",
    "components/budget.py",
    "components/budgetfigures.py",
    "components/budgetparts.py",
    "components/budgetslice.py",
    "components/budgetyears.py",
    "components/citation.py",
    "components/compact.py",
    "components/comparison.py",
    "components/deck.py",
    "components/deckpptx.py",
    "components/documentation.py",
    "components/draftformat.py",
    "components/downloads.py",
    "components/embedpage.py",
    "components/examples.py",
    "components/facets.py",
    "components/figures.py",
    "components/flowfigure.py",
    "components/formatting.py",
    "components/handout.py",
    "components/handoutrows.py",
    "components/handouttext.py",
    "components/handouttheme.py",
    "components/handouttown.py",
    "components/keeping.py",
    "components/known.py",
    "components/labels.py",
    "components/listslides.py",
    "components/localmap.py",
    "components/maps.py",
    "components/model.py",
    "components/money.py",
    "components/moneyfacts.py",
    "components/national.py",
    "components/office.py",
    "components/offline.py",
    "components/overview.py",
    "components/pictures.py",
    "components/pdf.py",
    "components/places.py",
    "components/pptxblocks.py",
    "components/pptxmap.py",
    "components/pptxmaster.py",
    "components/pptxtext.py",
    "components/readydeck.py",
    "components/readyslides.py",
    "components/privacy.py",
    "components/resemblance.py",
    "components/roomanswers.py",
    "components/search.py",
    "components/selection.py",
    "components/slide.py",
    "components/slidehtml.py",
    "components/slidemap.py",
    "components/slidetexts.py",
    "components/sitemap.py",
    "components/sources.py",
    "components/strongest.py",
    "components/topicslides.py",
    "components/townprofile.py",
    "components/towns.py",
    "components/viewslides.py",
    "components/yardsticks.py",
}


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides its direction"
            names.add(node.module)
    return names


def layer(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path):
    own = ORDER.index(layer(path))
    tops = {name.split(".")[0] for name in imported(path)}
    assert not {top for top in tops if top in ORDER and ORDER.index(top) > own}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_data_and_pure_parts_do_not_import_streamlit(path):
    name = str(path.relative_to(ROOT))
    if layer(path) == "data" or name in PURE:
        assert not {top for top in imported(path) if top.split(".")[0].startswith("streamlit")}


def test_no_drawer_for_odds_and_ends():
    assert not {path.stem for path in FILES} & {"utils", "helpers", "misc", "common"}


def test_files_stay_readable():
    long = {
        str(path.relative_to(ROOT)): length
        for path in FILES
        if (length := len(path.read_text(encoding="utf-8").splitlines())) > 230
    }
    assert long == {}
