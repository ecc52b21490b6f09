"""How much one visitor may ask over websockets: how fast, and in how many connections."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from itertools import count

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse

from components.serving.messages import RefusedError, bounded, in_dutch
from components.serving.rates import Rate, visitor_of

# A room of 150 behind one address, each with two pages open; and all that fit the memory of a
# server (less than 1 MB each).
MOST_PER_VISITOR, MOST_IN_ALL = 300, 1_200
# A room that comes back at once when its server is lost, and tries twice a second.
OPENINGS = Rate(most=600, per_s=20)
# Of one connection: someone who types, or skips through slides. Of one address: a room of those.
MESSAGES, MESSAGES_PER_VISITOR = Rate(most=60, per_s=15), Rate(most=1_500, per_s=150)
# A draft that was opened comes along with every choice: 50 kB mostly, 1 MB at most.
BYTES, BYTES_PER_VISITOR = Rate(3e6, 500e3), Rate(30e6, 5e6)
# Making a presentation takes a second of the processor, a rerun a twentieth of that.
DOWNLOAD_TURNS = 10
# Who is held up this long without a pause is no person.
PATIENCE_S = 20

POLICY, TOO_MUCH = 1008, "Te veel vragen achter elkaar. Wacht even en laad de pagina opnieuw."
NOT_OURS = "Dit bericht past bij geen pagina van deze site."
TOO_MANY = "Vanaf uw netwerk staan te veel pagina's tegelijk open. Sluit er een, of wacht even."
FULL = "De site is nu vol. Probeer het over een minuut opnieuw."

log = logging.getLogger(__name__)
_numbers = count()


class WebsocketGate:
    """ASGI middleware: nobody opens or asks so much that somebody else waits for it."""

    def __init__(self, app) -> None:
        self.app = app
        self.open: Counter[str] = Counter()

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        visitor = visitor_of(HTTPConnection(scope))
        if refusal := self._refusal(visitor):
            await refusal(scope, receive, send)
            return
        self.open[visitor] += 1
        try:
            line = _Line(visitor, receive, send)
            await self.app(scope, line.receive, line.send)
        finally:
            self.open[visitor] -= 1
            if not self.open[visitor]:
                del self.open[visitor]

    def _refusal(self, visitor: str) -> PlainTextResponse | None:
        if self.open[visitor] >= MOST_PER_VISITOR or OPENINGS.wait_s(visitor):
            return PlainTextResponse(TOO_MANY, status_code=429, headers={"Retry-After": "10"})
        if self.open.total() >= MOST_IN_ALL:
            return PlainTextResponse(FULL, status_code=503, headers={"Retry-After": "60"})
        return None


class _Line:
    """One connection. What comes too fast is not read, so that the sender's own network fills up;
    who goes on all the same is hung up on.
    """

    def __init__(self, visitor: str, receive, send) -> None:
        self.visitor, self.number = visitor, str(next(_numbers))
        self._receive, self._send = receive, send
        self.held_up_s = 0.0
        self.closed = False

    async def receive(self) -> dict:
        """The next message that may pass."""
        while not self.closed:
            message = await self._receive()
            if message["type"] != "websocket.receive":
                return message
            try:
                passed = await self._passed(message)
            except RefusedError:
                await self._hang_up(NOT_OURS)
                break
            if passed:
                return passed
        return {"type": "websocket.disconnect", "code": POLICY}

    async def send(self, message: dict) -> None:
        """Pass on, but nothing after we have hung up: the app does not know yet."""
        if self.closed:
            return
        if content := message.get("bytes"):
            message = {**message, "bytes": in_dutch(content)}
        await self._send(message)

    async def _passed(self, message: dict) -> dict | None:
        content = message.get("bytes")
        if content is None:
            raise RefusedError
        before = self.held_up_s
        await self._wait(len(content), BYTES, BYTES_PER_VISITOR)
        await self._wait(1, MESSAGES, MESSAGES_PER_VISITOR)
        found = None if self.closed else bounded(content)
        if found is None:
            return None
        content, is_download = found
        if is_download:
            await self._wait(DOWNLOAD_TURNS, MESSAGES, MESSAGES_PER_VISITOR)
        if self.held_up_s == before:
            self.held_up_s = 0.0
        return None if self.closed else {**message, "bytes": content}

    async def _wait(self, turns: float, own: Rate, of_visitor: Rate) -> None:
        for rate, who in ((own, self.number), (of_visitor, self.visitor)):
            while not self.closed and (seconds := rate.wait_s(who, turns)):
                self.held_up_s += seconds
                if self.held_up_s > PATIENCE_S:
                    await self._hang_up(TOO_MUCH)
                else:
                    await asyncio.sleep(seconds)

    async def _hang_up(self, reason: str) -> None:
        log.warning("hung up on %s: %s", self.visitor, reason)
        self.closed = True
        await self._send({"type": "websocket.close", "code": POLICY, "reason": reason})
