"""Addresses of the page about money: old ones open the view they meant, links hold what counts."""

import pytest

from components.moneypage.place import Place, cited_place, place_of


@pytest.mark.parametrize(
    ("values", "view"),
    [
        ({}, "begroting"),
        ({"begroting": "utrecht-2020-2022", "maat": "student"}, "begroting"),
        ({"bedrag": "a-een,b-een"}, "bedragen"),
        ({"begroting": "utrecht-2020-2022", "bedrag": "a-een"}, "bedragen"),
        ({"reikwijdte": "deelproject"}, "gemeenten"),
        ({"reikwijdte": "programma"}, "begroting"),
        ({"naastbedrag": "a-een"}, "gemeenten"),
        ({"gelezen": "aan"}, "gemeenten"),
        ({"zicht": "totalen", "bedrag": "a-een"}, "totalen"),
        ({"zicht": "zomaar"}, "begroting"),
    ],
)
def test_an_address_opens_the_view_it_meant(values, view):
    assert place_of(values).view == view


def test_a_link_keeps_the_choices_of_its_view_and_no_others():
    place = place_of({"begroting": "x", "maat": "student", "citaat": "weg", "post": "y"})
    assert place.to(post="z") == "/begroting?begroting=x&post=z&maat=student"
    assert place.to(post="") == "/begroting?begroting=x&maat=student"
    assert place.other("totalen") == "/begroting?zicht=totalen&begroting=x"
    assert place.other("gemeenten") == "/begroting?zicht=gemeenten"
    assert Place().to() == "/begroting"


def test_what_no_unit_is_called_is_left_out():
    assert place_of({"maat": "koeien"}) == Place()


def test_the_rows_of_a_figure_have_an_address_of_their_own():
    place = place_of({"begroting": "x", "post": "y"})
    assert place.file("post-x") == "/data/geld/post-x.csv?begroting=x&post=y"


@pytest.mark.parametrize(
    ("table", "row", "address"),
    [
        (
            "begroting",
            {"begroting_id": "x", "post_id": "x-y-2020", "jaar": 2020},
            "/begroting?begroting=x&post=x-y",
        ),
        ("begrotingstotalen", {"begroting_id": "x"}, "/begroting?begroting=x"),
        (
            "geldfeiten",
            {"geldfeit_id": "f", "gemeente_id": "a-stad", "reikwijdte": "programma"},
            "/begroting?zicht=gemeenten&bij=a-stad.programma",
        ),
        (
            "geldfeiten",
            {"geldfeit_id": "f", "gemeente_id": "", "reikwijdte": "programma"},
            "/begroting?zicht=bedragen&bedrag=f",
        ),
    ],
)
def test_a_citation_opens_on_its_own_row(table, row, address):
    assert cited_place(table, row).to() == address
