"""One visitor without a browser: speaks Streamlit's own websocket protocol."""

from __future__ import annotations

import asyncio
import itertools
import re
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

BROKEN = "Deze pagina kunnen we nu niet goed tonen"
VERSION = re.compile(r"versie (\d{4}-\d\d-\d\d-[0-9a-f]{8})")
TIMEOUT_S = 120
# As the browser does: large messages are kept this long, so that the server may refer to them.
KEPT_RUNS = 2


_numbers = itertools.count()

# What a visitor may meet when a server is overloaded or gone.
LOST = (OSError, TimeoutError, WebSocketException)


def _own_address() -> str:
    """Another one of this machine each time: app and proxy limit what one address may ask."""
    number = next(_numbers)
    return f"127.18.{number // 250 % 250}.{number % 250 + 1}"


class PageBrokeError(Exception):
    """The page showed an error instead of its content."""


@dataclass
class Run:
    """One script run as this visitor saw it; `view` is what stood on the page at its end."""

    seconds: float
    sent_bytes: int
    messages: int
    view: tuple[tuple[tuple[int, ...], str], ...]


@dataclass
class Session:
    """A connection to `address` (http://host:port), on one page.

    page: its address without slash. query: what stands behind it. network: where the visitor is
    on this machine (127.0.0.0/8).
    """

    address: str
    page: str = ""
    query: str = ""
    socket: ClientConnection | None = None
    script_hash: str = ""
    session_id: str = ""
    widgets: dict[str, WidgetState] = field(default_factory=dict)
    elements: dict[str, object] = field(default_factory=dict)
    cached: dict[str, int] = field(default_factory=dict)
    runs: int = 0
    cookie: str = ""
    version: str = ""
    network: str = field(default_factory=_own_address)

    async def open(self) -> Run:
        """Connect and wait for the first complete page."""
        start = time.perf_counter()
        await self.connect()
        return await self.run(since=start)

    async def connect(self) -> None:
        """A new websocket; offers the id of the session before it, as a browser does."""
        host = urlsplit(self.address).netloc
        known = [self.session_id] if self.session_id else []
        self.socket = await connect(
            f"ws://{host}/_stcore/stream",
            subprotocols=["streamlit", "PLACEHOLDER_AUTH_TOKEN", *known],
            additional_headers={"Cookie": self.cookie} if self.cookie else {},
            local_addr=(self.network, 0),
            compression=None,
            max_size=None,
            ping_interval=None,
            open_timeout=TIMEOUT_S,
        )
        for cookie in self.socket.response.headers.get_all("Set-Cookie"):
            self.cookie = cookie.split(";")[0]

    async def close(self) -> None:
        if self.socket is not None:
            await self.socket.close()

    async def choose(self, key: str, value: str) -> Run:
        """Use the widget with `key`; "" lets the choice go."""
        widget = self.elements[key]
        state = WidgetState(id=widget.id)
        if "raw_values" in widget.DESCRIPTOR.fields_by_name:
            state.string_array_value.data.extend([value] if value else [])
        else:
            state.string_value = value
        self.widgets[state.id] = state
        return await self.run()

    def options(self, key: str) -> list[str]:
        """The options of the widget with `key` as they are on the page now."""
        element = self.elements[key]
        return [getattr(option, "content", option) for option in element.options]

    async def run(self, since: float | None = None) -> Run:
        """Ask for a run and read until it is finished."""
        start = time.perf_counter() if since is None else since
        await self.socket.send(self._request())
        async with asyncio.timeout(TIMEOUT_S):
            size, count, view = await self._read()
        self.runs += 1
        self.cached = {k: run for k, run in self.cached.items() if self.runs - run < KEPT_RUNS}
        return Run(time.perf_counter() - start, size, count, tuple(sorted(view.items())))

    def _request(self) -> bytes:
        message = BackMsg()
        request = message.rerun_script
        request.query_string = self.query
        request.page_script_hash = self.script_hash
        request.page_name = "" if self.script_hash else self.page
        request.widget_states.widgets.extend(self.widgets.values())
        request.cached_message_hashes.extend(self.cached)
        request.context_info.url = f"{self.address}/{self.page}"
        request.context_info.locale = "nl-NL"
        request.context_info.timezone = "Europe/Amsterdam"
        return message.SerializeToString()

    async def _read(self) -> tuple[int, int, dict[tuple[int, ...], str]]:
        size = count = 0
        view: dict[tuple[int, ...], str] = {}
        while True:
            payload = await self.socket.recv()
            size, count = size + len(payload), count + 1
            message = ForwardMsg.FromString(payload)
            kind = message.WhichOneof("type")
            if kind == "script_finished":
                return size, count, view
            if kind == "new_session":
                self.script_hash = message.new_session.page_script_hash
                self.session_id = message.new_session.initialize.session_id
                view.clear()
            elif kind == "navigation":
                # Which of the pages it is stands here, not in new_session.
                self.script_hash = message.navigation.page_script_hash
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind in ("delta", "ref_hash"):
                self._apply(message, kind, view)

    def _apply(self, message: ForwardMsg, kind: str, view: dict) -> None:
        path = tuple(message.metadata.delta_path)
        if kind == "ref_hash":
            self.cached[message.ref_hash] = self.runs
            view[path] = message.ref_hash
            return
        element = message.delta.new_element
        name = element.WhichOneof("type")
        # A download button gets a new address in every run.
        view[path] = element.download_button.label if name == "download_button" else message.hash
        if message.metadata.cacheable:
            self.cached[message.hash] = self.runs
        if name is None:
            return
        if name == "html" and (shown := VERSION.search(element.html.body)):
            self.version = shown.group(1)
        if name == "exception" or (name == "alert" and BROKEN in element.alert.body):
            raise PageBrokeError(str(element)[:400])
        widget = getattr(element, name)
        if "id" in widget.DESCRIPTOR.fields_by_name and widget.id.startswith("$$ID-"):
            self.elements[widget.id.split("-", 2)[2]] = widget
            self._follow(widget)

    def _follow(self, widget) -> None:
        """The server may set a widget itself; a browser then takes that over."""
        if not getattr(widget, "set_value", False):
            return
        fields = widget.DESCRIPTOR.fields_by_name
        state = WidgetState(id=widget.id)
        if "raw_values" in fields:
            state.string_array_value.data.extend(widget.raw_values)
        elif "raw_value" in fields and widget.HasField("raw_value"):
            state.string_value = widget.raw_value
        else:
            self.widgets.pop(widget.id, None)
            return
        self.widgets[widget.id] = state
