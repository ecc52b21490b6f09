"""What the project says about itself in more than one file is the same everywhere."""

import json
import re
import tomllib
from pathlib import Path

import yaml

from components.frame.sitemap import APP_NAME

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
PUBLIC = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
HEADING = re.compile(r"^## (\d+)\.(\d+)\.(\d+) \((\d+) (\w+) (\d{4})\)$", re.M)
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
# GitHub's own, and nothing else: what runs in a workflow can read what it checks out.
TRUSTED = ("actions/checkout@", "actions/setup-python@")


def test_every_file_names_the_same_version_and_day():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    *version, day, month, year = HEADING.search(text).groups()
    date = f"{year}-{MONTHS.split().index(month) + 1:02}-{int(day):02}"
    assert ".".join(version) == PROJECT["version"]
    assert (CITATION["version"], CITATION["date-released"]) == (PROJECT["version"], date)
    assert (PUBLIC["softwareVersion"], PUBLIC["releaseDate"]) == (PROJECT["version"], date)


def test_versions_go_up_and_each_says_what_is_new():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    versions = [tuple(map(int, found[:3])) for found in HEADING.findall(text)]
    assert len(versions) == text.count("\n## ")
    assert versions == sorted(set(versions), reverse=True)
    assert versions[-1] == (1, 0, 0)
    assert all("\n- " in part for part in text.split("\n## ")[1:])


def test_name_and_licence_are_the_same_everywhere():
    assert CITATION["title"] == PUBLIC["name"] == APP_NAME
    assert PROJECT["name"] == APP_NAME.lower().replace(" ", "-")
    licences = (PROJECT["license"], CITATION["license"], PUBLIC["legal"]["license"])
    assert set(licences) == {"EUPL-1.2"}
    assert "EUPL" in (ROOT / "LICENSE").read_text("utf-8")[:500]


def test_what_is_published_about_the_code_fits_the_standard():
    assert PUBLIC["publiccodeYmlVersion"] == "0"
    for told in PUBLIC["description"].values():
        assert len(told["shortDescription"]) <= 150
        assert 150 <= len(told["longDescription"]) <= 10_000
        assert all(len(one) <= 100 for one in told["features"])
        assert all((ROOT / path).is_file() for path in told.get("screenshots", ()))


def test_checks_elsewhere_only_call_make():
    (path,) = (ROOT / ".github" / "workflows").glob("*")
    steps = yaml.safe_load(path.read_text("utf-8"))["jobs"]["test"]["steps"]
    used = [step["uses"] for step in steps if "uses" in step]
    assert [one for one in used if not one.startswith(TRUSTED)] == []
    assert [step["run"] for step in steps if "run" in step] == ["make test"]


def test_the_form_for_a_mistake_asks_for_row_source_and_versions():
    path = ROOT / ".github" / "ISSUE_TEMPLATE" / "fout-in-de-gegevens.yml"
    asked = [part for part in yaml.safe_load(path.read_text("utf-8"))["body"] if "id" in part]
    needed = {part["id"]: part.get("validations", {}).get("required", False) for part in asked}
    assert needed == {"pagina": True, "fout": True, "bron": True, "versie": False}


def test_the_data_have_a_day():
    package = json.loads((ROOT / "data" / "datapackage.json").read_text("utf-8"))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", package["version"])
