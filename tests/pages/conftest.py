"""A page on the tiny data."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.opening import MENU


@pytest.fixture
def tiny_app(tiny_folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    return AppTest.from_file(MENU, default_timeout=30)
