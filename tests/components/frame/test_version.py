"""The version of the code is read once, and is there wherever the code is."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from streamlit.testing.v1 import AppTest

from components.frame.version import VERSION

ROOT = Path(__file__).parents[3]
SHOW = "from components.frame.version import VERSION; print(VERSION)"


def test_it_is_that_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)


def test_every_page_ends_with_both_versions(tiny_folder, monkeypatch, tiny):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    app = AppTest.from_file(str(ROOT / "pages" / "menu.py"), default_timeout=30).run()
    shown = [part.proto.body for part in app.switch_page("privacy.py").run().get("html")]
    (footer,) = [body for body in shown if "<footer" in body]
    assert f"versie {tiny.version}. Versie van de site: {VERSION}. " in footer


def test_the_image_has_what_it_is_read_from(tmp_path):
    """As deploy/Containerfile copies it, without anything else of the project."""
    text = (ROOT / "deploy" / "Containerfile").read_text("utf-8").split("\nFROM ")[1]
    copied = [name for line in re.findall(r"^COPY (.+) \S+$", text, re.M) for name in line.split()]
    assert "pyproject.toml" in copied
    let_in = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    for name in copied:
        kept = (f"!{name}", f"!{name}/**", f"!{name}/config.toml")
        assert set(kept) & set(let_in), f"{name} is kept out by .dockerignore"
    for name in ("pyproject.toml", "components/frame", "components/__init__.py"):
        assert name.split("/")[0] in copied
        (tmp_path / name).parent.mkdir(exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    ran = subprocess.run(
        [sys.executable, "-c", SHOW], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == VERSION
