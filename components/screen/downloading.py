"""The one way to offer a file: its name carries the data version, made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.address.links import page_address
from components.files.csvfile import csv_bytes, excel_csv_bytes
from components.files.making import MAKER, Job, Told
from data.tables.loading import Dataset
from data.yearly.figures import load_live

MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


BUSY = "Het is nu druk met bestanden maken. Probeer het over een halve minuut opnieuw."
CSV_KIND, EXCEL_KIND = "CSV", "CSV voor Excel"
VISITOR = "_bezoeker"
# Longer than the whole queue takes; a thread does not wait for ever for what never comes.
MOST_WAIT_S = 120


def greet(visitor: str) -> None:
    """Remember from which network address this visitor comes: files are made in turn by address."""
    st.session_state[VISITOR] = visitor


def ask_for(question: Hashable, make: Callable[[Told], bytes], kept: bool) -> Job:
    """A file of this visitor in the queue: see Maker.ask, which also says what it raises."""
    return MAKER.ask(st.session_state.get(VISITOR, ""), question, make, kept)


def show_download(
    data: Dataset,
    label: str,
    name: str,
    ending: str,
    make: Callable[[], bytes],
    own: Hashable = None,
    **options: Any,
) -> None:
    """A button that saves what `make` returns; `ending` is one of MEDIA_TYPES.

    own: what the visitor made that goes into the file and is not in the address, such as a draft;
    such a file is not kept for others. Else the file follows from the address of the page.
    """
    view = (page_address(), tuple(sorted(st.query_params.to_dict().items())))
    version = data.version, load_live().changed
    question = (label, name, ending, version, view if own is None else own)
    visitor = st.session_state.get(VISITOR, "")
    st.download_button(
        label,
        partial(_made, visitor, question, make, own is None),
        file_name=f"{name}-{data.version}.{ending}",
        mime=MEDIA_TYPES[ending],
        on_click="ignore",
        **options,
    )


def show_tables(data: Dataset, label: str, name: str, rows: Callable[[], pd.DataFrame]) -> None:
    """Two buttons for the same table: CSV as programmes read it, and as a Dutch Excel does."""
    for kind, written in ((CSV_KIND, csv_bytes), (EXCEL_KIND, excel_csv_bytes)):
        show_download(
            data,
            f"{label} ({kind})",
            name if kind == CSV_KIND else f"{name}-excel",
            "csv",
            lambda written=written: written(rows()),  # type: ignore[misc]
            key=f"download-{name}-{kind}",
        )


def _made(visitor: str, question: Hashable, make: Callable[[], bytes], kept: bool) -> bytes:
    job = MAKER.ask(visitor, question, lambda _told: make(), kept)
    return job.made.result(MOST_WAIT_S)
