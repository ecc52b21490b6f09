"""What a browser may say over its websocket: read once, cut to what a page needs, or refused."""

from __future__ import annotations

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.screen.downloading import BUSY

# The address of a page may hold a draft of 6 kB, and the browser sends it in full beside the query.
MOST_LETTERS = 16_000
FEW_LETTERS = 200
LONG = ("query_string", "url")
# The longest page has some 130 widgets and keeps some 20 messages.
MOST_WIDGETS, MOST_HASHES = 2_000, 2_000
# Not: empty the cache of everyone, ask Git, hand out addresses for uploads, change settings.
IN_USE = ("rerun_script", "stop_script", "app_heartbeat")
DOWNLOAD = "backend_operation_request"
# What Streamlit tells the visitor when a file could not be made, whatever the reason.
NO_FILE, SHORT_BYTES = b"Failed to generate file for download", 1_000


class RefusedError(Exception):
    """A message that no page of ours makes."""


def bounded(content: bytes) -> tuple[bytes, bool] | None:
    """The message without what is too long, and whether it asks for a download.

    None for what this site does not use: that is passed over. Streamlit keeps the address, the
    widgets and the cached messages of a session, so what comes in here stays in memory.
    """
    message = BackMsg()
    try:
        message.ParseFromString(content)
    except Exception as error:  # of a library that comes with Streamlit
        raise RefusedError from error
    kind = message.WhichOneof("type")
    if kind == DOWNLOAD:
        if message.backend_operation_request.WhichOneof("payload") != "deferred_file":
            return None
    elif kind not in IN_USE:
        return None
    message.DiscardUnknownFields()
    if kind == "rerun_script":
        _bound_rerun(message.rerun_script)
    elif kind == DOWNLOAD:
        _cut(message.backend_operation_request)
        _cut(message.backend_operation_request.deferred_file)
    return message.SerializeToString(), kind == DOWNLOAD


def in_dutch(content: bytes) -> bytes:
    """What goes to the browser, with Streamlit's English word about a file that was not made."""
    if len(content) > SHORT_BYTES or NO_FILE not in content:
        return content
    message = ForwardMsg()
    message.ParseFromString(content)
    if message.WhichOneof("type") != "backend_operation_response":
        return content
    message.backend_operation_response.error_msg = BUSY
    return message.SerializeToString()


def _bound_rerun(rerun) -> None:
    hashes = rerun.cached_message_hashes
    if len(rerun.widget_states.widgets) > MOST_WIDGETS or len(hashes) > MOST_HASHES:
        raise RefusedError
    if any(len(one) > FEW_LETTERS for one in hashes):
        raise RefusedError
    _cut(rerun)
    if rerun.HasField("context_info"):
        _cut(rerun.context_info)


def _cut(part) -> None:
    """Shorten every text that stands directly in this part of a message."""
    for field, value in part.ListFields():
        if isinstance(value, str):
            most = MOST_LETTERS if field.name in LONG else FEW_LETTERS
            if len(value) > most or not value.isprintable():
                # What cannot be printed would start a line of its own in the log.
                setattr(part, field.name, "".join(filter(str.isprintable, value[:most])))
