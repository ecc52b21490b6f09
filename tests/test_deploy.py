"""What an administrator starts is strict, complete, and understood by the proxy."""

import os
import re
import shutil
import subprocess
import urllib.request
from pathlib import Path

import pytest
import yaml

from bench.cluster import cluster

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
CLUSTER = list(
    yaml.safe_load_all((DEPLOY / "kubernetes" / "mbo-in-de-gemeente.yaml").read_text("utf-8"))
)
SERVICES = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
DEPLOYMENTS = [part for part in CLUSTER if part["kind"] == "Deployment"]
HAPROXY = shutil.which("haproxy")


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_may_do_little(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


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


def test_what_visitors_read_without_a_server_is_dutch():
    answer = (DEPLOY / "fouten" / "503.http").read_bytes()
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.0 503")
    assert b'<html lang="nl">' in body


@pytest.mark.skipif(not HAPROXY, reason="haproxy is not installed")
@pytest.mark.parametrize(
    "settings",
    [{"MBO_REPLICA_1": "127.0.0.1:1"}, {"MBO_REPLICAS": "app", "MBO_DNS": "127.0.0.1:53"}],
)
def test_the_proxy_understands_its_configuration(settings):
    environment = {**os.environ, **settings, "MBO_LISTEN": "127.0.0.1:8443"}
    environment["MBO_ERRORS"] = str(DEPLOY / "fouten")
    command = [HAPROXY, "-c", "-f", str(DEPLOY / "haproxy.cfg")]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
