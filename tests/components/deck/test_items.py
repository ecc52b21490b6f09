import pytest

from components.address.draftformat import DOWN, UP, cut, moved, without
from components.address.letters import fits_address, pack, unpack
from components.deck.items import (
    MOST_BYTES,
    MOST_LETTERS,
    DeckError,
    Item,
    add,
    change,
    from_address,
    from_json,
    make_slide,
    ready_deck,
    to_address,
    to_json,
)
from components.slides.slide import MOST_SLIDES, Room

DECK = (Item("opening"), Item("/voorbeelden?thema=stages", "Mijn titel", "Mijn notitie"))


def test_a_deck_goes_through_file_and_address():
    assert from_json(to_json(DECK)) == DECK
    assert from_address(to_address(DECK)) == DECK
    assert from_address("") == ()
    assert to_address(()) == ""


def test_the_ready_deck_as_ones_own_fits_in_an_address(real):
    assert fits_address(to_address(ready_deck(real)))


def test_own_title_and_note_replace_those_of_the_slide(tiny):
    made = make_slide(tiny, DECK[1], Room())
    assert made.title == "Mijn titel"
    assert made.notes == ("Mijn notitie",)
    assert make_slide(tiny, Item("opening"), Room()).notes == ("Zeg hallo",)
    assert make_slide(tiny, Item("weg"), Room()) is None


def test_slides_are_added_moved_changed_and_removed():
    assert moved(DECK, 1, UP) == DECK[::-1]
    assert moved(DECK, 0, UP) == DECK
    assert moved(DECK, 1, DOWN) == DECK
    assert without(DECK, 0) == DECK[1:]
    assert change(DECK, 0, "titel", " Nieuw ")[0].titel == "Nieuw"
    full = tuple(Item(str(number)) for number in range(MOST_SLIDES))
    assert add(full, Item("nog")) == full
    assert add(DECK, Item("nog"))[-1] == Item("nog")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("geen json", "wij kunnen het niet lezen"),
        ("[" * 100_000, "wij kunnen het niet lezen"),
        ('{"soort": "iets"}', "geen presentatie van deze site"),
        ('{"soort": "mbo-presentatie", "versie": 9}', "een andere versie"),
        ('{"soort": "mbo-presentatie", "versie": 1}', "hoogstens 60 dia’s"),
        ('{"soort": "mbo-presentatie", "versie": 1, "dias": [{"x": 1}]}', "die wij niet kennen"),
        ('{"soort": "mbo-presentatie", "versie": 1, "dias": [{"bron": 5}]}', "hoort tekst"),
        ("x" * (MOST_BYTES + 1), "te groot"),
    ],
)
def test_another_file_is_refused_in_dutch(text, said):
    with pytest.raises(DeckError, match=said):
        from_json(text)


@pytest.mark.parametrize("letters", ["%%%", "abc", to_address(DECK)[:-9]])
def test_a_damaged_address_is_refused(letters):
    with pytest.raises(DeckError, match="niet heel"):
        from_address(letters)


def test_a_small_address_cannot_unpack_to_a_large_deck():
    bomb = pack("x" * 50_000_000)
    assert len(unpack(bomb, 1000)) == 1001
    with pytest.raises(DeckError, match="te groot"):
        from_address(bomb)


@pytest.mark.parametrize("letter", ["a", '"', "€", "\U0001f393"])
def test_a_deck_that_is_full_in_every_field_opens_again(letter):
    full = {name: cut(letter * most, most) for name, most in MOST_LETTERS.items()}
    deck = tuple(Item(**full) for _ in range(MOST_SLIDES))
    assert from_json(to_json(deck)) == deck
    assert from_address(to_address(deck)) == deck
