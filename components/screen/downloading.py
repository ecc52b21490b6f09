"""The one way to offer a file: its name carries the data version, made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from data.tables.loading import Dataset

MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


def show_download(
    data: Dataset,
    label: str,
    name: str,
    ending: str,
    make: Callable[[], bytes],
    **options: Any,
) -> None:
    """A button that saves what `make` returns; `ending` is one of MEDIA_TYPES."""
    st.download_button(
        label,
        make,
        file_name=f"{name}-{data.version}.{ending}",
        mime=MEDIA_TYPES[ending],
        on_click="ignore",
        **options,
    )
