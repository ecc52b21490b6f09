"""A tiny data folder in which every value can be traced by eye, and the real one."""

from pathlib import Path

import pytest

from data.tables.description import FOLDER
from data.tables.loading import load
from tests.tiny import write_tiny


@pytest.fixture(autouse=True)
def _nothing_fetched(tmp_path: Path, monkeypatch):
    """What was fetched on this machine changes no test."""
    monkeypatch.setenv("MBO_LIVE", str(tmp_path / "niets-opgehaald"))


@pytest.fixture
def tiny_folder(tmp_path: Path) -> Path:
    """A folder with two example municipalities, one region elsewhere and a handful of rows."""
    return write_tiny(tmp_path / "gegevens")


@pytest.fixture
def tiny(tiny_folder: Path):
    return load(tiny_folder)


@pytest.fixture(scope="session")
def real():
    return load(FOLDER)
