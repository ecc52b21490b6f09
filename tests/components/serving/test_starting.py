"""What the server does before its first visitor."""

import gc
import os
import socket

from components.serving.starting import OPEN_FILES, prepare, send_at_once


def test_connections_to_this_server_send_at_once():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        send_at_once()
        with socket.create_connection(listener.getsockname()):
            accepted, _address = listener.accept()
            with accepted:
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 1


def test_nothing_else_is_kept_open():
    reading, writing = os.pipe()
    try:
        before = len(list(OPEN_FILES.iterdir()))
        send_at_once()
        assert len(list(OPEN_FILES.iterdir())) == before
        os.close(writing)
        assert os.read(reading, 1) == b""
    finally:
        os.close(reading)


def test_what_is_loaded_is_set_apart_from_the_collector():
    gc.unfreeze()
    prepare()
    try:
        assert gc.get_freeze_count() > 100_000
    finally:
        gc.unfreeze()
