"""What our data add to a goal: true of its rows, and silent where they are."""

import json
from dataclasses import replace

import pytest

from components.agenda.content import agenda_content
from components.agenda.draft import FIELDS, Draft, Goal, add, from_json, to_json
from components.agenda.memo import NO_MONEY, annex, decision, money, reason, standing, support
from components.agenda.texts import goal_on
from components.rows.selection import past_programmes
from data.tables.description import FOLDER
from data.tables.loading import load

REAL = load(FOLDER)
DEVENTER = "GM0150"


def lines(data, key, code=DEVENTER) -> dict[str, str]:
    return dict(support(data, goal_on(data, key).bouwt_op, code).lines)


def row(data, key) -> dict:
    frame = data["maatregelen"]
    return frame.loc[frame["maatregel_id"] == key].iloc[0].to_dict()


def test_a_goal_says_why_here_how_who_and_what_others_set_aside():
    told = lines(REAL, "utrecht-2023-150-stageplekken")
    assert told["Aanleiding"].startswith("In Deventer wonen 3.230 mbo-studenten (2024")
    assert told["Aanpak"].startswith("De gemeente als stagebieder. De gemeente geeft zelf stages")
    assert told["Voorbeeld"].endswith("(Utrecht; voornemen).")
    assert told["Getal in het voorbeeld"] == "minstens 150 mbo-stageplekken per jaar."
    assert told["Landelijke taak"].startswith("2.2.1 Werk plannen voor stages uit in het Stagepact")
    assert "Utrecht: €\u00a0350 per student of plek (Indicatie;" in told["Bekende bedragen"]


def test_a_national_action_brings_no_example_and_no_money():
    told = lines(REAL, "wa-1-1-08")
    assert list(told) == ["Aanleiding", "Landelijke taak"]
    assert told["Landelijke taak"].startswith("1.1.8 ")
    assert "gemeenten leiden" in told["Landelijke taak"]


def test_only_an_action_that_gives_municipalities_a_role_is_a_task():
    frame = REAL["landelijke_acties"]
    asking = set(frame.loc[frame["rol_gemeente"].isin(["primair", "mede"]), "actie_id"])
    silent = frame.loc[~frame["actie_id"].isin(asking)]
    assert list(lines(REAL, silent.iloc[0]["actie_id"]))[-1] == "Landelijke actie"
    about = silent["maatregelen"].explode().dropna()
    both = frame.loc[frame["actie_id"].isin(asking), "maatregelen"].explode()
    only = [key for key in about if key and key not in set(both)]
    assert only
    for key in only:
        assert "Landelijke taak" not in lines(REAL, key)


def test_a_goal_of_ones_own_gets_nothing_but_the_figure_of_the_town(tiny):
    assert support(tiny, "", "") == support(tiny, "weg", "")
    assert support(tiny, "", "").lines == ()
    assert [label for label, _text in support(REAL, "", DEVENTER).lines] == ["Aanleiding"]


@pytest.mark.parametrize("key", REAL["maatregelen"]["maatregel_id"])
def test_no_advice_counts_as_a_deed_and_what_has_ended_says_so(key):
    one = row(REAL, key)
    said = standing(REAL, one)
    assert (said == "een advies, geen daad") == (one["status"] == "advies")
    if one["status"] != "advies":
        ended = one["programma_id"] in past_programmes(REAL)
        assert said.startswith("uit een afgelopen programma, toen: ") == ended


def test_without_an_amount_it_says_that_we_know_none():
    without = [key for key in REAL["aanpakken"]["aanpak_id"] if money(REAL, key) == (NO_MONEY, ())]
    named = REAL["aanpakken"].set_index("aanpak_id")["bedragen"]
    assert without == [key for key in named.index if not named[key]]
    assert len(without) == 8


def test_the_figure_of_a_town_cites_the_table_of_students():
    said, places = reason(REAL, DEVENTER)
    assert str(said).startswith("In Deventer wonen 3.230 mbo-studenten")
    assert places == (("cbs-85984", "Deventer"),)


def test_the_notes_of_a_goal_lead_to_its_own_places():
    draft = Draft(DEVENTER)
    for key in ("utrecht-2023-150-stageplekken", "wa-1-1-08"):
        draft = add(draft, goal_on(REAL, key))
    content, places = agenda_content(REAL, draft), annex(REAL, draft)
    assert len(set(places)) == len(places) == len(content["bronnen"])
    for goal, told in zip(draft.doelen, content["doelen"], strict=True):
        found = [places[note - 1] for note in told["noten"]]
        assert found == list(support(REAL, goal.bouwt_op, DEVENTER).sources)
        assert found


def test_the_decision_counts_goals_only_when_there_are_any(tiny):
    assert decision(tiny, Draft())[1].startswith("het concept te bespreken")
    assert "met één doel te" in decision(tiny, Draft("", (Goal(),)))[1]


def test_an_agenda_that_was_saved_before_there_was_a_date_opens():
    kept = json.loads(to_json(Draft(DEVENTER, (Goal(wat="Stages"),))))
    for goal in kept["doelen"]:
        del goal["wanneer"]
    assert from_json(json.dumps(kept)).doelen == (Goal(wat="Stages"),)
    assert "wanneer" in FIELDS


def test_a_first_step_comes_from_the_first_approach_of_an_example(tiny):
    assert goal_on(REAL, "stagepact-met-bedrijven").eerste_stap.startswith("Vraag SBB")
    assert goal_on(REAL, "utrecht-2023-150-stageplekken").eerste_stap.startswith("Vraag elke")
    assert replace(goal_on(tiny, "wa-1-1-01"), bouwt_op="") == Goal()
