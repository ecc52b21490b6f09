import pandas as pd
import pytest

from components.wording.dutch import counted, date, labelled, listing, number, spelled, years
from components.wording.escaping import markdown


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (513000, "513.000"), (90.3, "90,3"), (pd.NA, "onbekend"), (None, "onbekend")],
)
def test_number(value, text):
    assert number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2023-02-14", "14 februari 2023"),
        ("2024-04", "april 2024"),
        ("2020", "2020"),
        ("", "onbekend"),
    ],
)
def test_date(value, text):
    assert date(value) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (2023, 2027, "2023 tot en met 2027"),
        (2022, pd.NA, "sinds 2022, eindjaar onbekend"),
        (pd.NA, 2040, "tot en met 2040, beginjaar onbekend"),
        (pd.NA, pd.NA, "periode onbekend"),
    ],
)
def test_years(start, end, text):
    assert years(start, end) == text


def test_listing():
    assert listing([]) == ""
    assert listing(["Utrecht"]) == "Utrecht"
    assert listing(["Utrecht", "Den Haag", "Roosendaal"]) == "Utrecht, Den Haag en Roosendaal"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "geen maatregelen"),
        (1, "één maatregel"),
        (12, "twaalf maatregelen"),
        (20, "twintig maatregelen"),
        (1200, "1.200 maatregelen"),
    ],
)
def test_counted(count, text):
    assert counted(count, "maatregel", "maatregelen") == text


@pytest.mark.parametrize("text", ["https://evil.example", "HTTP://a.nl", "www.a.nl", "x@a.nl"])
def test_markdown_makes_no_link_of_an_address(text):
    safe = markdown(text)
    assert "\u2060" in safe
    assert safe.replace("\u2060", "").replace("\\", "") == text


def test_markdown_keeps_text_text():
    assert markdown("a*b [c](d) <i> :red[x] $y$") == (r"a\*b \[c\]\(d\) &lt;i\> \:red\[x\] \$y\$")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2023 e.v.", "2023 en verder"),
        ("Vanaf 2023 e.v.", "Vanaf 2023"),
        ("2022 – 2024", "2022 – 2024"),
        ("Begin in 2023.", "Begin in 2023"),
        ("2022 e.v.; daarna meer", "2022 en verder; daarna meer"),
        ("", ""),
    ],
)
def test_a_timetable_has_no_abbreviation_and_never_two_full_stops(text, said):
    assert spelled(text) == said
    assert ".." not in f"Wanneer: {spelled(text)}."


def test_a_label_has_one_sign():
    assert labelled("Met wie") == "Met wie:"
    assert labelled("Met wie?") == "Met wie?"
