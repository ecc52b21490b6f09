"""The views of /bronnen: addresses of before they were there open what they did."""

import pytest

from components.about.place import Place, address, views_html


@pytest.mark.parametrize(
    ("values", "page", "view"),
    [
        ({}, 1, "bronnen"),
        ({"tabel": "doelen"}, 1, "data"),
        ({"tabel": "doelen"}, 3, "data"),
        # A page of the table of measures, which needed no name.
        ({}, 2, "data"),
        ({"zoek": "utrecht"}, 2, "bronnen"),
        ({"zicht": "wijzigingen", "tabel": "doelen"}, 1, "wijzigingen"),
        ({"van": "2026-11-26-01251172"}, 1, "wijzigingen"),
        ({"begrip": "vsv"}, 1, "begrippen"),
        ({"fout": "locaties: x"}, 1, "over"),
        ({"zicht": "bronnen"}, 2, "bronnen"),
    ],
)
def test_the_address_says_which_view(values, page, view):
    assert Place(values, page).view == view


def test_a_choice_keeps_what_its_view_holds():
    place = Place({"zicht": "wijzigingen", "van": "a", "tabel": "doelen", "zoek": "x"})
    assert place.to(tabel="bronnen") == "/bronnen?zicht=wijzigingen&van=a&tabel=bronnen"
    assert place.to(tabel="") == "/bronnen?zicht=wijzigingen&van=a"
    assert address("bronnen") == "/bronnen"


def test_every_other_view_is_a_link():
    shown = str(views_html(Place({"begrip": "vsv"})))
    assert shown.count("<a ") == 5
    assert '<span aria-current="page">Begrippen</span>' in shown
    assert '<a href="/bronnen?zicht=wijzigingen" data-naar="">Wijzigingen' in shown
