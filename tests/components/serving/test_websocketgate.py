"""What one visitor may ask over websockets: how much, how fast, in how many connections."""

import inspect

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.websockets import WebSocketDisconnect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import backend_operation_handler

from components.screen.downloading import BUSY
from components.serving import websocketgate as gate
from components.serving.messages import (
    FEW_LETTERS,
    MOST_HASHES,
    MOST_LETTERS,
    MOST_WIDGETS,
    NO_FILE,
    RefusedError,
    bounded,
    in_dutch,
)
from components.serving.rates import Rate

PATH = "/_stcore/stream"


@pytest.fixture(autouse=True)
def rates(monkeypatch):
    """Limits of this test only; the real ones, new."""
    for name in ("OPENINGS", "MESSAGES", "MESSAGES_PER_VISITOR", "BYTES", "BYTES_PER_VISITOR"):
        old = getattr(gate, name)
        monkeypatch.setattr(gate, name, Rate(old.most, old.per_s))


@pytest.fixture
def client():
    async def echo(websocket):
        await websocket.accept()
        try:
            while True:
                await websocket.send_bytes(await websocket.receive_bytes())
        except WebSocketDisconnect as gone:
            heard.append(gone.code)

    heard = []
    routes = [WebSocketRoute(PATH, echo)]
    found = TestClient(Starlette(routes=routes, middleware=[Middleware(gate.WebsocketGate)]))
    found.heard = heard
    return found


def rerun(**fields) -> BackMsg:
    message = BackMsg()
    message.rerun_script.page_name = "kaart"
    for name, value in fields.items():
        setattr(message.rerun_script, name, value)
    return message


def passed(message: BackMsg) -> BackMsg:
    return BackMsg.FromString(bounded(message.SerializeToString())[0])


def test_an_ordinary_question_passes_as_it_is():
    message = rerun(query_string="thema=stages", page_script_hash="a" * 32)
    message.rerun_script.context_info.url = "https://mbo.example.nl/kaart?thema=stages"
    message.rerun_script.widget_states.widgets.add(id="keuze", string_value="x" * 900_000)
    message.rerun_script.cached_message_hashes.append("b" * 64)
    assert passed(message) == message


def test_what_is_too_long_is_cut_before_anyone_keeps_it():
    long = "a" * 500_000
    message = rerun(query_string=long, page_script_hash=long, page_name=long, fragment_id=long)
    message.rerun_script.context_info.url = long
    message.rerun_script.context_info.locale = long
    found = passed(message).rerun_script
    assert len(found.query_string) == len(found.context_info.url) == MOST_LETTERS
    few = (found.page_script_hash, found.page_name, found.fragment_id, found.context_info.locale)
    assert {len(text) for text in few} == {FEW_LETTERS}


def test_a_name_that_goes_to_the_log_is_cut():
    message = BackMsg()
    message.backend_operation_request.request_id = "a" * 900_000
    message.backend_operation_request.deferred_file.file_id = "b" * 900_000
    content, is_download = bounded(message.SerializeToString())
    assert is_download
    assert len(content) < 3 * FEW_LETTERS


def test_a_name_that_goes_to_the_log_starts_no_line_of_its_own():
    message = BackMsg()
    message.backend_operation_request.request_id = "a\n2026 ERROR verzonnen"
    message.backend_operation_request.deferred_file.file_id = "b\r\x1b"
    found = BackMsg.FromString(bounded(message.SerializeToString())[0]).backend_operation_request
    assert (found.request_id, found.deferred_file.file_id) == ("a2026 ERROR verzonnen", "b")


def test_a_file_that_could_not_be_made_is_told_in_dutch():
    """Contract: this is what Streamlit says, in backend_operation_handler.py."""
    said = inspect.getsource(backend_operation_handler)
    assert f'"{NO_FILE.decode()}"' in said
    message = ForwardMsg()
    message.backend_operation_response.request_id = "7"
    message.backend_operation_response.error_msg = NO_FILE.decode()
    found = ForwardMsg.FromString(in_dutch(message.SerializeToString()))
    assert found.backend_operation_response.error_msg == BUSY
    assert found.backend_operation_response.request_id == "7"
    other = ForwardMsg()
    other.delta.new_element.markdown.body = NO_FILE.decode()
    assert in_dutch(other.SerializeToString()) == other.SerializeToString()


@pytest.mark.parametrize(
    "message",
    [
        BackMsg(clear_cache=True),
        BackMsg(load_git_info=True),
        BackMsg(set_run_on_save=True),
        BackMsg(debug_shutdown_runtime=True),
        BackMsg(debug_disconnect_websocket=True),
        BackMsg(file_urls_request={"file_names": ["a"]}),
        BackMsg(backend_operation_request={"install_skills": {}}),
        BackMsg(),
    ],
    ids=lambda message: str(message.WhichOneof("type")),
)
def test_what_no_page_uses_is_passed_over(message):
    assert bounded(message.SerializeToString()) is None


def test_what_no_browser_makes_is_refused():
    many_widgets, many_hashes, long_hash = rerun(), rerun(), rerun()
    for number in range(MOST_WIDGETS + 1):
        many_widgets.rerun_script.widget_states.widgets.add(id=str(number))
    many_hashes.rerun_script.cached_message_hashes.extend(["a"] * (MOST_HASHES + 1))
    long_hash.rerun_script.cached_message_hashes.append("a" * (FEW_LETTERS + 1))
    contents = [one.SerializeToString() for one in (many_widgets, many_hashes, long_hash)]
    for content in [*contents, b"\xff\xff"]:
        with pytest.raises(RefusedError):
            bounded(content)


def test_who_types_fast_is_never_held_up(client):
    content = rerun().SerializeToString()
    with client.websocket_connect(PATH) as line:
        for _ in range(60):
            line.send_bytes(content)
        assert [line.receive_bytes() for _ in range(60)] == [content] * 60


def test_who_goes_on_is_slowed_and_then_hung_up_on(client, monkeypatch):
    monkeypatch.setattr(gate, "MESSAGES", Rate(most=5, per_s=200))
    monkeypatch.setattr(gate, "PATIENCE_S", 0.05)
    content, came = rerun().SerializeToString(), []

    def read_on(line) -> None:
        while True:
            came.append(line.receive_bytes())

    with client.websocket_connect(PATH) as line:
        for _ in range(500):
            line.send_bytes(content)
        with pytest.raises(WebSocketDisconnect) as hung_up:
            read_on(line)
    assert (hung_up.value.code, hung_up.value.reason) == (gate.POLICY, gate.TOO_MUCH)
    # How many came before depends on how fast they were sent; not all of them did.
    assert 5 <= len(came) < 500
    assert client.heard == [gate.POLICY]


def test_many_connections_of_one_address_share_what_they_may_ask(client, monkeypatch):
    monkeypatch.setattr(gate, "MESSAGES_PER_VISITOR", Rate(most=3, per_s=0.001))
    content = rerun().SerializeToString()
    for place, code in enumerate([None, None, None, gate.POLICY]):
        with client.websocket_connect(PATH) as line:
            line.send_bytes(content)
            if code is None:
                assert line.receive_bytes() == content, place
            else:
                with pytest.raises(WebSocketDisconnect):
                    line.receive_bytes()


def test_bytes_count_too(client, monkeypatch):
    monkeypatch.setattr(gate, "BYTES", Rate(most=1_000, per_s=0.001))
    message = rerun()
    message.rerun_script.widget_states.widgets.add(id="keuze", string_value="x" * 900)
    with client.websocket_connect(PATH) as line:
        line.send_bytes(message.SerializeToString())
        line.receive_bytes()
        line.send_bytes(message.SerializeToString())
        with pytest.raises(WebSocketDisconnect):
            line.receive_bytes()


def test_a_download_weighs_more(client, monkeypatch):
    monkeypatch.setattr(gate, "MESSAGES", Rate(most=2 + 2 * gate.DOWNLOAD_TURNS, per_s=0.001))
    message = BackMsg(backend_operation_request={"deferred_file": {"file_id": "a"}})
    with client.websocket_connect(PATH) as line:
        for _ in range(3):
            line.send_bytes(message.SerializeToString())
        line.receive_bytes()
        line.receive_bytes()
        with pytest.raises(WebSocketDisconnect):
            line.receive_bytes()


def test_text_is_no_message(client):
    with client.websocket_connect(PATH) as line:
        line.send_text("hallo")
        with pytest.raises(WebSocketDisconnect) as hung_up:
            line.receive_bytes()
    assert hung_up.value.reason == gate.NOT_OURS


@pytest.mark.parametrize(
    ("limit", "status", "told"),
    [("MOST_PER_VISITOR", 429, gate.TOO_MANY), ("MOST_IN_ALL", 503, gate.FULL)],
)
def test_only_so_many_are_open_at_once(client, monkeypatch, limit, status, told):
    monkeypatch.setattr(gate, limit, 1)
    with client.websocket_connect(PATH):
        with pytest.raises(WebSocketDenialResponse) as refused, client.websocket_connect(PATH):
            pass
        assert (refused.value.status_code, refused.value.text) == (status, told)
    with client.websocket_connect(PATH):
        pass


def test_who_opens_one_after_the_other_is_slowed(client, monkeypatch):
    monkeypatch.setattr(gate, "OPENINGS", Rate(most=1, per_s=0.001))
    with client.websocket_connect(PATH):
        pass
    with pytest.raises(WebSocketDenialResponse) as refused, client.websocket_connect(PATH):
        pass
    assert refused.value.status_code == 429


def test_a_reason_fits_the_frame_that_carries_it():
    assert all(len(text.encode()) <= 123 for text in (gate.TOO_MUCH, gate.NOT_OURS))
