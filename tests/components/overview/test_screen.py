"""The overview as a function of the choice: sentence, figures and links, on tiny and real data."""

import re
from dataclasses import replace
from itertools import product

import pandas as pd
import pytest

from components.examples.finding import find
from components.overview.budgetpanel import chapter_sums
from components.overview.choice import Choice, fitting, list_address, option_counts, options
from components.overview.examplecards import best
from components.overview.mapland import HEIGHT, WIDTH, drawing, labels
from components.overview.mappoints import placed, points_svg, switches_html
from components.overview.modelpanel import model_exhibit
from components.overview.programmepanel import axis, bar, programmes
from components.overview.screen import choice_of, screen
from components.overview.sentence import answer
from components.rows.selection import current_deeds
from components.wording.dutch import counted
from components.wording.escaping import rendered


def changed(data, **tables):
    return replace(data, tables={**data.tables, **tables})


def of(**options: str) -> Choice:
    return Choice({name: (option,) for name, option in options.items()})


def test_the_sentence_says_what_is_counted_and_what_stands_apart(tiny, real):
    assert answer(tiny, of()) == (
        "3 voorbeelden van wat twee gemeenten doen voor het mbo. "
        "Eén uit afgelopen programma’s staat apart."
    )
    assert answer(tiny, of(thema="stages")) == "3 voorbeelden over stages in alle twee gemeenten."
    # The only example about it stands in a programme that has ended: then "geen" says so.
    assert answer(tiny, of(thema="llo")) == (
        "Wij vonden geen voorbeelden over leven lang ontwikkelen. "
        "Eén uit afgelopen programma’s staat apart."
    )
    assert answer(real, of(thema="inburgering")) == (
        "3 voorbeelden over inburgering en taal in twee van de zes gemeenten. "
        "Vier uit afgelopen programma’s staan apart."
    )


def test_advice_never_counts_as_a_deed(tiny):
    measures = tiny["maatregelen"].assign(status="advies")
    assert answer(changed(tiny, maatregelen=measures), of()).startswith(
        "Wij vonden geen voorbeelden van wat twee gemeenten doen voor het mbo. Drie adviezen"
    )


def test_what_is_not_in_the_data_is_no_choice(tiny):
    assert choice_of(tiny, {"thema": ("stages", "<b>")}, ()).options == {"thema": ("stages",)}
    assert not choice_of(tiny, {"rol": ("koken",)}, ())


def test_a_link_takes_an_option_and_lets_it_go_and_keeps_what_is_taken_along(tiny):
    chosen = Choice({"thema": ("stages",)}, ("a-coach",))
    assert chosen.address("rol", "verbinden") == "/?thema=stages&mee=a-coach&rol=verbinden"
    assert chosen.address("thema", "llo") == "/?thema=llo&mee=a-coach"
    assert chosen.address("thema", "stages") == "/?mee=a-coach"
    assert chosen.taking("a-coach") == "/?thema=stages"


@pytest.mark.parametrize("name", ["thema", "rol", "pijler", "status", "gemeente"])
def test_counts_are_those_of_the_screen_that_the_link_opens(real, name):
    for option, count in option_counts(real, of(), name).items():
        assert len(fitting(real, of(**{name: option})).deeds) == count
    assert len(fitting(real, of()).deeds) == len(current_deeds(real))


def test_the_list_that_all_opens_has_as_many_examples(real):
    for choice in (
        of(),
        of(thema="stages"),
        of(thema="stages", rol="verbinden"),
        of(gemeente="utrecht"),
    ):
        query = dict(
            part.split("=") for part in list_address(choice, real).split("?")[1].split("&")
        )
        found = find(real, {key: tuple(value.split(",")) for key, value in query.items()})
        assert len(found.rows) == len(fitting(real, choice).deeds)


def test_the_map_says_where_and_never_how_much(real):
    titles = {
        theme: screen(real, of(thema=theme)).map.exhibit.title for theme in options(real, "thema")
    }
    assert titles["inburgering"] == "Twee van de zes gemeenten, in twee provincies"
    assert titles["stages"] == "Zes gemeenten in vier provincies"
    places = labels(real)
    for one, other in product(places.values(), repeat=2):
        assert one is other or one.left != other.left or abs(one.top - other.top) >= 12


def test_a_layer_says_how_many_it_holds_and_draws_each_point_inside_the_map(real):
    six = set(options(real, "gemeente"))
    known = real["locaties"].dropna(subset=["lat"])
    known = known.loc[known["gemeente_id"].isin(six)]
    said = str(rendered(switches_html(real, of(gemeente="utrecht"))))
    here = int((known["gemeente_id"] == "utrecht").sum())
    assert f"{counted(here, 'plek', 'plekken')}</a>" in said
    assert f"{len(real['mbo_instellingen'])} scholen (hoofdadres)" in said
    assert 'href="/?gemeente=utrecht&amp;stip=scholen"' in said
    both = Choice(layers=("initiatieven", "scholen"))
    assert len(placed(real, both)["initiatieven"]) == len(known)
    assert both.address("thema", "stages") == "/?stip=initiatieven,scholen&thema=stages"
    assert both.to("voorbeelden", {}) == "/voorbeelden"
    drawn = str(rendered(points_svg(real, both, drawing(real))))
    corners = re.findall(r"M(\d+) (\d+)", drawn)
    assert len(corners) >= 40
    assert all(0 < int(x) < WIDTH and 0 < int(y) < HEIGHT for x, y in corners)
    assert points_svg(real, Choice(), drawing(real)) is None


def test_what_is_true_of_a_choice_only_says_so(real):
    said = model_exhibit(real, Choice({"rol": ("agenderen",)})).title
    assert said == "Bij deze keuze staat over twee thema’s iets in onze bronnen"
    assert model_exhibit(real, Choice()).title.startswith("Over negen thema’s staat iets in onze")


def test_every_screen_answers_for_each_option(real):
    for name in ("thema", "rol", "pijler", "status", "gemeente"):
        for option in options(real, name):
            made = screen(real, of(**{name: option}))
            count = len(fitting(real, of(**{name: option})).deeds)
            assert made.claim.startswith(f"{count or 'Wij vonden geen'} voorbeeld")
            shown = str(rendered(made.examples))
            assert shown.count('<article class="vk"') == min(count, 3)


def test_a_bar_is_as_long_as_its_years_and_an_unknown_period_has_none():
    span = range(2020, 2030)
    assert bar(2023, 2026, span) == (30, 40)
    assert bar(pd.NA, 2040, span) == (0, 100)
    assert bar(2024, pd.NA, span) == (40, 60)
    assert bar(pd.NA, pd.NA, span) is None


def test_money_of_a_programme_is_what_sources_give_for_all_of_it(real):
    rows = programmes(real).set_index("programma_id")["bedragen"]
    assert rows["amsterdam-mbo-agenda-2023"] == "€\u00a035 miljoen of ongeveer €\u00a040 miljoen"
    assert rows["utrecht-sterk-mbo-2020"] == "€\u00a02,85 miljoen"
    assert rows["vlaardingen-mbo-stad"] == ""
    assert screen(real, of()).programmes.exhibit.title == (
        "Van drie van de acht programma’s kennen wij een bedrag"
    )
    assert axis(real) == range(2020, 2030)


def test_the_budget_shows_what_it_adds_up_to(real):
    made = screen(real, of()).budget
    assert made.exhibit.title == "Hele begroting van Utrecht: €\u00a02,85 miljoen"
    assert sum(chapter_sums(real, "utrecht-2020-2022").values()) == 2_850_000


def test_the_best_come_from_different_municipalities(real):
    assert best(real, of())["gemeente_id"].is_unique
    assert list(best(real, of(gemeente="utrecht"))["gemeente_id"]) == ["utrecht"] * 3


def test_hostile_names_are_shown_as_text(tiny):
    towns = tiny["gemeenten"].assign(naam="<script>alert(1)</script>")
    made = screen(changed(tiny, gemeenten=towns), of(gemeente="a-stad"))
    drawn = "".join(
        str(rendered(node))
        for node in (
            made.sentence,
            made.map.drawn,
            made.map.base,
            made.programmes.drawn,
            made.examples,
        )
    )
    assert "<script" not in drawn
    assert re.search(r"&lt;script", drawn)
