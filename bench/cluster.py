"""Replicas of the app on loopback, behind the proxy with the configuration of deploy/."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bench.serving import APP, ROOT, Server, answers, free_port, start, wait_for

DEPLOY = ROOT / "deploy"
WAIT_S = 30


@dataclass
class Cluster:
    """A running proxy and the replicas behind it."""

    address: str
    replicas: list[Server]
    proxy: subprocess.Popen
    settings: dict[str, str] = field(default_factory=dict)

    def replace(self, place: int, **settings: str) -> None:
        """Start a replica again on the same port, and wait until the proxy may use it."""
        self.replicas[place] = start(APP, self.replicas[place].port, **self.settings, **settings)
        wait_for(self.replicas[place])


def proxy_there() -> bool:
    """Whether this machine has the proxy (`apt-get install haproxy`)."""
    return shutil.which("haproxy") is not None


@contextmanager
def cluster(count: int, **settings: str) -> Iterator[Cluster]:
    """A proxy with `count` replicas that are ready; `settings` go to the replicas."""
    replicas = [start(APP, **settings) for _ in range(count)]
    port = free_port()
    where = {f"MBO_REPLICA_{n}": f"127.0.0.1:{r.port}" for n, r in enumerate(replicas, 1)}
    environment = {**os.environ, **where, "MBO_LISTEN": f"127.0.0.1:{port}"}
    environment["MBO_ERRORS"] = str(DEPLOY / "fouten")
    proxy = None
    found = None
    try:
        for replica in replicas:
            wait_for(replica)
        proxy = subprocess.Popen(
            ["haproxy", "-db", "-f", str(DEPLOY / "haproxy.cfg")],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        found = Cluster(f"http://127.0.0.1:{port}", replicas, proxy, settings)
        _wait_until_open(found)
        yield found
    finally:
        if proxy is not None:
            proxy.kill()
            proxy.wait()
        for replica in found.replicas if found else replicas:
            if replica.process.poll() is None:
                replica.stop()


def _wait_until_open(found: Cluster) -> None:
    until = time.monotonic() + WAIT_S
    while not answers(f"{found.address}/proxy-gezond"):
        if found.proxy.poll() is not None or time.monotonic() > until:
            raise RuntimeError("the proxy did not start")
        time.sleep(0.1)


def die(server: Server) -> None:
    """As if the machine lost power."""
    server.stop(signal.SIGKILL)


def leave(server: Server) -> float:
    """Ask a server to stop, as an orchestrator does; seconds until it was gone."""
    began = time.perf_counter()
    server.stop(signal.SIGTERM)
    return time.perf_counter() - began
