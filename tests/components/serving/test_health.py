"""The health check answers from memory, whatever disk, threads and suppliers do."""

import asyncio
import threading

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.serving import health
from components.serving.headers import middleware
from components.serving.health import WATCH, Watch
from components.serving.routes import routes
from components.serving.starting import prepared
from data.tables.loading import load


@pytest.fixture
def client(monkeypatch):
    monkeypatch.setattr(WATCH, "seen", None)
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


def test_a_server_that_has_seen_no_data_is_not_ready(client):
    answer = client.get("/gezond")
    assert (answer.status_code, answer.json()) == (503, {"status": "start"})


def test_the_answer_asks_no_disk_and_no_thread(client, tiny_folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    WATCH.look()
    seen = WATCH.seen.version

    def broken(*_args, **_kwargs):
        raise AssertionError("the health check may not do this")

    monkeypatch.setattr(health, "load", broken)
    monkeypatch.setattr("anyio.to_thread.run_sync", broken)
    assert client.get("/gezond").json()["dataversie"] == seen


def test_what_was_seen_stays_when_the_data_cannot_be_read(tiny_folder, monkeypatch, caplog):
    watch = Watch()
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    watch.look()
    seen = watch.seen

    def gone():
        raise OSError("disk")

    monkeypatch.setattr(health, "load", gone)
    watch.look()
    assert watch.seen is seen


def test_a_disk_that_hangs_holds_up_only_the_watch(tiny_folder, monkeypatch):
    looked, go_on = threading.Event(), threading.Event()

    def hang():
        looked.set()
        go_on.wait(30)
        return load(tiny_folder)

    monkeypatch.setattr(health, "EVERY_S", 0)
    monkeypatch.setattr(health, "load", hang)
    watch = Watch()
    watch.start()
    assert looked.wait(10)
    watch.stop()
    assert watch.seen is None
    go_on.set()


def test_the_server_watches_from_its_start_to_its_end(monkeypatch):
    did = []
    monkeypatch.setattr("components.serving.starting.prepare", lambda: did.append("prepare"))
    monkeypatch.setattr(WATCH, "start", lambda: did.append("start"))
    monkeypatch.setattr(WATCH, "stop", lambda: did.append("stop"))

    async def serve():
        async with prepared(None):
            did.append("serving")

    asyncio.run(serve())
    assert did == ["prepare", "start", "serving", "stop"]
