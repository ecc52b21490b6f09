"""What is logged stays one line of bounded length, whoever wrote what is in it."""

from __future__ import annotations

import logging

MOST_LETTERS = 1_000


class OneLine(logging.LogRecord):
    """A log record of which the message cannot begin a line of its own, or fill the disk."""

    def getMessage(self) -> str:  # noqa: N802 - the name that logging gives it
        """The message with control characters escaped, cut to MOST_LETTERS."""
        text = super().getMessage()[: MOST_LETTERS + 1]
        if len(text) > MOST_LETTERS:
            text = text[: MOST_LETTERS - 1] + "…"
        return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)
