"""One question to another server: an end to the seconds in all, and to the bytes unpacked."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

import requests

from data.suppliers.addresses import StrayedError, within
from data.suppliers.clock import BreakableAdapter, Clock

CONNECT_S = 5.0
CHUNK = 64 * 1024
MOST_REDIRECTS = 3
REDIRECTS = (301, 302, 303, 307, 308)
OK = 200
# Where requests finds the certificates of an organisation that looks into its own traffic.
OWN_CERTIFICATES = "REQUESTS_CA_BUNDLE"


class SupplierError(Exception):
    """Another server did not give what was asked; the text says in Dutch why.

    passing: whether asking again may help.
    """

    passing = True


class TooSlowError(SupplierError):
    """The answer was not whole within the time, however busily it was coming."""


class TooLargeError(SupplierError):
    """The answer, unpacked, is larger than what was asked for can be."""

    passing = False


class DistrustedError(SupplierError):
    """The certificate of the server, or of a proxy before it, is not one that we trust."""

    passing = False


class LeadsAwayError(SupplierError):
    """The answer sends us to another server, or round in circles."""

    passing = False


@dataclass(frozen=True)
class Limits:
    """What one answer may cost: seconds in all, and bytes after unpacking."""

    seconds: float
    most_bytes: int


@dataclass(frozen=True)
class Answer:
    """What came back. content: only of status 200; of anything else the body is not read."""

    status: int
    content: bytes
    headers: Mapping[str, str]


def ask(address: str, limits: Limits) -> Answer:
    """The answer of `address`, also after a redirect within its own server.

    Raises SupplierError when it comes too slowly, is too large, leads elsewhere or breaks off.
    """
    with Clock(limits.seconds) as clock:
        for _turn in range(MOST_REDIRECTS + 1):
            answer = _ask_once(address, clock, limits)
            link = answer.headers.get("location")
            if answer.status not in REDIRECTS or not link:
                return answer
            try:
                address = within(address, link)
            except StrayedError as error:
                raise LeadsAwayError(str(error)) from error
    raise LeadsAwayError("verwijst te vaak door")


def _ask_once(address: str, clock: Clock, limits: Limits) -> Answer:
    try:
        with requests.Session() as session:
            session.mount("https://", BreakableAdapter())
            session.mount("http://", BreakableAdapter())
            session.headers["User-Agent"] = "mbo-in-de-gemeente"
            patience = (min(CONNECT_S, clock.left()), clock.left())
            with session.get(
                address, timeout=patience, stream=True, allow_redirects=False
            ) as answer:
                content = _read(answer, limits) if answer.status_code == OK else b""
    except (requests.RequestException, OSError, ValueError) as error:
        if clock.over or isinstance(error, requests.Timeout):
            raise TooSlowError("geen antwoord binnen de tijd") from error
        if address.startswith("https") and (distrusted := _distrusted(error)):
            raise DistrustedError(distrusted) from error
        raise SupplierError("geen verbinding, of de verbinding brak af") from error
    # An answer that says nothing about its length looks whole when the clock broke it off.
    if clock.over:
        raise TooSlowError("geen antwoord binnen de tijd")
    return Answer(answer.status_code, content, answer.headers)


def _read(answer: requests.Response, limits: Limits) -> bytes:
    parts, size = [], 0
    for part in answer.iter_content(CHUNK):
        size += len(part)
        if size > limits.most_bytes:
            raise TooLargeError(f"het antwoord is te groot: meer dan {_shown(limits.most_bytes)}")
        parts.append(part)
    return b"".join(parts)


def _distrusted(error: Exception) -> str:
    """What is wrong with a certificate; "" when something else was wrong."""
    own = os.environ.get(OWN_CERTIFICATES)
    if own and not os.path.exists(own):
        return f"het bestand dat {OWN_CERTIFICATES} noemt, bestaat niet"
    # Nowhere in the chain of errors is a kind of its own for this that every version keeps.
    if "CERTIFICATE" not in str(error):
        return ""
    return (
        "het certificaat van de server is niet te vertrouwen. Heeft uw organisatie een eigen "
        f"certificaat, zet het pad van dat bestand dan in {OWN_CERTIFICATES}"
    )


def _shown(size: int) -> str:
    return f"{size / 1_000_000:.0f} MB" if size >= 1_000_000 else f"{size / 1000:.0f} kB"
