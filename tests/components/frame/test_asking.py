"""What is typed in the header leads somewhere."""

import pytest

from components.frame.asking import address_for


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", "/"),
        ("  Deventer ", "/uw-gemeente?code=GM0150"),
        ("den haag", "/uw-gemeente?code=GM0518"),
        ("'s-gravenhage", "/uw-gemeente?code=GM0518"),
        ("gm0344", "/uw-gemeente?code=GM0344"),
        ("0344", "/uw-gemeente?code=GM0344"),
        ("Kralingen", "/uw-gemeente?code=GM0599"),
        ("Limburg", "/zoeken?zoek=Limburg"),
        # Two municipalities have this name: the page asks which one is meant.
        ("bergen", "/uw-gemeente"),
        ("bijscholen", "/zoeken?zoek=bijscholen"),
        ("<script>", "/zoeken?zoek=%3Cscript%3E"),
        ("//elders.nl", "/zoeken?zoek=%2F%2Felders.nl"),
    ],
)
def test_a_name_opens_its_page_and_anything_else_is_searched_for(real, typed, address):
    assert address_for(real, typed) == address
