"""The model: counts, profiles, and flows in which every municipality is as wide."""

import pandas as pd
import pytest

from components.compare.model import (
    criteria,
    found_rows,
    found_sentence,
    lever_counts,
    outside,
    profiles,
    town_counts,
)
from components.compare.modelflow import (
    drawn_flows,
    flow_exhibit,
    flow_figure,
    flow_title,
    flows,
)
from components.examples.facets import index
from components.rows.ids import Status
from components.rows.selection import examples


def test_a_choice_narrows_rows_and_counts(tiny):
    assert list(found_rows(tiny, {"thema": ["vsv"]})["maatregel_id"]) == ["a-coach"]
    counts = lever_counts(tiny, {"thema": ["vsv"]})
    assert counts["rol"] == {"verbinden": 1, "voorbeeld": 0}
    assert counts["thema"] == {"llo": 1, "stages": 3, "vsv": 1}


def test_towns_and_profiles(tiny):
    rows = found_rows(tiny, {})
    assert town_counts(tiny, rows)["aantal"].tolist() == [2, 1]
    assert profiles(tiny, rows, ["b-dorp"])[0] == (
        "b-dorp",
        "B-dorp",
        ["regierol", "verbinden", "stages"],
        ["meer beleidsterreinen", "zelf het voorbeeld geven", "leven lang ontwikkelen", "uitval"],
    )


def test_every_municipality_flows_as_wide(tiny, real):
    shares = flows(tiny, found_rows(tiny, {}))
    assert shares.to_dict("records") == [
        {"gemeente_id": "a-stad", "rol": "verbinden", "thema": "stages", "aandeel": 0.75},
        {"gemeente_id": "a-stad", "rol": "verbinden", "thema": "vsv", "aandeel": 0.25},
        {"gemeente_id": "b-dorp", "rol": "verbinden", "thema": "stages", "aandeel": 1.0},
    ]
    totals = flows(real, found_rows(real, {})).groupby("gemeente_id")["aandeel"].sum()
    assert set(totals.index) == set(examples(real)["gemeente_id"])
    assert totals.to_numpy() == pytest.approx(1)


def test_flow_title_counts_among_all_examples(tiny):
    rows = found_rows(tiny, {})
    assert flow_title(tiny, rows) == (
        "De rol ‘verbinden’ vinden we bij alle twee voorbeeldgemeenten, bij deze keuze"
    )
    one = rows.loc[rows["gemeente_id"] == "a-stad"]
    assert flow_title(tiny, one) == (
        "De rol ‘verbinden’ vinden we bij één van de twee voorbeeldgemeenten, bij deze keuze"
    )
    assert flow_title(tiny, one.assign(status=Status.ADVICE)) == (
        "Bij deze keuze noemen onze bronnen geen rol van een gemeente"
    )


def test_what_is_no_deed_of_an_example_is_counted_apart(tiny):
    rows = found_rows(tiny, {})
    counts = outside(tiny, rows)
    assert int(town_counts(tiny, rows)["aantal"].sum()) + sum(counts.values()) == len(rows)
    assert counts == {"Regio’s elders": 1, "Adviezen aan gemeenten": 0}
    advised = outside(tiny, rows.assign(status=Status.ADVICE))
    assert advised == {"Regio’s elders": 0, "Adviezen aan gemeenten": len(rows)}


def test_a_measure_without_a_role_is_no_flow(tiny):
    rows = found_rows(tiny, {})
    none = rows.assign(rollen=[()] * len(rows))
    assert flows(tiny, none).empty


def test_the_sentence_above_the_model_says_what_has_ended(tiny, real):
    assert found_sentence(tiny, {"thema": ["llo"]}) == (
        "Eén voorbeeld over leven lang ontwikkelen. "
        "Nog één uit afgelopen programma’s staat er niet bij."
    )
    ended = (real["maatregelen"]["programma_id"] == "utrecht-sterk-mbo-2020").sum()
    assert f"Nog {ended} uit afgelopen programma’s" in found_sentence(real, {})


def test_many_municipalities_are_drawn_as_their_mean(tiny):
    shares = flows(tiny, found_rows(tiny, {}))
    assert drawn_flows(shares) is shares
    town = shares.loc[shares["gemeente_id"] == "a-stad"]
    many = pd.concat([town.assign(gemeente_id=f"g{n}") for n in range(13)])
    assert drawn_flows(many).to_dict("records") == [
        {
            "rol": "verbinden",
            "thema": "stages",
            "aandeel": 0.75,
            "gemeente_id": "13 gemeenten samen",
        },
        {"rol": "verbinden", "thema": "vsv", "aandeel": 0.25, "gemeente_id": "13 gemeenten samen"},
    ]
    figure = flow_figure(tiny, drawn_flows(many))
    assert list(figure.data[0].node.label)[0] == "13 gemeenten samen"
    assert figure.data[0].link.color[0] == "rgba(107,119,128,0.45)"


def test_figure_has_a_node_for_each_value_and_the_colour_of_its_town(tiny):
    figure = flow_figure(tiny, flows(tiny, found_rows(tiny, {})))
    node, link = figure.data[0].node, figure.data[0].link
    assert list(node.label) == ["A-stad", "B-dorp", "Verbinden", "Stages", "Uitval"]
    assert list(link.value) == [1.0, 1.0, 0.75, 0.25, 1.0]
    assert link.color[0] == "rgba(51,34,136,0.45)"


def test_exhibit_has_its_companions_and_nothing_when_nothing_fits(tiny):
    exhibit = flow_exhibit(tiny, found_rows(tiny, {}))
    assert exhibit.table.iloc[0].to_dict() == {
        "Gemeente": "A-stad",
        "Rol van de gemeente": "Verbinden",
        "Thema": "Stages",
        "Aandeel binnen de gemeente": "75%",
    }
    assert flow_exhibit(tiny, index(tiny).rows.iloc[:0]) is None


def test_criteria_count_the_rows_they_led_to(tiny):
    rows = {row["id"]: row["aantal"] for row in criteria(tiny, found_rows(tiny, {}))}
    assert rows == {
        "integraal": 0,
        "regierol": 4,
        "verbinden": 4,
        "voorbeeld": 0,
        "llo": 1,
        "stages": 3,
        "vsv": 1,
    }
