"""A figure of the page about money with all it must come with, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import htpy as h

from components.look.exhibit import Exhibit
from components.rows.claim import Claim, Fixed

WIDE, LEFT = "breed", "links"


@dataclass(frozen=True, eq=False)
class Panel:
    """A figure: what it must come with, its heading, and how it is drawn.

    embed: the kind of chart that another site can show of it, with its values; "" when none.
    column: WIDE for the whole width, LEFT for the broad column, else the narrow one.
    """

    exhibit: Exhibit
    heading: Claim | Fixed
    drawn: h.Node
    embed: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    column: str = ""


@dataclass(frozen=True, eq=False)
class Screen:
    """What one view of the page shows first: its answer, its figures, and what to tell."""

    claim: Claim
    panels: tuple[Panel, ...]
    notice: str = ""
