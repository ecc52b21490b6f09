"""Fetches open data over the network: pages, deadlines, and trying again with longer pauses."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from urllib3.exceptions import InvalidHeader
from urllib3.util import Retry

from data.suppliers.addresses import StrayedError, within
from data.suppliers.asking import OK, Answer, Limits, SupplierError, ask
from data.yearly.faults import FetchError, Unknowns
from data.yearly.strictjson import read_json

# The end of one question, of all questions to one source, and of everything.
REQUEST_S, SOURCE_S, TOTAL_S = 60, 300, 900
TRIES = 4
PAUSE_S, MOST_PAUSE_S = 0.5, 60
# After unpacking. The borders are 0.8 MB, a page of CBS some MB, the largest CSV of DUO over 10.
MOST_PAGE_BYTES, MOST_CSV_BYTES, MOST_SOURCE_BYTES = 8_000_000, 30_000_000, 60_000_000
MOST_PAGES = 500
BUSY = {
    429: "de server vindt dat wij te veel vragen (429); probeer het later opnieuw",
    500: "er is iets stuk bij de server (500)",
    502: "er is iets stuk bij de server (502)",
    503: "de server is te druk of in onderhoud (503)",
    504: "er is iets stuk bij de server (504)",
}
Read = TypeVar("Read")


class _PassingError(Exception):
    """Asking again may help; the text says in Dutch what was wrong."""

    def __init__(self, reason: str, asked_pause_s: float = 0) -> None:
        super().__init__(reason)
        self.asked_pause_s = asked_pause_s


class Client:
    """Asks all sources. progress: called with a Dutch text after each page.

    unknowns: what the cells that were read as unknown held; header: the names of the columns that
    the source has, "" before they were seen.
    """

    def __init__(
        self,
        progress: Callable[[str], None] = lambda _text: None,
        request_s: float = REQUEST_S,
        pause_s: float = PAUSE_S,
    ) -> None:
        self.progress, self.request_s, self.pause_s = progress, request_s, pause_s
        self.unknowns = Unknowns()
        self._end = time.monotonic() + TOTAL_S
        self.begin()

    def begin(self) -> None:
        """From here on the time, the bytes and the columns of the next source count."""
        self._source_end = time.monotonic() + SOURCE_S
        self._bytes_left = MOST_SOURCE_BYTES
        self.header = ""
        self.unknowns.forget()

    def json_pages(self, address: str) -> Iterator[dict]:
        """Every page of an answer in JSON, following the address of the next one.

        Knows OData ("odata.nextLink", "@odata.nextLink") and OGC API (links with rel "next").
        """
        seen: set[str] = set()
        following: str | None = address
        while following:
            if following in seen or len(seen) == MOST_PAGES:
                raise FetchError(f"{address}: de pagina's houden niet op")
            seen.add(following)
            page = self._get(following, MOST_PAGE_BYTES, read_json)
            if not isinstance(page, dict):
                raise FetchError(f"{address}: het antwoord is geen JSON-object")
            self.progress(f"pagina {len(seen)}")
            yield page
            following = _next(following, page)

    def text(self, address: str, also: str = "utf-8-sig") -> str:
        """The whole answer as text in UTF-8, or else in the encoding called `also`."""

        def read(content: bytes) -> str:
            try:
                return content.decode("utf-8-sig")
            except UnicodeDecodeError:
                return content.decode(also)

        return self._get(address, MOST_CSV_BYTES, read)

    def _get(self, address: str, most_bytes: int, read: Callable[[bytes], Read]) -> Read:
        """What `read` makes of the answer; a passing fault is tried again."""
        for attempt in range(TRIES):
            try:
                return self._once(address, most_bytes, read)
            except _PassingError as error:
                if attempt + 1 == TRIES:
                    raise FetchError(f"{address}: {error}") from error
                pause = max(self.pause_s * 2**attempt, error.asked_pause_s)
                time.sleep(min(pause, MOST_PAUSE_S, max(self._seconds(), 0)))
        raise AssertionError("the last try gives an answer or an error")

    def _once(self, address: str, most_bytes: int, read: Callable[[bytes], Read]) -> Read:
        try:
            answer = ask(address, self._limits(address, most_bytes))
        except SupplierError as error:
            if error.passing:
                raise _PassingError(str(error)) from error
            raise FetchError(f"{address}: {error}") from error
        self._bytes_left -= len(answer.content)
        if answer.status in BUSY:
            raise _PassingError(BUSY[answer.status], _asked_pause(answer))
        if answer.status != OK:
            raise FetchError(f"{address}: antwoord {answer.status}")
        try:
            return read(answer.content)
        except ValueError as error:
            raise _PassingError(_in_dutch(error)) from error

    def _limits(self, address: str, most_bytes: int) -> Limits:
        if self._seconds() <= 0:
            minutes = (TOTAL_S if self._end <= self._source_end else SOURCE_S) / 60
            raise FetchError(f"{address}: het duurt te lang; de grens is {minutes:g} minuten")
        seconds = min(self.request_s, self._seconds())
        if self._bytes_left <= 0:
            most = f"{MOST_SOURCE_BYTES // 1_000_000} MB"
            raise FetchError(f"{address}: alle pagina's samen zijn te groot; de grens is {most}")
        return Limits(seconds, most_bytes)

    def _seconds(self) -> float:
        return min(self._end, self._source_end) - time.monotonic()


def _next(address: str, page: dict) -> str | None:
    links = page.get("links")
    links = links if isinstance(links, list) else []
    found = [
        link.get("href") for link in links if isinstance(link, dict) and link.get("rel") == "next"
    ]
    link = page.get("odata.nextLink") or page.get("@odata.nextLink") or next(iter(found), None)
    if not link:
        return None
    if not isinstance(link, str):
        raise FetchError(f"{address}: de volgende pagina is geen webadres")
    try:
        return within(address, link)
    except StrayedError as error:
        raise FetchError(f"{address}: de volgende pagina {error}") from error


def _asked_pause(answer: Answer) -> float:
    """The seconds that a server asks us to wait; what it says is limited where we wait."""
    asked = answer.headers.get("retry-after")
    try:
        return Retry().parse_retry_after(asked) if asked else 0
    except (InvalidHeader, ValueError, OverflowError):
        return 0


def _in_dutch(error: ValueError) -> str:
    is_text = isinstance(error, UnicodeDecodeError)
    return "het antwoord is geen UTF-8" if is_text else "het antwoord is geen JSON"
