"""Whatever another server does, a question ends in time and within its size."""

import gzip
import shutil
import ssl
import subprocess

import pytest

from data.suppliers.addresses import StrayedError, within
from data.suppliers.asking import (
    DistrustedError,
    LeadsAwayError,
    Limits,
    SupplierError,
    TooLargeError,
    TooSlowError,
    ask,
)
from tests.hostileserver import START, bomb, dripping, endless, hostile, moved, silent, whole

ENOUGH = Limits(seconds=20, most_bytes=100_000)
LITTLE = Limits(seconds=0.3, most_bytes=100_000)


def test_a_proper_answer_comes_whole():
    packed = whole(gzip.compress(b"kaart"), headers="Content-Encoding: gzip\r\n")
    with hostile(packed) as server:
        answer = ask(server.address, ENOUGH)
    assert (answer.status, answer.content) == (200, b"kaart")


@pytest.mark.parametrize(
    "answer",
    [
        dripping(),
        dripping(START + b"X-Long: "),
        dripping(START + b"Content-Length: 5000\r\n\r\n"),
        dripping(START + b"\r\n"),
        silent,
    ],
    ids=["greeting", "headers", "body", "body without a length", "silence"],
)
def test_the_time_counts_for_the_whole_answer(answer):
    with hostile(answer) as server, pytest.raises(TooSlowError) as refused:
        ask(server.address, LITTLE)
    assert str(refused.value) == "geen antwoord binnen de tijd"


def test_a_greeting_that_drips_is_broken_off_before_it_is_encrypted():
    with hostile(silent) as server, pytest.raises(TooSlowError):
        ask(server.address.replace("http:", "https:"), LITTLE)


@pytest.mark.parametrize("answer", [endless, bomb(50_000_000), whole(b"0" * 100_001)])
def test_the_size_counts_after_unpacking(answer):
    with hostile(answer) as server, pytest.raises(TooLargeError, match="meer dan 100 kB"):
        ask(server.address, ENOUGH)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate that nobody knows, with its key: as a proxy of an organisation has."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is hier niet")
    folder = tmp_path_factory.mktemp("certificaat")
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=eigen -keyout"
    names = [str(folder / "key.pem"), "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(
        [*command.split(), *names, "-out", str(folder / "own.pem")], check=True, capture_output=True
    )
    return folder


@pytest.fixture
def encrypted(certificate):
    """An answer over https with that certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "own.pem", certificate / "key.pem")
    with hostile(whole(b"kaart"), context) as server:
        yield server.address


def test_an_unknown_certificate_is_refused_and_says_what_to_set(encrypted):
    with pytest.raises(DistrustedError, match="zet het pad van dat bestand dan in") as refused:
        ask(encrypted, ENOUGH)
    assert str(refused.value).endswith("REQUESTS_CA_BUNDLE")
    assert not refused.value.passing


def test_a_certificate_of_the_organisation_itself_is_trusted(encrypted, certificate, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate / "own.pem"))
    assert ask(encrypted, ENOUGH).content == b"kaart"


def test_a_file_of_certificates_that_is_not_there_is_said(encrypted, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nergens/eigen.pem")
    with pytest.raises(DistrustedError) as refused:
        ask(encrypted, ENOUGH)
    assert str(refused.value) == "het bestand dat REQUESTS_CA_BUNDLE noemt, bestaat niet"


def half(connection, _path):
    connection.sendall(START + b"Content-Length: 9\r\n\r\nhalf")


def test_half_an_answer_and_no_answer_are_no_answer():
    with hostile(half) as server, pytest.raises(SupplierError, match="brak af") as refused:
        ask(server.address, ENOUGH)
    assert refused.value.passing
    with pytest.raises(SupplierError, match="geen verbinding"):
        ask(server.address, ENOUGH)


@pytest.mark.parametrize(
    "address", ["niets", "ftp://a/b", "http://", "http://[::1", "http://\udc80"]
)
def test_what_is_no_address_is_no_connection(address):
    with pytest.raises(SupplierError):
        ask(address, ENOUGH)


def test_of_an_error_only_the_status_is_read():
    with hostile(whole(b"x" * 200_000, "404 Not Found")) as server:
        assert ask(server.address, ENOUGH).status == 404
        assert ask(server.address, ENOUGH).content == b""


def test_a_redirect_stays_with_the_same_server():
    def answer(connection, path):
        (whole(b"daar") if path == "/daar" else moved("/daar"))(connection, path)

    with hostile(answer) as server, hostile(whole(b"elders")) as other:
        assert ask(server.address, ENOUGH).content == b"daar"
        server.answer = moved(other.address)
        with pytest.raises(LeadsAwayError, match=r"andere server \(127.0.0.1\)"):
            ask(server.address, ENOUGH)
        assert other.asked == []
        server.answer = moved("/rond")
        with pytest.raises(LeadsAwayError, match="te vaak"):
            ask(server.address, ENOUGH)


@pytest.mark.parametrize(
    ("address", "link", "expected"),
    [
        ("https://a.nl/x", "/y?z=1", "https://a.nl/y?z=1"),
        ("https://a.nl/x", "http://a.nl/y", "https://a.nl/y"),
        ("https://a.nl/x", "http://A.NL:80/y", "https://a.nl/y"),
        ("https://a.nl/x", "https://a.nl:443/y", "https://a.nl:443/y"),
        ("http://127.0.0.1:8000/x", "http://127.0.0.1:8000/y", "http://127.0.0.1:8000/y"),
    ],
)
def test_a_link_within_the_server_is_followed(address, link, expected):
    assert within(address, link) == expected


@pytest.mark.parametrize(
    "link",
    [
        "https://b.nl/",
        "//b.nl/",
        "https://a.nl.b.nl/",
        "https://a.nl:8443/",
        "https://naam:geheim@a.nl/",
        "http://169.254.169.254/",
        "file:///etc/passwd",
        "https://[",
    ],
)
def test_a_link_elsewhere_is_not(link):
    with pytest.raises(StrayedError) as refused:
        within("https://a.nl/x", link)
    assert "geheim" not in str(refused.value)
