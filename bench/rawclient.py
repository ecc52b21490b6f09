"""A client that reads its connection badly, or not at all; a library would read behind our back."""

from __future__ import annotations

import asyncio
import base64
import os
import socket
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg

SIP_BYTES = 2000
BINARY, MASKED = 0x82, 0x80


class Deaf:
    """A websocket that is opened by hand and asks for pages, but reads only when told to."""

    def __init__(self, address: str, page: str) -> None:
        self.address, self.page = address, page
        self.sipping: asyncio.Task | None = None

    async def open(self) -> None:
        """Shake hands and ask for the page."""
        parts = urlsplit(self.address)
        plug = socket.socket()
        plug.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        plug.setblocking(False)
        await asyncio.get_running_loop().sock_connect(plug, (parts.hostname, parts.port))
        self.plug = plug
        key = base64.b64encode(os.urandom(16)).decode()
        await self._send(
            f"GET /_stcore/stream HTTP/1.1\r\nHost: {parts.netloc}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Protocol: streamlit\r\n\r\n".encode()
        )
        await asyncio.get_running_loop().sock_recv(plug, 1000)
        await self.ask()

    async def ask(self) -> None:
        """Ask for the page once more; nothing happens when the server has hung up."""
        message = BackMsg()
        message.rerun_script.page_name = self.page
        payload = message.SerializeToString()
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
        try:
            await self._send(bytes([BINARY, MASKED | len(payload)]) + mask + masked)
        except OSError:
            self.plug.close()

    async def _send(self, content: bytes) -> None:
        if self.plug.fileno() >= 0:
            await asyncio.get_running_loop().sock_sendall(self.plug, content)

    def sip(self) -> None:
        """From now on read SIP_BYTES every second."""
        self.sipping = asyncio.create_task(self._sip())

    async def _sip(self) -> None:
        while await asyncio.get_running_loop().sock_recv(self.plug, SIP_BYTES):
            await asyncio.sleep(1)

    async def close(self) -> None:
        if self.sipping is not None:
            self.sipping.cancel()
        self.plug.close()
