"""An administrator reads what is open, and only when others can come here."""

import pytest

from components.serving import exposure
from components.serving.exposure import FRAMES, HOSTS, UNSAID, is_public, warnings


@pytest.mark.parametrize(
    ("address", "listens", "public"),
    [
        ("", None, False),
        ("", "127.0.0.1", False),
        ("", "localhost", False),
        ("", "0.0.0.0", True),  # noqa: S104 - what a container listens on
        ("", "10.0.0.5", True),
        ("http://localhost:8501", "0.0.0.0", False),  # noqa: S104
        ("https://mbo.voorbeeld.nl", None, True),
    ],
)
def test_who_is_public(monkeypatch, address, listens, public):
    monkeypatch.setenv("MBO_ADRES", address)
    monkeypatch.setattr(exposure.st, "get_option", {"server.address": listens}.get)
    assert is_public() == public


@pytest.mark.parametrize(
    ("hosts", "frames", "told"),
    [
        ("", "", [HOSTS, FRAMES]),
        ("mbo.voorbeeld.nl", "*", [FRAMES]),
        ("", "'self'", [HOSTS]),
        ("mbo.voorbeeld.nl", "https://krant.nl", []),
    ],
)
def test_what_is_open_is_told(monkeypatch, hosts, frames, told):
    monkeypatch.setenv("MBO_ADRES", "https://mbo.voorbeeld.nl")
    monkeypatch.setenv(HOSTS, hosts)
    monkeypatch.setenv(FRAMES, frames)
    assert warnings() == [UNSAID[name] for name in told]
    monkeypatch.setenv("MBO_ADRES", "http://127.0.0.1:8501")
    assert warnings() == []
