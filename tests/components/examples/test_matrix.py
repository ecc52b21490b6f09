"""The matrix counts within one source."""

from dataclasses import replace

import pandas as pd

from components.examples.matrix import countable_sources, matrix, matrix_sentence, matrix_table
from components.rows.ids import Source, Status


def test_only_a_source_about_several_municipalities_can_compare(tiny):
    assert countable_sources(tiny) == {"bron": "Agenda van A"}


def test_matrix(tiny):
    counts = matrix(tiny, "thema", "bron")
    assert counts.loc["a-stad"].to_dict() == {"llo": 1, "stages": 2, "vsv": 1}
    assert counts.loc["b-dorp"].to_dict() == {"llo": 0, "stages": 1, "vsv": 0}
    assert list(counts.index) == ["a-stad", "b-dorp"]
    assert matrix(tiny, "thema", "krant").to_numpy().sum() == 0


def test_sentence_names_what_others_lack_in_this_source_never_who_has_most(tiny):
    counts = matrix(tiny, "thema", "bron")
    assert matrix_sentence(tiny, counts, "thema", "bron") == (
        "In ‘Agenda van A’ heeft alleen A-stad een voorbeeld over leven lang ontwikkelen en uitval."
    )
    assert matrix_sentence(tiny, counts[["stages"]], "thema", "bron") == (
        "In ‘Agenda van A’ staat niets dat maar één gemeente heeft."
    )


def test_advice_is_counted_apart(tiny):
    frame = tiny["maatregelen"].assign(status=Status.ADVICE)
    data = replace(tiny, tables={**tiny.tables, "maatregelen": frame})
    counts = matrix(data, "thema", "bron")
    assert counts.to_numpy().sum() == 0
    assert matrix_sentence(data, counts, "thema", "bron").endswith(
        f"Adviezen ({len(frame)}) tellen niet mee."
    )


def test_an_empty_cell_says_whether_another_source_has_it(tiny):
    table = matrix_table(tiny, matrix(tiny, "thema", "bron"), "thema", "bron")
    assert table.to_dict("records")[1] == {
        "Gemeente": "B-dorp",
        "Leven lang ontwikkelen": "niet in deze bron",
        "Stages": "1",
        "Uitval": "niet in deze bron",
    }
    frame = tiny["maatregelen"]
    other = frame.loc[frame["gemeente_id"] == "b-dorp"].assign(
        maatregel_id="b-krant", themas=[("vsv",)], bron_id=[("krant",)]
    )
    data = replace(tiny, tables={**tiny.tables, "maatregelen": pd.concat([frame, other])})
    table = matrix_table(data, matrix(data, "thema", "bron"), "thema", "bron")
    assert table.loc[1, "Uitval"] == "niet in deze bron, wel in een andere"


def test_the_real_matrix_names_its_source(real):
    counts = matrix(real, "thema", Source.AGENDA)
    said = matrix_sentence(real, counts, "thema", Source.AGENDA)
    assert said.startswith("In ‘mbo inspiratieagenda gemeenten’ ")
    # Utrecht 2020 and Vlaardingen have one too, in other sources.
    table = matrix_table(real, counts, "thema", Source.AGENDA).set_index("Gemeente")
    column = table["Inburgering en taal"]
    assert column["Vlaardingen"] == column["Utrecht"] == "niet in deze bron, wel in een andere"
