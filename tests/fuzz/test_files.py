"""Any fault in any CSV: the right Dutch message, the other rows stay, and every page stands."""

import json
import os
import re
from itertools import count as counting

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from components.serving import api
from data.tables.description import describe
from data.tables.loading import load
from data.tables.packing import pack
from tests.fuzz.mutations import MUTATIONS
from tests.fuzz.profile import cases, count
from tests.fuzz.test_addresses import BROKEN, PAGES, addresses, open_page, titles
from tests.tiny import A_WHILE_AGO_NS, write_tiny

TABLES = sorted(describe())
MOST_SHOWN_BYTES = 300
_moment = counting(A_WHILE_AGO_NS, 10**9)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The tiny data, in which each case spoils one file and puts it right again."""
    place = write_tiny(tmp_path_factory.mktemp("bestanden") / "gegevens")
    before = {name: os.environ.get(name) for name in ("MBO_DATA", "MBO_LIVE")}
    os.environ |= {"MBO_DATA": str(place), "MBO_LIVE": str(place / "niets")}
    yield place
    for name, value in before.items():
        os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)


def put(path, content: bytes | None) -> None:
    """Write a file as if it were there for a while, each time at another moment."""
    if content is None:
        path.unlink()
        return
    path.write_bytes(content)
    moment = next(_moment)
    os.utime(path, ns=(moment, moment))


class Spoiled:
    """One file of the folder gone wrong, for as long as a case lasts."""

    def __init__(self, folder, draw, name: str, mutation) -> None:
        table = describe(folder)[name]
        self.path, self.right = folder / table.path, (folder / table.path).read_bytes()
        self.wrong = mutation(draw.draw, self.right, table)

    def __enter__(self) -> "Spoiled":
        put(self.path, self.wrong.content)
        return self

    def __exit__(self, *_fault) -> None:
        put(self.path, self.right)


@cases(40, 1500)
@given(draw=st.data(), name=st.sampled_from(TABLES), mutation=st.sampled_from(MUTATIONS))
def test_a_fault_in_a_file_is_told_in_dutch_with_its_place(folder, draw, name, mutation):
    count("spoiled files read")
    with Spoiled(folder, draw, name, mutation) as spoiled:
        data = load(folder)
        told = [str(finding) for finding in data.findings]
        assert all(len(line) < MOST_SHOWN_BYTES * 3 for line in told)
        if spoiled.wrong.message:
            pattern = f"^{name}\\.csv.*({spoiled.wrong.message})"
            assert any(re.search(pattern, line) for line in told), (told, spoiled.wrong.message)
        json.loads(api._as_json(name))
        assert pack(data, folder).startswith(b"PK")


def test_the_folder_is_right_again(folder):
    assert load(folder).findings == ()


@cases(25, 700)
@given(
    draw=st.data(),
    name=st.sampled_from(TABLES),
    mutation=st.sampled_from(MUTATIONS),
    page=st.sampled_from(sorted(PAGES)),
)
def test_every_page_stands_on_a_spoiled_file(folder, draw, name, mutation, page):
    count("pages on a spoiled file")
    query = {"tabel": name} if page == "bronnen.py" else {}
    query |= draw.draw(addresses(PAGES[page], load(folder)))
    with Spoiled(folder, draw, name, mutation):
        app = open_page(page, query)
        assert not app.exception, app.exception[0].stack_trace
        assert titles(app) == 1
        assert not [error for error in app.error if BROKEN in error.value]
        found = [finding for finding in load(folder).findings if finding.file == f"{name}.csv"]
        if page == "bronnen.py" and found:
            shown = "".join(element.proto.body for element in app.get("html"))
            assert len(app.warning) == 1
            assert str(escape(str(found[0]))) in shown
