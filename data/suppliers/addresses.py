"""Where an answer may send us on to: another address of the same server, and never back to http."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit

PORTS = {"http": 80, "https": 443}


class StrayedError(Exception):
    """A server sent us on to where we did not ask for; the text says so in Dutch."""


def within(address: str, link: str) -> str:
    """The address that `link`, found at `address`, leads to; raises StrayedError elsewhere.

    A link to http of a server that we ask by https is followed by https: CBS writes its links so.
    """
    try:
        here, there = urlsplit(address), urlsplit(urljoin(address, link))
        if here.scheme == "https" and there.scheme == "http" and there.port in (None, 80):
            there = there._replace(scheme="https", netloc=there.hostname or "")
        same = _server(here) == _server(there) and here.scheme == there.scheme
    except ValueError as error:
        raise StrayedError("verwijst naar iets dat geen webadres is") from error
    if not same or "@" in there.netloc:
        raise StrayedError(f"verwijst naar een andere server ({_shown(there)})")
    return there.geturl()


def _server(parts: SplitResult) -> tuple[str | None, int | None]:
    return parts.hostname, parts.port or PORTS.get(parts.scheme)


def _shown(parts: SplitResult) -> str:
    """The server in a message, without the name and password that may stand before it."""
    host = "".join(letter for letter in parts.hostname or "" if letter.isprintable())
    return host[:80] or "zonder naam"
