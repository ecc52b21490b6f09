"""What /landelijk shows follows from its address alone."""

from dataclasses import replace

import pytest

from components.files.figurefile import BEHIND
from components.national.actions import tasks_sentence
from components.national.moneyfigure import (
    asked_money,
    columns,
    money_claim,
    money_exhibit,
    money_html,
)
from components.national.screen import EVERY, MONEY, TASKS, Wanted, rows_behind, screen, view_of
from components.national.tasks import groups_html, numbers, short, tasks_exhibit
from components.national.timing import Standing, deadline, standing


def ids(rows) -> list[str]:
    return list(rows["actie_id"])


def with_actions(data, **columns):
    frame = data["landelijke_acties"].assign(**columns)
    return replace(data, tables={**data.tables, "landelijke_acties": frame})


@pytest.mark.parametrize(
    ("text", "year", "stands"),
    [
        ("Doorlopend", "doorlopend", "loopt nog"),
        ("Doorlopend: 2023 – 2027", "2027", "loopt nog"),
        ("2022 e.v.", "vanaf 2022", "loopt nog"),
        ("Subsidieregeling start in 2023", "2023", "start voorbij"),
        ("Uitbreiding voorzien per 2025; consultatie 2023", "2025", "voorbij"),
        ("", "onbekend", "onbekend"),
    ],
)
def test_deadline_and_standing_follow_the_timetable_and_the_date_of_the_data(
    tiny, text, year, stands
):
    assert (deadline(text), standing(tiny, text)) == (year, Standing(stands))


def test_the_first_view_has_what_asks_something_of_municipalities_leading_first(tiny):
    found = screen(tiny, Wanted(TASKS, {}))
    assert ids(found.rows) == ["wa-1-1-01", "wa-2-1-01"]
    assert found.answer == (
        "Gemeenten leiden bij één actie en doen mee bij één. "
        "Volgens de planning lopen daarvan nog twee."
    )
    assert len(found.all) == 3


def test_the_sentence_on_tasks_follows_its_rows(tiny):
    rows = tiny["landelijke_acties"]
    assert tasks_sentence(tiny, rows.iloc[1:2]) == (
        "Bij deze keuze vraagt geen actie van de Werkagenda iets van gemeenten."
    )
    assert tasks_sentence(tiny, rows.iloc[:1], ("stages",)) == (
        "Over stages leiden gemeenten bij één actie en doen mee bij nul. "
        "Volgens de planning loopt daarvan nog één."
    )
    past = with_actions(tiny, tijdpad="2023")["landelijke_acties"]
    assert tasks_sentence(tiny, past).endswith("Volgens de planning loopt daarvan niets meer.")


def test_an_old_address_opens_the_list_and_a_theme_alone_the_tasks():
    assert view_of(None, {}) == TASKS
    assert view_of(None, {"thema": ("stages",)}) == TASKS
    assert view_of(None, {"vraagt": ("primair",)}) == EVERY
    assert view_of("geld", {"vraagt": ("primair",)}) == MONEY


def test_addresses_keep_theme_and_what_is_taken_along():
    wanted = Wanted(EVERY, {"thema": ("stages",), "tijd": ("later",)}, ("wa-1-1-01",))
    assert wanted.to(TASKS) == "/landelijk?thema=stages&acties=wa-1-1-01"
    assert wanted.to(EVERY) == "/landelijk?thema=stages&tijd=later&acties=wa-1-1-01"
    assert wanted.of_every_theme() == "/landelijk?acties=wa-1-1-01"
    assert wanted.taking("wa-1-1-01") == "/landelijk?thema=stages&tijd=later"
    assert Wanted(TASKS, {}).taking("x") == "/landelijk?acties=x"
    assert Wanted(EVERY, {}, page=2).taking("x") == "/landelijk?zicht=alle&bladzijde=2&acties=x"


def test_the_list_comes_in_pages(real):
    found = screen(real, Wanted(EVERY, {}, page=5))
    assert (found.page, found.pages, len(found.rows), len(found.all)) == (5, 5, 6, 78)


def test_a_row_says_who_does_something_and_takes_its_text_from_the_table(tiny):
    found = screen(tiny, Wanted(TASKS, {}))
    drawn = str(groups_html(tiny, found.rows, found.all, lambda key: key)[0][1])
    assert 'aria-label="A-stad"' in drawn
    assert "geld: onbekend" in drawn
    assert numbers(tiny)["wa-1-1-02"] == "1.1.2"
    assert short({"zin_kort": "Doe het", "actie": "Lang"}) == "Doe het"
    assert len(short({"zin_kort": "", "actie": "woord " * 40})) < 95


def test_the_list_has_its_companions(tiny):
    rows = tiny["landelijke_acties"]
    table = tasks_exhibit(tiny, rows, tasks_sentence(tiny, rows), "naam").table
    assert table.iloc[1].to_dict() == {
        "Nummer": "1.1.2",
        "Actie": "Wat wa-1-1-02 vraagt.",
        "Gemeenten": "Geen taak voor gemeenten",
        "Trekkers": "OCW",
        "Wanneer": "Start in 2023",
        "Stand": "start voorbij",
        "Geld voor gemeenten": "onbekend",
    }


def test_money_never_nets_posts_and_shifts(real):
    rows = columns(real).set_index(["prioriteit", "jaar"])
    one = rows.loc[("3", 2024)]
    assert (one["gedrukt"], one["erbij"], one["eraf"]) == (91_800_000, 256_000_000, -164_300_000)
    assert money_claim(real) == (
        "Elk jaar is het gedrukte totaal het hoogst bij Kansengelijkheid: "
        "€\N{NO-BREAK SPACE}260 miljoen in 2026"
    )
    assert len(money_exhibit(real).table) == 21
    assert "2028 e.v." in str(money_html(real)[1])


def test_the_claim_on_money_says_a_year_when_another_priority_leads_once(real):
    frame = real["begrotingstotalen"].copy()
    frame.loc[frame["totaal_id"] == "werkagenda-2022-2028-p2-totaal-2022", "bedrag_eur"] = 10**9
    data = replace(real, tables={**real.tables, "begrotingstotalen": frame})
    assert money_claim(data).startswith("In 2026 is het gedrukte totaal het hoogst bij Kans")


def test_which_actions_name_money_for_municipalities(real):
    assert asked_money(real) == (
        "Eén van de zestien acties voor gemeenten noemt geld voor een taak van gemeenten (1.3.4). "
        "Voor een ander: twee. Bij dertien staat niet voor wie er geld is."
    )
    data = with_actions(real, geld_gemeente="")
    assert "Bij zestien staat niet voor wie er geld is." in asked_money(data)


def test_the_rows_behind_a_figure_follow_the_address(real):
    assert len(rows_behind(real, "taken-voor-gemeenten", {})) == 16
    assert len(rows_behind(real, "landelijke-acties", {"vraagt": "primair"})) == 2
    rows = rows_behind(real, "geld-per-prioriteit", {})
    assert (rows["regel"] == BEHIND).sum() == 21
    assert rows_behind(real, "zomaar", {}) is None
