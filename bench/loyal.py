"""A visitor who stays: when the server is lost they come back, as a browser does."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

from bench.session import LOST, PageBrokeError, Run
from bench.workload import Visitor

RETRY_S = 0.5  # Streamlit's own first pause before it tries again
PATIENCE_S = 60


@dataclass
class Story:
    """What one visitor went through: seconds without a server (each time), and what was wrong."""

    away_s: list[float] = field(default_factory=list)
    same_view: list[bool] = field(default_factory=list)
    same_address: list[bool] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    version: str = ""


async def stay(visitor: Visitor, last: Run, enough: asyncio.Event, pause_s: float = 1.0) -> Story:
    """Change a filter about every `pause_s` seconds until it is `enough`.

    last: what the visitor, who has opened the page already, saw.
    """
    story, settled = Story(), visitor.session.query
    while not enough.is_set():
        await asyncio.sleep(pause_s * visitor.choice.uniform(0.5, 1.5))
        try:
            last = await visitor.change()
            settled = visitor.session.query
        except LOST:
            last = await _come_back(visitor, story, last, settled)
        except PageBrokeError as error:
            story.errors.append(str(error))
        if last is None:
            return story
    story.version = visitor.session.version
    await visitor.close()
    return story


async def _come_back(visitor: Visitor, story: Story, before: Run, settled: str) -> Run | None:
    """Try again until the page is complete; None when that does not happen.

    settled: the address of `before`. When the server was lost after it had written the next
    address, the visitor rightly comes back to that one, which `before` does not show.
    """
    began, address = time.monotonic(), visitor.session.query
    visitor.session.widgets.clear()
    while time.monotonic() - began < PATIENCE_S:
        await asyncio.sleep(RETRY_S)
        try:
            visitor.session.cached.clear()
            await visitor.session.connect()
            again = await visitor.session.run()
        except LOST:
            continue
        except PageBrokeError as error:
            story.errors.append(str(error))
            continue
        story.away_s.append(time.monotonic() - began)
        story.same_view.append(again.view == before.view or address != settled)
        story.same_address.append(visitor.session.query == address)
        return again
    story.errors.append("never came back")
    return None
