"""Draws what is taken along: a line that stays in view, with its files and the agenda."""

from __future__ import annotations

from collections.abc import Mapping

import htpy as h
import pandas as pd
import streamlit as st

from components.address.state import choose
from components.examples.cards import Links
from components.examples.downloadview import show_take_along
from components.examples.taking import EXAMPLE
from components.examples.takingview import show_agenda_link
from components.screen.markup import show_html
from components.wording.dutch import counted
from data.tables.loading import Dataset


def show_basket(data: Dataset, taken: pd.DataFrame, links: Links) -> None:
    """The line for `taken` (maatregelen); nothing when that is empty."""
    if taken.empty:
        return
    sentence = f"U neemt {counted(len(taken), 'voorbeeld', 'voorbeelden')} mee."
    titles = dict(zip(taken["maatregel_id"], taken["titel"], strict=True))
    with st.container(key="mandje", horizontal=True, vertical_alignment="center"):
        show_html(_taken(sentence, titles, links), width="content")
        with st.popover("Download wat u meeneemt"):
            show_take_along(data, taken, sentence, "meegenomen")
        show_agenda_link()
        st.button(
            "Maak leeg", key="mandje-leeg", type="tertiary", on_click=choose, args=(EXAMPLE, [])
        )


def _taken(sentence: str, titles: Mapping[str, str], links: Links) -> h.Element:
    return h.section(".mandje", aria_label="Wat u meeneemt")[
        h.h2[sentence],
        h.details[
            h.summary["Welke?"],
            h.ul[
                [
                    h.li[
                        h.a(href=links.opening(key), data_naar="")[title],
                        " ",
                        h.a(
                            href=links.taking(key),
                            data_naar="",
                            aria_label=f"Laat achter: {title}",
                            title="Laat achter",
                        )[h.i(".ic.ic-kruis", aria_hidden="true")],
                    ]
                    for key, title in titles.items()
                ]
            ],
        ],
        h.a(href="", data_vorige="", data_naar="", hidden=True)["Terug naar wat u eerder meenam"],
    ]
