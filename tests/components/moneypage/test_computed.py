"""A citation of a computed figure is computed again in the version that it names."""

from dataclasses import replace

import pytest

from components.moneypage.budgetscreen import budget_screen, budget_view
from components.moneypage.computed import check_figure, figure_citation, figure_key, is_figure
from components.moneypage.place import place_of
from data.releases.releasing import release
from data.releases.reopening import reopened

PLACE = place_of({"begroting": "a-geld", "maat": "inwoner"})


@pytest.fixture
def kept(tiny, tiny_folder):
    """The tiny data as it is, and the folder in which that version was released."""
    release(tiny, tiny_folder)
    return tiny, tiny_folder


def exhibits(data, place=PLACE):
    panels = budget_screen(data, place, budget_view(data, place)).panels
    return {panel.exhibit.file_name: panel.exhibit for panel in panels}


def later(data, table: str, mask, **cells):
    frame = data[table].copy()
    for column, value in cells.items():
        frame.loc[mask, column] = value
    return replace(data, tables={**data.tables, table: frame}, fingerprint="f" * 64)


def test_a_citation_says_the_sentence_the_sources_and_where_it_is_computed_again(tiny):
    exhibit = exhibits(tiny)["post-a-geld"]
    text = figure_citation(tiny, exhibit, "https://site/begroting?maat=inwoner")
    assert text.startswith(f"‘{exhibit.title}’.")
    assert "Berekend door Mbo in de gemeente uit: Agenda van A" in text
    link = f"https://site/begroting?maat=inwoner&citaat=figuur%3Apost-a-geld%3A{tiny.version}"
    assert text.endswith(link)
    assert is_figure(figure_key(tiny, exhibit))


def test_what_is_computed_again_is_the_same(kept):
    tiny, folder = kept
    exhibit = exhibits(tiny)["post-a-geld"]
    key = figure_key(tiny, exhibit)
    for data in (tiny, replace(tiny, fingerprint="f" * 64)):
        said = check_figure(data, PLACE, key, folder)
        assert said.startswith(f"Het citaat klopt nog: ‘{exhibit.title}’")
    assert reopened(folder, tiny.version)["begroting"].equals(tiny["begroting"])


def test_a_sum_that_changed_is_told_with_both_sentences(kept):
    tiny, folder = kept
    key = f"figuur:jaren-a-geld:{tiny.version}"
    mask = tiny["begrotingstotalen"]["totaal_id"] == "a-geld-2023"
    data = later(tiny, "begrotingstotalen", mask, bedrag_eur=9000)
    then, now = (exhibits(one)["jaren-a-geld"].title for one in (tiny, data))
    assert then != now
    said = check_figure(data, PLACE, key, folder)
    assert said == (
        f"Dit is veranderd. In versie {tiny.version} stond er: ‘{then}’. Nu staat er: ‘{now}’."
    )


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("figuur:post-a-geld:2025-01-01-deadbeef", "Versie 2025-01-01-deadbeef bewaarden wij niet"),
        ("figuur:post-a-geld:2025-99-99-deadbeef", "Dit citaat kunnen we niet lezen"),
        ("figuur:<b>:2025-01-01-deadbeef", "Dit citaat kunnen we niet lezen"),
        ("figuur:285000000:{version}", "Deze figuur is er bij deze keuze niet."),
    ],
)
def test_what_is_not_ours_is_not_repeated(kept, key, said):
    tiny, folder = kept
    text = check_figure(tiny, PLACE, key.format(version=tiny.version), folder)
    assert text.startswith(said)
    assert "285000000" not in text


def test_a_damaged_version_is_said_to_be_so(kept):
    tiny, folder = kept
    key = figure_key(tiny, exhibits(tiny)["post-a-geld"])
    zipped = folder / "uitgaven" / f"{tiny.version}.zip"
    zipped.write_bytes(zipped.read_bytes()[:-9])
    data = replace(tiny, fingerprint="f" * 64)
    said = check_figure(data, PLACE, key, folder)
    assert said.startswith(f"Versie {tiny.version} kunnen wij nu niet openen.")


def test_tables_of_another_shape_are_not_computed_with(kept):
    tiny, folder = kept
    key = figure_key(tiny, exhibits(tiny)["post-a-geld"])
    wider = tiny["kerncijfers"].assign(iets_nieuws="")
    data = replace(tiny, tables={**tiny.tables, "kerncijfers": wider}, fingerprint="f" * 64)
    assert check_figure(data, PLACE, key, folder).startswith(
        f"Versie {tiny.version} heeft tabellen die anders zijn ingedeeld."
    )
