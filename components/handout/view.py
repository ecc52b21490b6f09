"""Offers the sheet of A4 of a municipality or a theme, made on the click."""

from __future__ import annotations

from functools import partial

from components.address.links import public_address
from components.agenda.own import Own
from components.handout.anytown import any_town_sheet
from components.handout.sheet import Sheet, made_pdf, sheet_pdf
from components.handout.theme import theme_sheet
from components.handout.town import town_sheet
from components.screen.downloading import show_download
from data.tables.loading import Dataset

LABEL = "Download als A4 (PDF)"


def show_town_sheet(data: Dataset, gemeente_id: str) -> None:
    """The button for the sheet of an example municipality, on the overview."""
    site = public_address("")
    _show(data, gemeente_id, partial(town_sheet, data, gemeente_id, site))


def show_any_town_sheet(data: Dataset, code: str, own: tuple[Own, ...]) -> None:
    """The button for the sheet of any municipality, with what the visitor added about it."""
    site = public_address("")
    show_download(
        data,
        LABEL,
        f"a4-{code.lower()}",
        "pdf",
        lambda: made_pdf(data, any_town_sheet(data, code, site, own)),
        own=(code, site, own),
        key=f"a4-{code}",
    )


def show_theme_sheet(data: Dataset, themes: list[str] | None) -> None:
    """The button for the sheet of a theme, on the examples; only when one theme is chosen."""
    if themes and len(themes) == 1:
        site = public_address("voorbeelden")
        _show(data, f"thema-{themes[0]}", partial(theme_sheet, data, themes[0], site))


def _show(data: Dataset, name: str, sheet: partial[Sheet]) -> None:
    show_download(
        data,
        LABEL,
        f"a4-{name}",
        "pdf",
        lambda: sheet_pdf(data, sheet()),
        key=f"a4-{name}",
    )
