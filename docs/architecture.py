"""The parts of architectuur.md that the code itself tells: `python -m docs.architecture`."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "architectuur.md"
# A heading above the packages from this one down to the next.
HEADINGS = {
    "serving": "Wat naar de bezoeker gaat",
    "slides": "Wat onderwerpen samenbrengt",
    "about": "Onderwerpen",
    "screen": "Wat alle delen gebruiken",
}


def layers() -> list[str]:
    """The packages of components, the highest first, as pyproject.toml orders them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    return next(one["layers"] for one in contracts if one["id"] == "rooms")


def packages_of(page: Path, order: Sequence[str]) -> list[str]:
    """The packages of components that a file imports from, in this order."""
    modules = [
        node.module.split(".")
        for node in ast.walk(ast.parse(page.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module
    ]
    used = {parts[1] for parts in modules if parts[0] == "components" and len(parts) > 1}
    return [name for name in order if name in used]


def picture() -> str:
    """The packages as a Mermaid picture: each imports only from those below it."""
    parts, drawn = ["flowchart TB"], []
    for name in layers():
        if name in HEADINGS:
            parts += ["  end"] * bool(drawn)
            parts.append(f'  subgraph {name}_en_verder["{HEADINGS[name]}"]')
        parts.append(f'    {name}["{name}"]')
        drawn.append(name)
    links = [f"  {upper} --> {lower}" for upper, lower in pairwise([*drawn, "data"])]
    return "\n".join(["```mermaid", *parts, "  end", '  data["data"]', *links, "```"])


def table() -> str:
    """Which packages each page imports from."""
    order = layers()
    rows = [
        f"| `{page.relative_to(ROOT).as_posix()}` | {', '.join(packages_of(page, order))} |"
        for page in sorted((ROOT / "pages").glob("*.py"))
    ]
    return "\n".join(["| pagina | pakketten van `components/` |", "|---|---|", *rows])


def written(text: str) -> str:
    """The document with both parts as they are now."""
    for name, part in (("picture", picture()), ("table", table())):
        begin, end = f"<!-- {name} -->\n", f"\n<!-- /{name} -->"
        pattern = re.escape(begin) + ".*?" + re.escape(end)
        text, found = re.subn(
            pattern, lambda _, whole=begin + part + end: whole, text, flags=re.DOTALL
        )
        if found != 1:
            raise ValueError(f"{DOCUMENT.name} has no place for the {name}")
    return text


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text("utf-8")), encoding="utf-8")
