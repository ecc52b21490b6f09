"""The key of the map switches its layers, and its list holds all that stands on it."""

import re

from components.maps.basemap import NETHERLANDS
from components.maps.filterview import bounds_of
from components.maps.legend import legend_html, list_html
from components.maps.places import INITIATIVES, PROGRAMMES, SCHOOLS, layers
from components.wording.escaping import rendered


def to(**changes: str) -> str:
    return "/kaart?" + "&".join(f"{name}={value}" for name, value in changes.items())


def hrefs(shown, every) -> list[str]:
    return re.findall(r'href="([^"]*)"', str(rendered(legend_html(every, shown, to))))


def test_each_layer_says_how_many_it_holds_also_when_it_is_off(real):
    every = layers(real, (), (), ())
    said = re.sub(r"<[^>]+>", "", str(rendered(legend_html(every, (PROGRAMMES,), to))))
    counts = [len(real[name]) for name in ("programmas", "locaties", "mbo_instellingen")]
    assert counts == [8, 56, 53]
    assert said == "8 programma’s56 initiatieven53 mbo-scholen (hoofdadres)"


def test_a_click_takes_one_layer_away_or_brings_it_back(real):
    every = layers(real, (), (), ())
    assert hrefs((PROGRAMMES, INITIATIVES, SCHOOLS), every) == [
        "/kaart?laag=initiatieven,scholen",
        "/kaart?laag=programmas,scholen",
        "/kaart?laag=programmas,initiatieven",
    ]
    # The last one that is on brings all back: an empty map says nothing.
    assert hrefs((SCHOOLS,), every) == [
        "/kaart?laag=scholen,programmas",
        "/kaart?laag=scholen,initiatieven",
        "/kaart?laag=",
    ]


def test_the_list_holds_each_thing_on_the_map_once_and_marks_the_chosen_one(real):
    found = layers(real, ("utrecht",), (), ())
    said = str(rendered(list_html(found, "utrecht", to)))
    counts = [len(found[layer]) for layer in (PROGRAMMES, INITIATIVES, SCHOOLS)]
    assert counts == [2, 16, 4]
    assert said.count("<li>") == 1 + 16 + 4
    assert '<a href="/kaart?plek=" data-naar="" aria-current="true">Utrecht</a>' in said
    assert said.count("<details open>") == 1
    assert "<summary>Zestien initiatieven</summary>" in said


def test_the_map_opens_on_the_municipality_that_was_chosen(real):
    assert bounds_of(real, (), layers(real, (), (), ())) == NETHERLANDS
    (south, west), (north, east) = bounds_of(real, ("utrecht",), layers(real, ("utrecht",), (), ()))
    town = real["gemeenten"].set_index("gemeente_id").loc["utrecht"]
    assert 51.9 < south < town["lat"] < north < 52.2
    assert 4.9 < west < town["lon"] < east < 5.3
