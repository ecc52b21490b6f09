"""Starts and stops the app and the two yardsticks, and asks what they cost."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
YARDSTICKS = Path(__file__).parent / "yardsticks"
APP, EMPTY, PLAIN = "app", "leeg", "gewoon"
SCRIPTS = {APP: ROOT / "app.py", EMPTY: YARDSTICKS / "empty.py", PLAIN: YARDSTICKS / "plain.py"}
PLAINLY = "import sys; sys.modules['uvloop'] = None; import streamlit.web.cli as cli; cli.main()"
START_S = 60
GRACE_S = 15  # as in deploy/


@dataclass
class Server:
    """A running server: what it serves, where, and its process."""

    name: str
    port: int
    process: subprocess.Popen

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def memory_mb(self) -> float:
        """Resident memory now, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(kilobytes.split()[1]) / 1000

    def processor_s(self) -> float:
        """Seconds of processor time used so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self, how: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal; as an orchestrator does, kill what is not gone after GRACE_S."""
        self.process.send_signal(how)
        try:
            self.process.wait(timeout=GRACE_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def start(name: str, port: int = 0, **settings: str) -> Server:
    """Start APP, EMPTY or PLAIN; `settings` go into its environment. Does not wait.

    The yardsticks run with Streamlit's default settings, from a folder without a config file, and
    with what comes with Streamlit: without the faster event loop that we install beside it.
    """
    port = port or free_port()
    log = Path(tempfile.gettempdir()) / f"bench-{name}-{port}.log"
    command = (
        [sys.executable, "-m", "streamlit"] if name == APP else [sys.executable, "-c", PLAINLY]
    )
    options = ["--server.headless", "true", "--server.port", str(port)]
    process = subprocess.Popen(
        [*command, "run", str(SCRIPTS[name]), *options, "--server.address", "127.0.0.1"],
        cwd=ROOT if name == APP else tempfile.gettempdir(),
        env={**os.environ, "PYTHONPATH": "", **settings},
        stdout=subprocess.DEVNULL,
        stderr=log.open("ab"),
    )
    return Server(name, port, process)


def answers(address: str) -> bool:
    """Whether a GET of `address` gives 200."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


def wait_for(server: Server) -> None:
    """Until the server answers; raises when it stops or takes too long."""
    until = time.monotonic() + START_S
    while not answers(f"{server.address}/_stcore/health"):
        if server.process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"{server.name} did not start")
        time.sleep(0.02)


@contextmanager
def serving(*names: str, **settings: str) -> Iterator[list[Server]]:
    """Servers by name, ready, and gone afterwards."""
    servers = [start(name, **(settings if name == APP else {})) for name in names]
    try:
        for server in servers:
            wait_for(server)
        yield servers
    finally:
        for server in servers:
            if server.process.poll() is None:
                server.stop()
