"""The rooms of the code: imports go one way, what does not draw needs no Streamlit.

Which package may import which is written once, in pyproject.toml (`tool.importlinter`).
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("data", "components", "pages")
FILES = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
FILES.append(ROOT / "app.py")
MOST_LINES = 200
MOST_MODULES = 20
FEWEST_MODULES = 3
# What draws is called ...view or stands in `screen`; what serves answers to browsers. Beside those
# only what holds the state of a visitor knows Streamlit.
DRAWING_PACKAGES = ("components/screen", "components/serving")
DRAWING_MODULES = ("streamlit", "components.screen.")
HOLDING_STATE = (
    "components/address/draftstore.py",
    "components/address/links.py",
    "components/address/state.py",
)
WITHOUT_STREAMLIT = """
import importlib, sys
for name in ("streamlit", "streamlit_folium"):
    sys.modules[name] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def draws(path: Path) -> bool:
    name = name_of(path)
    return path.stem.endswith("view") or name.startswith(DRAWING_PACKAGES) or name in HOLDING_STATE


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides its direction"
            names.add(node.module)
    return names


def test_imports_go_one_way():
    """In a process of its own: import-linter silences every logger that is there already."""
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", lint]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_nothing_imports_a_page(path):
    """Pages are scripts that Streamlit runs; no package holds them, so import-linter passes by."""
    assert not {name for name in imported(path) if name.split(".")[0] in ("app", "pages")}


def test_what_does_not_draw_works_without_streamlit():
    pure = [
        module_of(path)
        for path in FILES
        if name_of(path).startswith(("data", "components")) and not draws(path)
    ]
    command = [sys.executable, "-c", WITHOUT_STREAMLIT, *pure]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.stem.endswith("view")], ids=name_of
)
def test_what_is_called_view_draws(path):
    assert [name for name in imported(path) if name.startswith(DRAWING_MODULES)]


def test_no_drawer_for_odds_and_ends():
    names = {part for path in FILES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert not names & {"utils", "util", "helpers", "misc", "common", "shared"}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_stay_readable(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_no_room_is_empty_or_full():
    rooms = {
        name_of(folder): sum(path.stem not in ("__init__", "__main__") for path in modules)
        for folder in [*(ROOT / "components").iterdir(), *(ROOT / "data").iterdir(), ROOT / "pages"]
        if (modules := list(folder.glob("*.py")))
    }
    assert {name: size for name, size in rooms.items() if size > MOST_MODULES} == {}
    assert {name: size for name, size in rooms.items() if size < FEWEST_MODULES} == {}


def test_every_room_says_what_it_holds():
    silent = [
        name_of(path)
        for path in FILES
        if path.name == "__init__.py" and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []
