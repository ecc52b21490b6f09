"""Fetches open data over the network: pages, time-outs, and trying again with longer pauses."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

CONNECT_S, READ_S = 5, 60
TRIES = 4
PAUSE_S = 0.5
MOST_PAGES = 500
BUSY = (429, 500, 502, 503, 504)


class FetchError(Exception):
    """A source did not give what it should; the text says in Dutch which and why."""


class Client:
    """One connection for all sources. progress: called with a Dutch text after each page."""

    def __init__(
        self,
        progress: Callable[[str], None] = lambda _text: None,
        read_s: float = READ_S,
        pause_s: float = PAUSE_S,
    ) -> None:
        self.progress, self.read_s, self.pause_s = progress, read_s, pause_s
        # A busy server is asked again here; a lost connection in `_get`, which also sees half
        # an answer.
        retry = Retry(
            total=None,
            connect=0,
            read=0,
            other=0,
            redirect=3,
            status=TRIES,
            backoff_factor=pause_s,
            status_forcelist=BUSY,
        )
        self.session = requests.Session()
        for scheme in ("https://", "http://"):
            self.session.mount(scheme, HTTPAdapter(max_retries=retry))
        self.session.headers["User-Agent"] = "mbo-in-de-gemeente"

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
            page = self._get(following, lambda answer: answer.json())
            if not isinstance(page, dict):
                raise FetchError(f"{address}: het antwoord is geen JSON-object")
            self.progress(f"pagina {len(seen)}")
            yield page
            link = _next(page)
            following = urljoin(following, link) if link else None

    def text(self, address: str) -> str:
        """The whole answer as UTF-8 text."""
        return self._get(address, lambda answer: answer.content.decode("utf-8-sig"))

    def _get(self, address: str, read: Callable[[requests.Response], object]):
        """What `read` makes of the answer; a cut connection or half an answer is tried again."""
        reason: Exception | None = None
        for attempt in range(TRIES):
            try:
                answer = self.session.get(address, timeout=(CONNECT_S, self.read_s))
                answer.raise_for_status()
                return read(answer)
            except requests.exceptions.RetryError as error:
                raise FetchError(f"{address}: de server blijft te druk of stuk") from error
            except requests.HTTPError as error:
                raise FetchError(f"{address}: antwoord {answer.status_code}") from error
            except (requests.RequestException, ValueError) as error:
                reason = error
                time.sleep(self.pause_s * 2**attempt)
        raise FetchError(f"{address}: {_in_dutch(reason)}") from reason


def _next(page: dict) -> str | None:
    links = [link["href"] for link in page.get("links", []) if link.get("rel") == "next"]
    return page.get("odata.nextLink") or page.get("@odata.nextLink") or next(iter(links), None)


def _in_dutch(error: Exception | None) -> str:
    # requests hides a time-out in a connection error when urllib3 counted it as a try.
    if isinstance(error, requests.Timeout) or "timed out" in str(error):
        return "geen antwoord binnen de tijd"
    if isinstance(error, UnicodeDecodeError):
        return "het antwoord is geen UTF-8"
    if isinstance(error, requests.JSONDecodeError):
        return "het antwoord is geen JSON"
    if isinstance(error, requests.ConnectionError | requests.exceptions.ChunkedEncodingError):
        return "geen verbinding, of de verbinding brak af"
    return "het antwoord is niet te lezen"
