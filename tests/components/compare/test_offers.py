"""What is offered before something is chosen: programmes to compare, and the parts of the model."""

from components.compare.columns import offers
from components.compare.modelscreen import rows_behind
from components.compare.partsfigure import NAME, parts_exhibit
from components.rows.ids import Source


def test_each_programme_is_offered_those_of_one_municipality_together(tiny, real):
    assert [row["programma_id"] for row in offers(tiny)] == ["a-oud", "a-nieuw", "b-plan"]
    assert len(offers(real)) == len(real["programmas"])


def test_the_parts_of_the_model_say_which_of_them_are_ours(real):
    found = parts_exhibit(real)
    assert found.title == "Zestien delen staan in de brief, één is van ons"
    ours = found.table.loc[found.table["Van wie"] == "van ons", "Deel"]
    assert list(ours) == ["Financieren"]
    assert set(found.rows.loc[found.rows["naam"] != "Financieren", "bron_id"]) == {Source.LETTER}
    assert len(rows_behind(real, NAME, {})) >= len(found.rows) == 17
