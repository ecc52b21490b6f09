"""The model: its parts, and who has which role on which theme."""

from dataclasses import replace

from components.compare.model import (
    NO_ROLE,
    NOT_NAMED,
    axes,
    cells,
    found_rows,
    found_sentence,
    lever_counts,
    parts,
    roles_claim,
    roles_exhibit,
)
from components.compare.modelscreen import (
    WHAT,
    WHO,
    Asked,
    parts_html,
    roles_html,
    rows_behind,
    view_of,
)
from components.files.figurefile import BEHIND
from components.rows.ids import Role, Status


def with_measures(data, **columns):
    frame = data["maatregelen"].assign(**columns)
    return replace(data, tables={**data.tables, "maatregelen": frame})


def test_a_choice_narrows_rows_and_counts(tiny):
    assert list(found_rows(tiny, {"thema": ["vsv"]})["maatregel_id"]) == ["a-coach"]
    counts = lever_counts(tiny, {"thema": ["vsv"]})
    assert counts["rol"] == {"verbinden": 1, "voorbeeld": 0}
    assert counts["thema"] == {"llo": 1, "stages": 3, "vsv": 1}


def test_the_sentence_says_what_has_ended(tiny, real):
    assert found_sentence(tiny, {"thema": ["llo"]}) == (
        "Eén voorbeeld over leven lang ontwikkelen. "
        "Nog één uit afgelopen programma’s staat er niet bij."
    )
    ended = (real["maatregelen"]["programma_id"] == "utrecht-sterk-mbo-2020").sum()
    assert f"Nog {ended} uit afgelopen programma’s" in found_sentence(real, {})


def test_only_our_own_role_is_not_of_the_letter(real):
    ours = [one.row["id"] for one in parts(real, "rol") if not one.of_letter]
    assert ours == [Role.PAYS]
    assert [len(parts(real, "thema", group)) for group in ("inzicht", "onderwerp")] == [5, 4]
    assert "van ons" in str(parts_html(real))


def test_a_cell_has_the_municipalities_with_a_deed_in_that_role(tiny):
    found = cells(tiny, {})
    assert found["stages", "verbinden"] == {
        "a-stad": ("a-coach", "a-stage"),
        "b-dorp": ("b-hulp",),
    }
    assert ("stages", "voorbeeld") not in found
    assert cells(with_measures(tiny, status=Status.ADVICE), {}) == {}


def test_a_deed_without_a_role_has_a_column_of_its_own(tiny):
    none = with_measures(tiny, rollen=[()] * len(tiny["maatregelen"]))
    assert set(cells(none, {})["stages", NO_ROLE]) == {"a-stad", "b-dorp"}
    assert list(axes(tiny, {})[1]) == ["verbinden", "voorbeeld", NO_ROLE]
    assert list(axes(tiny, {"rol": ("verbinden",), "thema": ("vsv",)})[0]) == ["vsv"]


def test_the_claim_counts_among_all_examples(tiny):
    assert roles_claim(tiny, {}) == (
        "De rol ‘verbinden’ vinden we bij alle twee voorbeeldgemeenten in onze bronnen"
    )
    assert roles_claim(tiny, {"gemeente": ("a-stad",)}) == (
        "De rol ‘verbinden’ vinden we bij één van de twee voorbeeldgemeenten, bij deze keuze"
    )
    assert roles_claim(with_measures(tiny, status=Status.ADVICE), {}) == (
        "Bij deze keuze noemen onze bronnen geen rol van een gemeente"
    )


def test_the_figure_has_its_companions(tiny):
    exhibit = roles_exhibit(tiny, {})
    assert exhibit.table.to_dict("records")[1:] == [
        {
            "Thema": "Stages",
            "Verbinden": "A-stad en B-dorp",
            "Zelf het voorbeeld geven": NOT_NAMED,
            "Rol niet genoemd": NOT_NAMED,
        },
        {
            "Thema": "Uitval",
            "Verbinden": "A-stad",
            "Zelf het voorbeeld geven": NOT_NAMED,
            "Rol niet genoemd": NOT_NAMED,
        },
    ]


def test_a_cell_leads_to_its_examples_and_a_gap_is_said(tiny):
    drawn = str(roles_html(tiny, Asked(WHO, {})))
    assert 'aria-label="Verbinden, Stages: A-stad en B-dorp"' in drawn
    assert "/voorbeelden?thema=stages&amp;rol=verbinden&amp;gemeente=a-stad" in drawn
    assert "/voorbeelden?voorbeeld=a-coach" in drawn
    assert NOT_NAMED in drawn


def test_a_filter_or_an_example_opens_role_by_theme():
    assert view_of(None, {}, "") == WHAT
    assert view_of(None, {"rol": ("verbinden",)}, "") == WHO
    assert view_of(None, {}, "a-coach") == WHO
    asked = Asked(WHO, {"rol": ("verbinden",)})
    assert asked.to(WHO) == "/model?rol=verbinden"
    assert asked.to(WHAT) == "/model"
    assert Asked(WHAT, {}).to(WHO) == "/model?zicht=rollen"


def test_the_rows_behind_the_figure_follow_the_address(tiny):
    rows = rows_behind(tiny, "rollen-en-themas", {"thema": "vsv"})
    behind = rows.loc[rows["regel"] == BEHIND]
    assert list(behind["maatregel_id"].unique()) == ["a-coach"]
    assert rows_behind(tiny, "zomaar", {}) is None
