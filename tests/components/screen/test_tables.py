"""Tables: what is text stays text, also when a table is kept."""

import pytest
from markupsafe import Markup

from components.screen import markup
from components.screen.tables import show_table


@pytest.fixture
def shown(monkeypatch):
    bodies = []
    monkeypatch.setattr(markup.st, "html", lambda body, **_options: bodies.append(body))
    return bodies


def test_a_kept_table_tells_text_from_html(shown):
    for cell in ("<b>x</b>", Markup("<b>x</b>"), "<b>x</b>"):
        show_table("Naam", ["Wat", "Wie"], [["a", cell]])
    text, html, again = shown
    assert "&lt;b&gt;x&lt;/b&gt;</td>" in text
    assert '<td data-kop="Wie"><b>x</b></td>' in html
    assert again == text


def test_a_row_with_a_cell_too_few_is_refused(shown):
    with pytest.raises(ValueError, match="zip"):
        show_table("Naam", ["Wat", "Wie"], [["a"]])
