"""The address: parse, hold and write, without a browser."""

import pytest

from components.address import links
from components.address.parameter import Parameter, parse, still_allowed
from components.address.query import address_of
from components.frame.parameters import PARAMETERS

MANY = Parameter("thema", "thema", "many", ("kaart",), list)
ONE = Parameter("toon", "gemeente", "one", ("",), list)
FLAG = Parameter("achtergrond", "achtergrond", "flag", ("kaart",), list)
LIMITED = Parameter("naast", "programma", "many", ("",), list, most=2)
TEXT = Parameter("zoek", "zoekwoord", "text", ("",), list)
NUMBER = Parameter("bladzijde", "bladzijde", "number", ("",), list)
ALLOWED = ["stages", "vsv", "llo"]


@pytest.mark.parametrize(
    ("parameter", "text", "value", "unknown"),
    [
        (MANY, "", [], []),
        (MANY, "vsv,stages,vsv", ["vsv", "stages"], []),
        (LIMITED, "llo,vsv,stages", ["llo", "vsv"], []),
        (TEXT, "x" * 200, "x" * 80, []),
        (NUMBER, "3", 3, []),
        (NUMBER, "-3", 1, ["-3"]),
        (NUMBER, "٣", 1, ["٣"]),
        (MANY, "vsv,foo,", ["vsv"], ["foo"]),
        (ONE, "llo", "llo", []),
        (ONE, "<script>", None, ["<script>"]),
        (ONE, "", None, []),
        (FLAG, "aan", True, []),
        (FLAG, "ja", False, ["ja"]),
    ],
)
def test_parse(parameter, text, value, unknown):
    allowed = ["aan"] if parameter is FLAG else ALLOWED
    assert parse(parameter, text, allowed)[:2] == (value, unknown)


@pytest.mark.parametrize(
    ("parameter", "value", "kept"),
    [
        (MANY, ["stages", "weg"], ["stages"]),
        (MANY, None, []),
        (ONE, "weg", None),
        (ONE, "llo", "llo"),
        (FLAG, None, False),
    ],
)
def test_still_allowed_drops_what_has_left_the_data(parameter, value, kept):
    assert still_allowed(parameter, value, ALLOWED) == kept


def test_every_parameter_has_a_name_of_its_own_on_its_pages():
    """Each page has views of its own under one name; what goes to other pages has one meaning."""
    pairs = [(page, parameter.name) for parameter in PARAMETERS for page in parameter.pages]
    assert len(pairs) == len(set(pairs))
    shared = {parameter.name for parameter in PARAMETERS if parameter.shared}
    names = [parameter.name for parameter in PARAMETERS]
    assert [name for name in shared if names.count(name) > 1] == []


def test_address_leaves_out_what_is_not_chosen():
    values = {"thema": ["vsv", "stages"], "toon": None, "achtergrond": True, "bladzijde": 1}
    assert address_of(values) == {"thema": "vsv,stages", "achtergrond": "aan"}
    assert address_of({"bladzijde": 2, "zoek": ""}) == {"bladzijde": "2"}


@pytest.mark.parametrize(
    ("set_to", "came_by", "found"),
    [
        ("", "https://mbo.voorbeeld.nl", "https://mbo.voorbeeld.nl"),
        ("", "http://127.0.0.1:8501", ""),
        ("", "http://localhost:8501", ""),
        ("", "http://[::1]:8501", ""),
        ("https://mbo.voorbeeld.nl/", "http://localhost:8501", "https://mbo.voorbeeld.nl"),
    ],
)
def test_paper_only_names_an_address_that_others_can_reach(monkeypatch, set_to, came_by, found):
    monkeypatch.setenv("MBO_ADRES", set_to)
    monkeypatch.setattr(links, "page_address", lambda: f"{came_by}/presenteren")
    assert links.public_address("presenteren") == found
