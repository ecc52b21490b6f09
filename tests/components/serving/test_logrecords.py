"""Nobody forges a line in the log, or fills it."""

import logging

import pytest

from components.serving.logrecords import MOST_LETTERS, OneLine


@pytest.fixture
def written(caplog):
    before = logging.getLogRecordFactory()
    logging.setLogRecordFactory(OneLine)
    yield caplog
    logging.setLogRecordFactory(before)


def test_a_line_end_is_shown_and_starts_no_line(written):
    logging.getLogger("proef").warning("request %s", "a\n2026-01-01 ERROR verzonnen\x1b[2J")
    assert written.messages == ["request a\\n2026-01-01 ERROR verzonnen\\x1b[2J"]


def test_a_long_message_is_cut(written):
    logging.getLogger("proef").warning("%s", "é" * 20_000_000)
    (message,) = written.messages
    assert message == "é" * (MOST_LETTERS - 1) + "…"
