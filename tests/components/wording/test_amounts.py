import pandas as pd
import pytest

from components.wording.amounts import euro, euro_cents, percent, share, short_euro


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (2_850_000, "€ 2.850.000"),
        (0, "€ 0"),
        (-90_000, "−€ 90.000"),
        (None, "onbekend"),
        (pd.NA, "onbekend"),
    ],
)
def test_euro(amount, text):
    assert euro(amount) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (999_999, "€ 999.999"),
        (2_850_000, "€ 2,85 miljoen"),
        (-23_100_000, "−€ 23,1 miljoen"),
        (142_200_000, "€ 142,2 miljoen"),
        (2_375_900_000, "€ 2,4 miljard"),
        (-1_000_000_000, "−€ 1 miljard"),
        (999_999_000, "€ 1 miljard"),
        (999_990_000, "€ 999,99 miljoen"),
        (pd.NA, "onbekend"),
    ],
)
def test_short_euro(amount, text):
    assert short_euro(amount) == text


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (0.5, "de helft"),
        (0.385, "ruim een derde"),
        (0.32, "bijna een derde"),
        (0.25, "een kwart"),
        (0.42, "42%"),
        (0.053, "5,3%"),
    ],
)
def test_share(part, text):
    assert share(part) == text


def test_percent():
    assert percent(0.3847) == "38,5%"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (2.656, "€ 2,66"),
        (0, "€ 0,00"),
        (-0.98, "−€ 0,98"),
        (99.994, "€ 99,99"),
        (1024.4, "€ 1.024"),
    ],
)
def test_euros_per_person_have_cents_below_a_hundred(amount, text):
    assert euro_cents(amount) == text
