"""A small page of our own, without script, for what the server answers beside Streamlit."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from components.frame.sitemap import APP_NAME
from components.look.tokens import ROOT
from components.wording.escaping import rendered


def document(title: str, style: str, content: h.Node) -> Markup:
    """A whole page in Dutch. style: CSS of our own."""
    return rendered(
        h.html(lang="nl")[
            h.head[
                h.meta(charset="utf-8"),
                h.meta(name="viewport", content="width=device-width, initial-scale=1"),
                h.title[f"{title} - {APP_NAME}"],
                h.style[ROOT, Markup(style)],
            ],
            h.body[content],
        ]
    )
