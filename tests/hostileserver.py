"""A server on this machine that answers as no supplier should: slowly, endlessly, or elsewhere."""

import gzip
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Answer = Callable[[socket.socket, str], None]
START = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"
DRIP_S = 0.05


def whole(content: bytes, status: str = "200 OK", headers: str = "") -> Answer:
    """A proper answer. headers: lines that each end in CR LF."""
    head = f"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {len(content)}\r\n{headers}"
    return lambda connection, _path: connection.sendall(head.encode() + b"\r\n" + content)


def moved(address: str) -> Answer:
    """A redirect."""
    return whole(b"", "302 Found", f"Location: {address}\r\n")


def dripping(before: bytes = b"") -> Answer:
    """Sends `before` at once and then a byte now and then, until the other side has gone."""

    def answer(connection: socket.socket, _path: str) -> None:
        connection.sendall(before)
        while True:
            connection.sendall(b"x")
            threading.Event().wait(DRIP_S)

    return answer


def endless(connection: socket.socket, _path: str) -> None:
    """A body that says nothing about its length and does not stop."""
    connection.sendall(START + b"\r\n")
    while True:
        connection.sendall(b"x" * 65536)


def bomb(size: int) -> Answer:
    """`size` zeros, packed to a thousandth."""
    packed = gzip.compress(b"0" * size)
    return whole(packed, headers="Content-Encoding: gzip\r\n")


def silent(connection: socket.socket, _path: str) -> None:
    """Takes the question and says nothing, until the other side has gone."""
    with suppress(OSError):
        connection.recv(1)


class HostileServer:
    """`answer` is how the next questions are met; `asked` are the paths that were asked for."""

    def __init__(self, answer: Answer, secure: ssl.SSLContext | None = None) -> None:
        self.answer, self._secure = answer, secure
        self.asked: list[str] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http{'s' if secure else ''}://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                connection, _peer = self._listener.accept()
                threading.Thread(target=self._meet, args=(connection,), daemon=True).start()

    def _meet(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            if self._secure:
                connection = self._secure.wrap_socket(connection, server_side=True)
            question = b""
            while b"\r\n\r\n" not in question:
                if not (part := connection.recv(65536)):
                    return
                question += part
            path = question.split(b" ", 2)[1].decode()
            self.asked.append(path)
            self.answer(connection, path)

    def close(self) -> None:
        """Meet nobody any more."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


@contextmanager
def hostile(answer: Answer, secure: ssl.SSLContext | None = None) -> Iterator[HostileServer]:
    """A server for as long as it is needed; `secure` is what it encrypts with."""
    server = HostileServer(answer, secure)
    try:
        yield server
    finally:
        server.close()
