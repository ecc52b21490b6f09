"""The matrix counts within one source."""

from components.examples.matrix import countable_sources, matrix, matrix_sentence, matrix_table


def test_only_a_source_about_several_municipalities_can_compare(tiny):
    assert countable_sources(tiny) == {"bron": "Agenda van A"}


def test_matrix(tiny):
    counts = matrix(tiny, "thema", "bron")
    assert counts.loc["a-stad"].to_dict() == {"llo": 1, "stages": 2, "vsv": 1}
    assert counts.loc["b-dorp"].to_dict() == {"llo": 0, "stages": 1, "vsv": 0}
    assert list(counts.index) == ["a-stad", "b-dorp"]
    assert matrix(tiny, "thema", "krant").to_numpy().sum() == 0


def test_sentence_names_what_others_lack_never_who_has_most(tiny):
    counts = matrix(tiny, "thema", "bron")
    assert matrix_sentence(tiny, counts, "thema") == (
        "In onze bronnen: alleen A-stad heeft een voorbeeld over leven lang ontwikkelen en uitval."
    )
    assert matrix_sentence(tiny, counts[["stages"]], "thema") == (
        "In onze bronnen staat niets dat maar één gemeente heeft."
    )


def test_matrix_table_says_what_is_not_there(tiny):
    table = matrix_table(tiny, matrix(tiny, "thema", "bron"), "thema")
    assert table.to_dict("records")[1] == {
        "Gemeente": "B-dorp",
        "Leven lang ontwikkelen": "geen voorbeeld in de bronnen",
        "Stages": "1",
        "Uitval": "geen voorbeeld in de bronnen",
    }
