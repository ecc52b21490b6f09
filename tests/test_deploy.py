"""What an administrator starts is strict, complete, and understood by the proxy."""

import http.client
import os
import re
import shutil
import subprocess
import time
import tomllib
import urllib.request
from pathlib import Path

import pytest
import yaml

from bench.cluster import cluster
from bench.serving import free_port

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
CLUSTER = list(
    yaml.safe_load_all((DEPLOY / "kubernetes" / "mbo-in-de-gemeente.yaml").read_text("utf-8"))
)
SERVICES = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
DEPLOYMENTS = [part for part in CLUSTER if part["kind"] == "Deployment"]
HAPROXY = shutil.which("haproxy")
CERTIFICATE = "{folder}/site.pem"


def make_certificate(path: Path) -> None:
    """A certificate of nobody, with its key, in one file as the proxy wants it."""
    made = path.with_suffix(".crt")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    command += ["-subj", "/CN=localhost", "-keyout", str(path), "-out", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    path.write_text(path.read_text() + made.read_text())


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_may_do_little(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_a_container_has_a_limit_to_its_processes_and_a_small_place_to_write():
    limits = {name: service["pids_limit"] for name, service in SERVICES.items()}
    assert limits == {"app": 1024, "proxy": 64, "verversen": 64}
    for service in SERVICES.values():
        assert service["tmpfs"] in (["/tmp:size=64m,mode=1777"], ["/tmp:size=16m,mode=1777"])
    for deployment in DEPLOYMENTS:
        volumes = deployment["spec"]["template"]["spec"]["volumes"]
        sizes = [one["emptyDir"]["sizeLimit"] for one in volumes if "emptyDir" in one]
        assert sizes in (["64Mi"], ["16Mi"])


def test_who_may_go_outward():
    networks = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["networks"]
    assert networks["inside"] == {"internal": True}
    of = {name: set(service["networks"]) for name, service in SERVICES.items()}
    assert of == {
        "app": {"inside", "outward"},
        "proxy": {"inside", "front"},
        "verversen": {"outward"},
    }
    policies = {p["metadata"]["name"]: p["spec"] for p in CLUSTER if p["kind"] == "NetworkPolicy"}
    assert "Egress" in policies["mbo-app"]["policyTypes"]
    ports = {port["port"] for rule in policies["mbo-app"]["egress"] for port in rule["ports"]}
    assert ports == {53, 443}
    (to,) = [rule for rule in policies["mbo-proxy"]["egress"] if "to" in rule]
    assert to["to"] == [{"podSelector": {"matchLabels": {"app": "mbo-app"}}}]


def test_every_image_of_ours_has_the_version_of_the_site():
    text = "".join(path.read_text("utf-8") for path in DEPLOY.rglob("*") if path.is_file())
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    named = re.findall(r"\bmbo-in-de-gemeente(?:-proxy)?:(\S+)", text)
    assert len(named) >= 7
    assert set(named) == {version}
    assert ":latest" not in text


def test_base_images_can_be_named_by_digest():
    text = (DEPLOY / "Containerfile").read_text("utf-8")
    bases = re.findall(r"^FROM (\S+)", text, re.MULTILINE)
    assert bases == ["${PYTHON_IMAGE}", "${DEBIAN_IMAGE}"]
    assert set(re.findall(r"^ARG (\w+)=", text, re.M)) == {"PYTHON_IMAGE", "DEBIAN_IMAGE"}
    told = (ROOT / "docs" / "beheer.md").read_text("utf-8")
    assert "--build-arg PYTHON_IMAGE=docker.io/library/python@sha256:" in told


def test_everything_is_installed_by_hash():
    for name in ("Makefile", "deploy/Containerfile"):
        lines = (ROOT / name).read_text("utf-8").splitlines()
        installs = [line for line in lines if "pip install" in line and "uv==" not in line]
        assert installs
        assert all("--require-hashes" in line for line in installs), name


def test_compose_asks_who_may_use_the_site():
    settings = SERVICES["app"]["environment"]
    for name in ("MBO_HOSTS", "MBO_INSLUITEN", "STREAMLIT_SERVER_COOKIE_SECRET"):
        assert ":?" in settings[name], name


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=lambda part: part["metadata"]["name"])
def test_a_pod_may_do_little_and_tells_how_it_is(deployment):
    pod = deployment["spec"]["template"]["spec"]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["automountServiceAccountToken"] is False
    (container,) = pod["containers"]
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
    assert set(container["resources"]) == {"requests", "limits"}
    assert {"readinessProbe", "livenessProbe", "lifecycle"} <= set(container)


def test_both_run_the_same_number_of_replicas():
    app = next(part for part in DEPLOYMENTS if part["metadata"]["name"] == "mbo-app")
    assert app["spec"]["replicas"] == SERVICES["app"]["deploy"]["replicas"] == 3


def test_every_image_leaves_root_behind():
    text = (DEPLOY / "Containerfile").read_text("utf-8")
    images = text.split("\nFROM ")[1:]
    assert len(images) == 2
    assert all(re.search(r"^USER (10001|haproxy)$", image, re.MULTILINE) for image in images)


def test_every_setting_that_is_explained_reaches_the_app_or_the_proxy():
    table = (ROOT / "README.md").read_text("utf-8").split("## Instellingen")[1]
    told = set(re.findall(r"`(MBO_[A-Z_]+)`", table.split("\n## ")[0]))
    # Numbered, and said in the file itself.
    told -= {"MBO_REPLICA_1"}
    files = ("compose.yaml", "compose.gegevens.yaml", "Containerfile")
    passed_on = "".join((DEPLOY / name).read_text("utf-8") for name in files)
    assert {name for name in told if name not in passed_on} == set()
    (app,) = next(part for part in DEPLOYMENTS if part["metadata"]["name"] == "mbo-app")["spec"][
        "template"
    ]["spec"]["containers"]
    in_cluster = {one["name"] for one in app["env"]}
    # In the cluster the data belong to the image.
    assert {name for name in told if name in SERVICES["app"]["environment"]} <= in_cluster


def test_data_outside_the_image_are_read_and_not_written():
    extra = yaml.safe_load((DEPLOY / "compose.gegevens.yaml").read_text("utf-8"))["services"]
    (volume,) = extra["app"]["volumes"]
    assert volume.endswith(f":{extra['app']['environment']['MBO_DATA']}:ro")


@pytest.mark.skipif(HAPROXY is None, reason="HAProxy is not there")
@pytest.mark.parametrize("hosts", ["", "mbo.voorbeeld.nl"])
def test_the_proxy_finds_an_app_that_is_well(hosts):
    with cluster(1, MBO_HOSTS=hosts) as found:
        asked = urllib.request.Request(f"{found.address}/", headers={"Host": "mbo.voorbeeld.nl"})
        with urllib.request.urlopen(asked, timeout=10) as answer:
            assert '<html lang="nl"' in answer.read().decode("utf-8")


@pytest.mark.parametrize("status", ["429", "503"])
def test_what_visitors_read_from_the_proxy_is_dutch(status):
    answer = (DEPLOY / "fouten" / f"{status}.http").read_bytes()
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.0 {status}".encode())
    assert b'<html lang="nl">' in body


PROXY = (DEPLOY / "haproxy.cfg").read_text("utf-8")
ROOM = 150


def limit(counter: str) -> int:
    """What one address may do at most, as the proxy counts it."""
    return min(map(int, re.findall(rf"\{{ {re.escape(counter)} gt (\d+) \}}", PROXY)))


def test_a_room_behind_one_address_fits_the_limits_of_the_proxy():
    assert limit("sc0_conn_cur") >= 6 * ROOM
    assert limit("sc0_conn_rate") >= 6 * ROOM
    assert limit("sc0_http_req_rate") >= 40 * ROOM
    assert limit("sc1_http_req_rate(asked_of_app)") >= 10 * ROOM
    assert PROXY.count("track-sc0 src,ipmask(32,64)") == PROXY.count("\n    bind") - 1 == 2


def test_a_busy_replica_is_not_taken_for_one_that_is_gone():
    (server,) = re.findall(r"^    default-server (.+)$", PROXY, re.M)
    said = dict(re.findall(r"(\w+) (\d+)s?\b", server))
    wait_s = int(re.search(r"timeout check (\d+)s", PROXY).group(1))
    assert int(said["fall"]) * wait_s >= 15
    assert int(said["rise"]) >= 2
    assert "on-error mark-down" not in server


@pytest.mark.parametrize(
    "name", ["http-request", "http-keep-alive", "client", "client-fin", "server-fin", "tunnel"]
)
def test_the_proxy_lets_go_of_who_is_silent(name):
    assert re.search(rf"^    timeout {name} \d+[sm]$", PROXY, re.M)


@pytest.mark.skipif(not HAPROXY, reason="haproxy is not installed")
@pytest.mark.parametrize(
    "settings",
    [
        {"MBO_REPLICA_1": "127.0.0.1:1"},
        {"MBO_REPLICAS": "app", "MBO_DNS": "127.0.0.1:53"},
        {"MBO_REPLICA_1": "127.0.0.1:1", "MBO_TLS": CERTIFICATE, "MBO_LISTEN_HTTP": ":8080"},
    ],
)
def test_the_proxy_understands_its_configuration(settings, tmp_path):
    settings = {name: value.format(folder=tmp_path) for name, value in settings.items()}
    if "MBO_TLS" in settings:
        make_certificate(Path(settings["MBO_TLS"]))
    environment = {**os.environ, **settings, "MBO_LISTEN": "127.0.0.1:8443"}
    environment["MBO_ERRORS"] = str(DEPLOY / "fouten")
    command = [HAPROXY, "-c", "-f", str(DEPLOY / "haproxy.cfg")]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr


@pytest.mark.skipif(not HAPROXY, reason="haproxy is not installed")
def test_plain_http_leads_to_https(tmp_path):
    make_certificate(tmp_path / "site.pem")
    tls, plain = free_port(), free_port()
    environment = {**os.environ, "MBO_LISTEN": f"127.0.0.1:{tls}", "MBO_REPLICA_1": "127.0.0.1:1"}
    environment["MBO_LISTEN_HTTP"] = f"127.0.0.1:{plain}"
    environment |= {"MBO_TLS": str(tmp_path / "site.pem"), "MBO_ERRORS": str(DEPLOY / "fouten")}
    command = [HAPROXY, "-db", "-f", str(DEPLOY / "haproxy.cfg")]
    proxy = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        answer = asked_until_there(plain, "/kaart?thema=stages")
    finally:
        proxy.kill()
        proxy.wait()
    assert answer.status == 301
    assert answer.headers["location"] == "https://mbo.voorbeeld.nl/kaart?thema=stages"


def asked_until_there(port: int, address: str) -> http.client.HTTPResponse:
    """The answer of a server that is starting."""
    for _ in range(100):
        asking = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            asking.request("GET", address, headers={"Host": "mbo.voorbeeld.nl"})
            return asking.getresponse()
        except ConnectionError:
            time.sleep(0.05)
    raise AssertionError("the proxy did not start")
