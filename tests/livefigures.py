"""Figures as `python -m data verversen` leaves them, for a test that shows them."""

from data.yearly.figures import source_of
from data.yearly.folder import Fetched, Origin, live_folder, replace

DAY = "2026-01-02"


def write_live(way: int = 0, **sources: list[tuple[str, ...]]) -> None:
    """Write rows by the name of their source, as fetched on 2 January 2026.

    way: which of the ways to a source they came by.
    """
    fetched = {}
    for name, rows in sources.items():
        source = source_of(name)
        title = source.ways[min(way, len(source.ways) - 1)].title
        cells = [dict(zip(source.columns, row, strict=True)) for row in rows]
        fetched[name] = Fetched(cells, Origin(DAY, title, "https://voorbeeld.nl"))
    replace(live_folder(), fetched)
