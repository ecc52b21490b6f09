"""Views of a page as links beside each other, with the present one marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import htpy as h

VIEWS = "Weergaven van deze pagina"


def switch(
    names: Mapping[str, str], now: str, address: Callable[[str], str], label: str = VIEWS
) -> h.Element:
    """A link per key of `names`, to what `address` gives for that key; `now` is where one is."""
    return h.nav(".zichten.schakel", aria_label=label)[
        [
            h.span(aria_current="page")[name]
            if key == now
            else h.a(href=address(key), data_naar="")[name]
            for key, name in names.items()
        ]
    ]
