"""What the server does before its first visitor."""

import gc
import socket

from components.serving.starting import prepare, send_at_once


def test_connections_to_this_server_send_at_once():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        send_at_once()
        with socket.create_connection(listener.getsockname()):
            accepted, _address = listener.accept()
            with accepted:
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 1


def test_what_is_loaded_is_set_apart_from_the_collector():
    gc.unfreeze()
    prepare()
    try:
        assert gc.get_freeze_count() > 100_000
    finally:
        gc.unfreeze()
