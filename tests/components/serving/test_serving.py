"""Our own addresses and the headers around every answer."""

import tomllib

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse

from components.serving.compressed import KINDS, STATIC
from components.serving.gate import OTHER_SITE, UNKNOWN_HOST, is_own_origin
from components.serving.headers import SCRIPT, dutch_shell, middleware, page_policy
from components.serving.health import WATCH
from components.serving.routes import routes
from data.tables.description import FOLDER
from data.tables.loading import load

MAP_PAGE = "/component/streamlit_folium.st_folium/index.html"
AGENDA_PAGE = "/component/components.draftstore.bewaren/index.html"
SHELL = (
    '<html lang="en"><head><title>Streamlit</title>'
    '<link rel="service-desc" href="./_stcore/agent/openapi.json" /></head>'
    '<body><noscript>You need to enable JavaScript</noscript><div id="root"></div></body></html>'
)


@pytest.fixture
def client():
    async def shell(_request):
        return HTMLResponse(SHELL)

    async def health(_request):
        cookie = {"set-cookie": "_streamlit_xsrf=1; Path=/; SameSite=Lax"}
        return PlainTextResponse("ok", headers=cookie)

    async def origin(request):
        return PlainTextResponse(str(request.headers.get("origin")))

    async def stream(websocket):
        await websocket.accept()
        await websocket.close()

    WATCH.look()
    known = ("", "kaart", "uw-gemeente", "zomaar")
    pages = [Route(f"/{address}", shell) for address in known]
    pages += [Route(MAP_PAGE, shell), Route(AGENDA_PAGE, shell)]
    pages += [Route("/_stcore/host-config", origin)]
    pages += [Route("/_stcore/health", health), WebSocketRoute("/_stcore/stream", stream)]
    return TestClient(Starlette(routes=[*routes(), *pages], middleware=middleware()))


def test_shell_is_dutch():
    html = dutch_shell(SHELL)
    assert '<html lang="nl">' in html
    assert "<title>Mbo in de gemeente</title>" in html
    assert "Deze site heeft JavaScript nodig." in html
    assert "agent" not in html


def test_page_has_headers_and_the_right_length(client):
    answer = client.get("/", headers={"accept": "text/html", "accept-encoding": "gzip"})
    assert answer.text == dutch_shell(SHELL, SCRIPT, "Overzicht - Mbo in de gemeente")
    assert '<script type="module" src="/eigen/site.js"></script></head>' in answer.text
    assert answer.headers["content-length"] == str(len(answer.content))
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self' 'wasm-unsafe-eval' 'sha256-" in policy
    assert "'unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
    assert policy == page_policy()


@pytest.mark.parametrize(("path", "title"), [("/kaart", "Kaart"), ("/uw-gemeente", "Uw gemeente")])
def test_a_page_has_its_own_title_before_it_runs(client, path, title):
    answer = client.get(path)
    assert f"<title>{title} - Mbo in de gemeente</title>" in answer.text
    assert answer.status_code == 200


def test_an_address_that_is_no_page_says_so_in_dutch(client):
    answer = client.get("/zomaar")
    assert answer.status_code == 404
    assert answer.headers["content-length"] == str(len(answer.content))
    assert '<html lang="nl">' in answer.text
    assert "<h1>Deze pagina is er niet</h1>" in answer.text
    assert answer.text.count('<a href="/') == 12


def test_only_the_map_frame_may_use_eval(client):
    policy = client.get(MAP_PAGE).headers["content-security-policy"]
    assert policy.endswith("script-src 'self' 'unsafe-inline' 'unsafe-eval'")
    agenda = client.get(AGENDA_PAGE)
    assert agenda.headers["content-security-policy"] == page_policy()
    assert agenda.text == dutch_shell(SHELL)


@pytest.mark.parametrize("folder", ["js", "css"])
def test_scripts_and_styles_come_compressed_and_whole(client, folder):
    file = next((STATIC / "static" / folder).glob(f"index.*.{folder}"))
    address = f"/static/{folder}/{file.name}"
    answer = client.get(address, headers={"accept-encoding": "gzip, deflate, br"})
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < file.stat().st_size / 2
    assert answer.content == file.read_bytes()
    assert answer.headers["content-type"] == f"{KINDS[folder]}; charset=utf-8"
    assert answer.headers["cache-control"] == "public, immutable, max-age=31536000"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert client.head(address).headers["content-length"] == answer.headers["content-length"]


@pytest.mark.parametrize(
    ("address", "takes"),
    [
        ("/static/js/{name}", "identity"),
        ("/static/js/zomaar.js", "gzip"),
        ("/static/js/..%2f..%2findex.html", "gzip"),
        ("/static/js/%2e%2e/%2e%2e/favicon.js", "gzip"),
        ("/static/media/SourceSansVF.woff2", "gzip"),
    ],
)
def test_what_is_not_to_be_compressed_is_left_to_streamlit(client, address, takes):
    name = next((STATIC / "static" / "js").glob("index.*.js")).name
    answer = client.get(address.format(name=name), headers={"accept-encoding": takes})
    assert (answer.status_code, answer.text) == (404, "Not Found")


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore/metrics",
        "/_stcore/script-health-check",
        "/_stcore/upload_file/session/file",
        "/_stcore/health/more",
        "/auth/login",
        "/oauth2callback",
    ],
)
def test_an_address_that_is_not_in_use_does_not_answer(client, path):
    for method in ("GET", "POST", "PUT", "DELETE"):
        answer = client.request(method, path)
        assert (answer.status_code, answer.text) == (404, "Dit adres bestaat hier niet.")


def test_only_what_came_by_https_must_stay_on_https(client):
    plain = client.get("/_stcore/health")
    assert "strict-transport-security" not in plain.headers
    assert "Secure" not in plain.headers["set-cookie"]
    for by_proxy in ("https", "HTTPS, http"):
        safe = client.get("/_stcore/health", headers={"x-forwarded-proto": by_proxy})
        assert safe.headers["strict-transport-security"] == "max-age=31536000"
        assert safe.headers["set-cookie"] == "_streamlit_xsrf=1; Path=/; SameSite=Lax; Secure"
    forged = client.get("/", headers={"x-forwarded-proto": "http"})
    assert "strict-transport-security" not in forged.headers


@pytest.mark.parametrize(
    ("known", "host", "status"),
    [
        ("", "evil.example", 200),
        ("mbo.example.nl", "mbo.example.nl", 200),
        ("mbo.example.nl, localhost", "LOCALHOST:8501", 200),
        ("mbo.example.nl,[::1]", "[::1]:8501", 200),
        ("mbo.example.nl", "mbo.example.nl.", 200),
        ("mbo.example.nl", "evil.example", 400),
        ("mbo.example.nl", "mbo.example.nl.evil.example", 400),
        ("mbo.example.nl", "mbo.example.nl@evil.example", 400),
        ("mbo.example.nl", "", 400),
    ],
)
def test_only_known_hosts_come_in(client, monkeypatch, known, host, status):
    monkeypatch.setenv("MBO_HOSTS", known)
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == status
    if status == 400:
        assert answer.text == UNKNOWN_HOST
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["10.1.2.3:8501", ""])
def test_a_health_check_knows_no_name(client, monkeypatch, host):
    monkeypatch.setenv("MBO_HOSTS", "mbo.example.nl")
    assert client.get("/_stcore/health", headers={"host": host}).text == "ok"
    assert client.get("/gezond", headers={"host": host}).json()["status"] == "ok"
    assert client.get("/kaart", headers={"host": host}).status_code == 400


def test_an_unknown_host_opens_no_session(client, monkeypatch):
    monkeypatch.setenv("MBO_HOSTS", "mbo.example.nl")
    with client.websocket_connect("/_stcore/stream", headers={"host": "mbo.example.nl"}):
        pass
    with (
        pytest.raises(WebSocketDenialResponse) as refused,
        client.websocket_connect("/_stcore/stream", headers={"host": "evil.example"}),
    ):
        pass
    assert refused.value.status_code == 400


@pytest.mark.parametrize(
    ("origin", "host", "own"),
    [
        (None, "mbo.example.nl", True),
        ("https://mbo.example.nl", "mbo.example.nl", True),
        ("https://MBO.example.nl", "mbo.example.nl", True),
        ("http://localhost:8501", "127.0.0.1:8501", True),
        ("http://[::1]:8501", "localhost:8600", True),
        ("http://localhost:3000", "mbo.example.nl", False),
        ("http://127.0.0.1", "mbo.example.nl", False),
        ("https://evil.example", "mbo.example.nl", False),
        ("https://mbo.example.nl.evil.example", "mbo.example.nl", False),
        ("null", "mbo.example.nl", False),
        ("http://[", "mbo.example.nl", False),
    ],
)
def test_only_our_own_pages_open_a_session(client, origin, host, own):
    assert is_own_origin(origin, host) == own
    headers = {"host": host} | ({"origin": origin} if origin else {})
    if own:
        with client.websocket_connect("/_stcore/stream", headers=headers):
            pass
        return
    with (
        pytest.raises(WebSocketDenialResponse) as refused,
        client.websocket_connect("/_stcore/stream", headers=headers),
    ):
        pass
    assert (refused.value.status_code, refused.value.text) == (403, OTHER_SITE)


def test_streamlit_never_asks_elsewhere_whose_origin_that_is(client):
    """It would look up its own address at a server of Amazon, and nobody gets an answer then."""
    answer = client.get("/_stcore/host-config", headers={"origin": "https://evil.example"})
    assert answer.text == "None"
    answer = client.get("/_stcore/host-config", headers={"origin": "http://testserver"})
    assert answer.text == "http://testserver"


def test_settings_of_streamlit_are_the_safe_ones():
    settings = tomllib.loads((FOLDER.parent / ".streamlit" / "config.toml").read_text("utf-8"))
    assert settings["browser"] == {"gatherUsageStats": False}
    assert settings["client"] == {
        "allowedOrigins": [],
        "showErrorDetails": "none",
        "toolbarMode": "minimal",
    }
    assert settings["runner"] == {"fastReruns": False, "postScriptGC": False}
    assert settings["server"] == {
        "enableAgentApi": False,
        "enableCORS": True,
        "enableStaticServing": False,
        "enableWebsocketCompression": True,
        "enableXsrfProtection": True,
        "fileWatcherType": "none",
        "headless": True,
        "maxMessageSize": 1,
        "maxUploadSize": 1,
        "maxWidgetStateSize": 1,
        "scriptHealthCheckEnabled": False,
    }


def test_leaflet_and_jquery_come_from_here(client):
    assert "Leaflet 1.9.3" in client.get("/leaflet/leaflet.js").text[:200]
    assert client.get("/jquery/jquery.min.js").status_code == 200


def test_health(client, tiny_folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    WATCH.look()
    answer = client.get("/gezond").json()
    assert (answer["status"], answer["bevindingen"]) == ("ok", 0)
    project = tomllib.loads((FOLDER.parent / "pyproject.toml").read_text("utf-8"))["project"]
    assert answer["versie"] == project["version"]
    assert answer["dataversie"] == load(tiny_folder).version
