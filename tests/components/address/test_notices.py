"""What is said about the parts of an address that are left out."""

import pytest

from components.address.notices import name_notices, notices, unknown_notice
from components.address.parameter import MOST_LIST_LETTERS, Parameter, parse

THEME = Parameter("thema", "thema", "many", ("",), lambda _data: ("a", "b"))
TWO = Parameter("naast", "programma", "many", ("",), lambda _data: ("a", "b", "c"), most=2)
ONE = Parameter("maat", "maat", "one", ("geld",), lambda _data: ("a", "b"))
WORDS = Parameter("zoek", "zoekwoord", "text", ("",), most=2000)
PAGE = Parameter("bladzijde", "bladzijde", "number", ("",))
FLAG = Parameter("alles", "keuze", "flag", ("",), lambda _data: ("aan",))


def told(parameter: Parameter, text: str) -> list[str]:
    return notices(parameter, text, parse(parameter, text, parameter.allowed(None)))


@pytest.mark.parametrize(
    ("unknown", "notice"),
    [
        ([], ""),
        (["x"], "'x' kennen we niet als thema. We laten het weg."),
        (["x", "y", "z"], "'x', 'y' en 'z' kennen we niet als thema. We laten het weg."),
        (
            list("vwxyz"),
            "'v', 'w', 'x' en nog twee andere waarden kennen we niet als thema. We laten het weg.",
        ),
        (
            list("vxyz"),
            "'v', 'x', 'y' en nog één andere waarde kennen we niet als thema. We laten het weg.",
        ),
        (["x" * 5000], f"'{'x' * 80}' kennen we niet als thema. We laten het weg."),
    ],
)
def test_one_notice_however_many_are_wrong(unknown, notice):
    assert unknown_notice("thema", unknown) == notice


@pytest.mark.parametrize(
    ("parameter", "text", "said"),
    [
        (THEME, "a,b", []),
        (THEME, "a,x", ["'x' kennen we niet als thema. We laten het weg."]),
        (TWO, "a,b,c", ["Bij programma passen hoogstens twee keuzes. 'c' laten we weg."]),
        (ONE, "b,a", ["Bij maat past hoogstens één keuze. 'a' laten we weg."]),
        (WORDS, "w" * 2000, []),
        (WORDS, "w" * 2001, ["Bij zoekwoord lezen we alleen de eerste 2.000 tekens."]),
        (PAGE, "2", []),
        (PAGE, "twee", ["'twee' kennen we niet als bladzijde. We laten het weg."]),
        (FLAG, "ja", ["'ja' kennen we niet als keuze. We laten het weg."]),
    ],
)
def test_what_is_left_out_is_said(parameter, text, said):
    assert told(parameter, text) == said


def test_a_list_that_is_cut_off_says_so():
    said = told(THEME, "a," * MOST_LIST_LETTERS)
    assert said == ["De lijst bij thema is te lang. We lezen alleen het begin."]


def test_a_name_that_is_no_choice_here_is_said_and_a_counter_of_visits_is_not():
    def names(*given: str) -> list[str]:
        return name_notices(given, "", (THEME, ONE))

    assert names("thema", "utm_source", "fbclid") == []
    assert names("maat") == ["Kiezen van maat kan niet op deze pagina. We laten het weg."]
    assert names("them") == ["'them' kennen we niet als keuze. We laten het weg."]
