"""A file that is replaced while it is read: the old content or the new one, never half."""

import gc
import os
import threading
import time
import weakref
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from components.rows.memo import memo
from components.rows.selection import names
from data.tables import loading
from data.tables.loading import load

TITLES = {"oud": "Oud plan", "nieuw": "Nieuw plan"}
ROWS = 400
SHIFTS = 8
# Wider than in use, so that a busy machine cannot make a writer look finished.
QUIET_S, PAUSE_S = 0.2, 0.5


def versions(folder) -> list[bytes]:
    """Two versions of programmas.csv with many rows, of which all titles agree."""
    head, first = (folder / "programmas.csv").read_text("utf-8").splitlines()[:2]
    found = []
    for name, title in TITLES.items():
        cells = first.split(",")
        cells[2] = title
        rows = [",".join([f"a-{number:04}", *cells[1:]]) for number in range(ROWS)]
        extra = [",".join([f"b-{name}", *cells[1:]])]
        found.append("\n".join([head, *rows, *extra]).encode() + b"\n")
    return found


def replaced(path, content: bytes) -> None:
    """As a careful program does it: written beside it, then given its name."""
    beside = path.with_suffix(".nieuw")
    beside.write_bytes(content)
    beside.replace(path)


def written_over(path, content: bytes) -> None:
    """As a careless program does it: emptied first, then filled in pieces."""
    with path.open("wb") as file:
        for start in range(0, len(content), 4000):
            file.write(content[start : start + 4000])
            file.flush()
            time.sleep(0.001)


@contextmanager
def writing(path, contents, write):
    """A thread that keeps changing the file, with pauses as a person has them."""
    done = threading.Event()

    def work():
        for number in range(SHIFTS):
            write(path, contents[number % 2])
            done.wait(PAUSE_S)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield thread
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize("write", [replaced, written_over])
def test_a_reader_gets_the_old_or_the_new_file(tiny_folder, write, monkeypatch):
    monkeypatch.setattr(loading, "QUIET_S", QUIET_S)
    path = tiny_folder / "programmas.csv"
    contents = versions(tiny_folder)
    replaced(path, contents[0])
    load(tiny_folder)
    seen = set()
    with writing(path, contents, write) as thread:
        while thread.is_alive():
            data = load(tiny_folder)
            titles = tuple(sorted(set(data["programmas"]["titel"])))
            seen.add((titles, len(data["programmas"]), data.files["programmas.csv"] in contents))
    data = load(tiny_folder)
    assert set(data["programmas"]["titel"]) == {"Nieuw plan"}
    assert {found[0] for found in seen} <= {("Oud plan",), ("Nieuw plan",)}
    assert {found[1:] for found in seen} == {(ROWS + 1, True)}


def test_a_file_that_changes_during_the_reading_is_read_again(tiny_folder, monkeypatch):
    path = tiny_folder / "programmas.csv"
    old, new = versions(tiny_folder)
    replaced(path, old)
    os.utime(path, ns=(1, 1))
    reading = loading._read
    times = []

    def read_and_change(folder, before):
        data = reading(folder, before)
        if not times:
            replaced(path, new)
            os.utime(path, ns=(2, 2))
        times.append(data["programmas"]["titel"].iloc[0])
        return data

    monkeypatch.setattr(loading, "_read", read_and_change)
    assert load(tiny_folder)["programmas"]["titel"].iloc[0] == "Nieuw plan"
    assert times == ["Oud plan", "Nieuw plan"]


def test_while_somebody_keeps_writing_the_data_from_before_stay(tiny_folder, monkeypatch):
    before = load(tiny_folder)
    monkeypatch.setattr(loading, "QUIET_S", 0.001)
    monkeypatch.setattr(loading, "_lies_still", lambda signature: False)
    (tiny_folder / "programmas.csv").write_bytes(b"half")
    assert load(tiny_folder) is before


def test_nobody_else_waits_for_a_file_that_somebody_keeps_writing(tiny_folder, monkeypatch):
    before = load(tiny_folder)
    waits = []
    answers = []

    def wait(seconds):
        waits.append(seconds)
        with ThreadPoolExecutor(1) as others:
            answers.append(others.submit(load, tiny_folder).result(timeout=20))
        monkeypatch.setattr(loading, "MOST_WAIT_S", 0)

    monkeypatch.setattr(loading, "_lies_still", lambda signature: False)
    monkeypatch.setattr(loading.time, "sleep", wait)
    (tiny_folder / "programmas.csv").write_bytes(b"half")
    answers += [load(tiny_folder), load(tiny_folder)]
    assert answers == [before] * 3
    assert waits == [loading.QUIET_S]


def test_what_was_made_from_the_old_data_is_forgotten(tiny_folder):
    # Another folder is another reader: that takes the place of nothing.
    asked = []

    @memo
    def counted(data):
        asked.append(data.version)
        return len(data["programmas"])

    old = load(tiny_folder)
    gone = weakref.ref(old)
    assert [counted(old), counted(old), names(old)["a-stad"]] == [3, 3, "A-stad"]
    replaced(tiny_folder / "programmas.csv", versions(tiny_folder)[0])
    new = load(tiny_folder)
    assert [counted(new), len(asked)] == [ROWS + 1, 2]
    del old
    gc.collect()
    assert gone() is None
