"""How one number of a measure is said."""

import pandas as pd
import pytest

from components.rows.keyfigures import measure_figure


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("amsterdam-stagepact-110-bedrijven", "ruim 110 bedrijven doen mee"),
        ("utrecht-2023-150-stageplekken", "minstens 150 mbo-stageplekken per jaar"),
        ("roosendaal-feit-introosendaal", "600 eerstejaars (2023)"),
        ("amsterdam-bestuurlijk-overleg", ""),
    ],
)
def test_the_number_of_a_measure_keeps_its_reserve_and_year(real, key, text):
    rows = real["maatregelen"].set_index("maatregel_id")
    assert measure_figure(real, rows.loc[key]) == text


def test_short_sentences_are_short_unique_and_no_advice(real):
    rows = real["maatregelen"]
    said = rows.loc[rows["zin_kort"] != ""]
    assert len(said) == 166
    assert said["zin_kort"].is_unique
    assert max(said["zin_kort"].str.split().map(len)) <= 8
    assert not (said["status"] == "advies").any()
    assert not said["programma_id"].isin(["utrecht-sterk-mbo-2020"]).any()


def test_counting_is_no_effect(real):
    rungs = real["maatregelen"]["bewijs"].value_counts().to_dict()
    assert rungs == {"beschreven": 324, "aantallen": 17, "onderbouwd": 5}
    assert pd.isna(real["maatregelen"]["getal"]).sum() == 325
