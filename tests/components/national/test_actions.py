"""National actions: filters, the sentence, the money and who already does something."""

import pytest

from components.national.actions import actions, deeds_about, money, sentence
from components.national.filters import goal_names, option_counts, parties, time_of


def ids(rows) -> list[str]:
    return list(rows["actie_id"])


def test_filters(tiny):
    # Those that ask most of municipalities come first.
    assert ids(actions(tiny, {})) == ["wa-1-1-01", "wa-2-1-01", "wa-1-1-02"]
    assert ids(actions(tiny, {"prioriteit": ["1"]})) == ["wa-1-1-01", "wa-1-1-02"]
    assert ids(actions(tiny, {"doel": ["2.1"]})) == ["wa-2-1-01"]
    assert ids(actions(tiny, {"vraagt": ["primair", "mede"]})) == ["wa-1-1-01", "wa-2-1-01"]
    assert ids(actions(tiny, {"wie": ["OCW"]})) == ["wa-2-1-01", "wa-1-1-02"]
    assert ids(actions(tiny, {"wie": ["Gemeenten"], "thema": ["stages"]})) == ["wa-1-1-01"]
    assert ids(actions(tiny, {"tijd": ["eerder"]})) == ["wa-1-1-02"]
    assert parties(tiny) == ["Gemeenten", "JOB", "Mbo-scholen", "OCW"]
    assert goal_names(tiny) == {"1.1": "1.1 Gelijke kansen", "2.1": "2.1 Goede keuze"}


def test_counts_beside_the_other_choices(tiny):
    counts = option_counts(tiny, {"prioriteit": ["1"], "vraagt": ["primair"]})
    assert counts["prioriteit"] == {"1": 1, "2": 0, "3": 0}
    assert counts["vraagt"] == {"primair": 1, "mede": 0, "niet-genoemd": 1}
    assert counts["tijd"] == {"doorlopend": 1, "later": 0, "eerder": 0}


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Doorlopend", "doorlopend"),
        ("2023 e.v.", "doorlopend"),
        ("Doorlopend: 2023 – 2027", "later"),
        ("2022 – 2026/2027 (2e ronde is voorwaardelijk)", "later"),
        ("2023 – 2025", "eerder"),
        ("Start in 2023", "eerder"),
        ("", ""),
    ],
)
def test_time_of_a_timetable(tiny, text, time):
    assert time_of(tiny, text) == time


def test_sentence(tiny):
    rows = actions(tiny, {})
    assert sentence(tiny, rows, []) == (
        "Drie landelijke acties; bij één actie leiden gemeenten en bij één actie doen zij mee."
    )
    assert sentence(tiny, rows.iloc[2:], ["stages"]) == (
        "Eén landelijke actie over stages; daarin staat geen taak voor gemeenten."
    )


def test_only_deeds_about_the_action_are_named(tiny, real):
    assert [key for key, *_ in deeds_about(tiny, ["a-coach", "weg"])] == ["a-coach"]
    assert deeds_about(tiny, ()) == []
    # An action on low literacy names nobody: no example of ours is about it.
    rows = real["landelijke_acties"].set_index("actie_id")["maatregelen"]
    assert rows["wa-1-5-01"] == ()
    towns = [town for _key, _id, town, _act in deeds_about(real, rows["wa-1-1-05"])]
    assert towns == ["Amsterdam", "Eindhoven"]


def test_the_real_annex(real):
    frame = real["landelijke_acties"]
    assert frame.groupby("doelstelling").size().to_dict() == {
        "1.1": 10,
        "1.2": 7,
        "1.3": 5,
        "1.4": 3,
        "1.5": 2,
        "2.1": 9,
        "2.2": 2,
        "2.3": 9,
        "3.1": 5,
        "3.2": 7,
        "3.3": 9,
        "3.4": 10,
    }
    assert {time_of(real, text) for text in frame["tijdpad"]} == {"doorlopend", "later", "eerder"}
    totals = money(real).pivot_table(index="prioriteit", columns="jaar", values="bedrag_eur")
    assert totals.loc["1", 2022] == 86_500_000
    assert totals.loc["3", 2028] == 60_000_000
    assert totals.shape == (3, 7)
