"""A shorter text: whole sentences, and never without what limits them."""

import pytest

from components.handout.text import printable
from components.rows.selection import examples
from components.slides.topics import example_cards
from components.slides.whole import action_cards
from components.wording.shortening import BETWEEN, CAVEAT, MOST_TIMES, shortened

LONG = "De gemeente betaalt een coach. Die helpt studenten bij een stage. Dit geldt alleen in 2024."


def test_whole_sentences_then_words():
    assert shortened("Een zin. Nog een zin.", 50) == "Een zin. Nog een zin."
    assert shortened("Een zin. Nog een heel lange zin.", 12) == "Een zin."
    assert shortened("Woorden zonder punt of einde", 16) == "Woorden zonder punt of einde"
    assert shortened("Woorden met punt of einde", 16) == "Woorden met…"
    assert shortened("Met o.a. een coach en een buddy. Klaar.", 34) == (
        "Met o.a. een coach en een buddy."
    )


def test_a_limit_stays_with_what_it_limits():
    assert shortened(LONG, 60) == "De gemeente betaalt een coach. Dit geldt alleen in 2024."
    assert shortened(LONG, 40) == "De gemeente betaalt een coach. Dit geldt alleen in 2024."


def test_a_flood_is_cut_whatever_it_says():
    assert len(shortened("x" * 5000, 100)) == 100
    assert len(shortened("niet " * 5000, 100)) <= MOST_TIMES * 100


def caveats(text: str) -> list[str]:
    return [one for one in BETWEEN.split(text.replace("\n", " ")) if CAVEAT.search(one)]


@pytest.mark.parametrize("letters", [110, 120, 200, 220, 300])
def test_no_text_of_ours_loses_a_limit(real, letters):
    texts = [*real["maatregelen"]["omschrijving"], *real["landelijke_acties"]["actie"]]
    for text in texts:
        said = shortened(text, letters)
        assert [one for one in caveats(text) if one not in said] == []


def test_cards_and_a4_keep_every_limit(real):
    for gemeente_id in examples(real)["gemeente_id"]:
        rows = real["maatregelen"].loc[real["maatregelen"]["gemeente_id"] == gemeente_id]
        for card, text in zip(
            example_cards(real, rows, 120).cards, rows["omschrijving"], strict=True
        ):
            assert all(one in card.text for one in caveats(text))
            assert all(one in printable(text, 360, 999) for one in caveats(text))
    actions = real["landelijke_acties"].to_dict("records")
    for card, row in zip(action_cards(real, actions, 110).cards, actions, strict=True):
        assert all(one in card.text for one in caveats(row["actie"]))
