"""The frame of every page: menu, heading, notices about files and addresses, and footer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import htpy as h
import streamlit as st
from markupsafe import Markup

from components.frame.headerview import show_header
from components.frame.sitemap import ACCESSIBILITY, PRIVACY
from components.frame.version import VERSION
from components.look.blocks import bullets
from components.look.tokens import ROOT
from components.rows.claim import Claim, Fixed
from components.screen.markup import show_html
from components.wording.dutch import capital, counted, date
from components.wording.escaping import markdown
from data.tables.borders import BORDER_FILES
from data.tables.finding import Finding
from data.tables.loading import Dataset

STYLE = [
    ROOT,
    *(
        Markup((Path(__file__).parent / name).read_text(encoding="utf-8"))
        for name in ("style.css", "panels.css", "cards.css", "figure.css", "towns.css", "print.css")
    ),
]
SHOWN_FINDINGS = 8


def show_frame(page: str, notices: Iterable[str]) -> None:
    """The style, the header, the views of `page` with "Deel", and what the address had wrong."""
    show_html(h.style[STYLE])
    show_header(page)
    told = [markdown(notice) for notice in notices]
    if told:
        st.info("\n\n".join(told))


def show_heading(title: str, answer: Claim | Fixed) -> None:
    """The page title and, right below it, the answer to the question of the page."""
    st.title(title, anchor=False)
    show_html(h.p(".antwoord")[answer])


def show_findings(data: Dataset, *tables: str) -> None:
    """Faults in the files of `tables`: which file, row and column, and what is left out."""
    files = {f"{table}.csv" for table in tables} | BORDER_FILES
    findings = [finding for finding in data.findings if finding.file in files]
    if not findings:
        return
    more = len(findings) - SHOWN_FINDINGS
    rest = h.p[f"En nog {counted(more, 'fout', 'fouten')}."] if more > 0 else None
    with st.container(key="fouten"):
        st.warning(f"{_fault_count(findings)} {_left_out(findings)}")
        show_html(bullets(str(finding) for finding in findings[:SHOWN_FINDINGS]), rest)


def _fault_count(findings: list[Finding]) -> str:
    return f"Er zit {counted(len(findings), 'fout', 'fouten')} in de gegevens."


def _left_out(findings: list[Finding]) -> str:
    files = sorted({finding.file for finding in findings if finding.drops == "file"})
    rows = len({(f.file, f.row) for f in findings if f.drops == "row" and f.file not in files})
    parts = [f"{name} laten we helemaal weg" for name in files]
    parts += [f"{counted(rows, 'rij', 'rijen')} laten we weg"] if rows else []
    return (
        f"{capital('; '.join(parts))}. De rest klopt en staat hier."
        if parts
        else "Alle rijen staan er."
    )


def show_footer(data: Dataset) -> None:
    """What every page ends with: what this is, from when the data are, and both versions."""
    show_html(
        h.footer(".voet")[
            h.p[
                "Onze bronnen verschillen in lengte: een aantal zegt niet hoeveel een gemeente "
                "doet. "
                "De indeling is van ons: ",
                h.a(href="/bronnen?tabel=begrippen", target="_self")["zo delen wij in"],
                ".",
            ],
            h.p[
                f"Gegevens van {date(data.date)}, versie {data.version}. ",
                f"Versie van de site: {VERSION}. ",
                h.a(href=f"/{PRIVACY}", target="_self")["Privacy"],
                " ",
                h.a(href=f"/{ACCESSIBILITY}", target="_self")["Toegankelijkheid"],
            ],
        ]
    )
