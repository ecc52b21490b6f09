"""What is installed is written down to the last package; the short lists say what we chose."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.M)
LISTS = {"requirements.txt": "requirements.lock", "requirements-dev.txt": "requirements-dev.lock"}


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def pins(name: str) -> dict[str, set[str]]:
    """The versions of each package in a file: one for each kind of system, most often one."""
    found: dict[str, set[str]] = {}
    for package, version in PIN.findall(text(name)):
        found.setdefault(re.sub(r"[-_.]+", "-", package).lower(), set()).add(version)
    return found


@pytest.mark.parametrize("name", LISTS)
def test_every_pin_stands_in_the_lock(name):
    locked = pins(LISTS[name])
    assert {package: locked.get(package) for package in pins(name)} == pins(name), "make lock"


@pytest.mark.parametrize("name", LISTS)
def test_the_short_list_has_pins_only(name):
    lines = [line for line in text(name).splitlines() if line != "-r requirements.txt"]
    assert [line for line in lines if not PIN.match(line)] == []
    assert len(lines) == len(pins(name))


def test_tests_run_on_what_is_served():
    served, tested = pins("requirements.lock"), pins("requirements-dev.lock")
    assert len(served) > len(pins("requirements.txt"))
    assert {name: tested.get(name) for name in served} == served


@pytest.mark.parametrize("name", LISTS.values())
def test_every_locked_package_has_hashes_and_no_host(name):
    packages = re.split(r"^(?=[A-Za-z])", text(name), flags=re.M)[1:]
    assert len(packages) == sum(len(versions) for versions in pins(name).values())
    assert [one.split()[0] for one in packages if "--hash=sha256:" not in one] == []
    assert re.findall(r"https?:|index-url|find-links|file:", text(name)) == []


def test_make_and_the_container_install_the_lock():
    assert "--require-hashes -r requirements.lock" in text("Makefile")
    assert "--require-hashes -r requirements-dev.lock" in text("Makefile")
    assert "--require-hashes -r requirements.lock" in text("deploy/Containerfile")


@pytest.mark.parametrize("name", LISTS)
def test_every_package_that_we_chose_says_why(name):
    told = text("docs/pakketten.md").lower()
    packages = [package for package, _version in PIN.findall(text(name))]
    assert [
        one for one in packages if not re.search(rf"[| ]{re.escape(one.lower())}[ ,]", told)
    ] == []
