"""Our own Dutch is plain: short sentences and everyday words, on screen and in the CSVs."""

from pathlib import Path

import pytest

from tests.plain import screen_texts, sentences, stiff, too_long

ROOT = Path(__file__).parent.parent
# Texts in our own words; names, titles and figures are those of the source.
OWN_WORDS = {
    "begrippen": ("omschrijving", "criterium"),
    "begrotingen": ("toelichting",),
    "begrotingstotalen": ("reden",),
    "bronnen": ("toelichting",),
    "correcties": ("reden",),
    "doelen": ("toelichting", "effect"),
    "geldfeiten": ("omschrijving",),
    "kerncijfers": ("toelichting",),
    "landelijke_acties": ("actie", "zin_kort"),
    "locaties": ("omschrijving",),
    "maatregelen": ("omschrijving", "randvoorwaarden"),
    "presentatie": ("tekst",),
    "uitleg": ("uitleg",),
    "programmas": ("kern", "aanleiding"),
}


@pytest.fixture(scope="module")
def on_screen() -> list[str]:
    return screen_texts(ROOT / "pages") + screen_texts(ROOT / "components")


@pytest.fixture
def in_csv(real) -> list[str]:
    columns = [
        real[table][column]
        for table, own in OWN_WORDS.items()
        for column in own
        if column in real[table]
    ]
    return [text for column in columns for text in column.explode().dropna() if text]


def test_the_yardstick_measures():
    text = f"Een korte zin. Nog {'woord ' * 26}einde; nog iets o.a. dit."
    assert sentences(text)[0] == "Een korte zin."
    assert too_long([text])[0].startswith("32: Nog woord")
    assert stiff(["Teneinde te werken", "Om te werken"], ["teneinde"]) == [
        "Teneinde: Teneinde te werken"
    ]


def test_sentences_on_screen_are_short(on_screen):
    assert len(on_screen) > 500
    assert too_long(on_screen) == []


def test_sentences_in_the_csvs_are_short(in_csv):
    assert len(in_csv) > 800
    assert too_long(in_csv) == []


def test_no_officialese(on_screen, in_csv, real):
    assert stiff([*on_screen, *in_csv], real["schrijfwijzer"]["woord"]) == []


def test_no_screen_asks_a_visitor_to_give_a_command(on_screen):
    commands = ("python -m", "make check", "pip install", "streamlit run", "docker ")
    assert [text for text in on_screen if any(one in text for one in commands)] == []
