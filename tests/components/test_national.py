"""National actions: filters, the sentence, the money and who already does something."""

from components.national import actions, money, municipalities_on, parties, sentence


def ids(rows) -> list[str]:
    return list(rows["actie_id"])


def test_filters(tiny):
    assert ids(actions(tiny, [], [], [], [])) == ["wa-1-1-01", "wa-1-1-02", "wa-2-1-01"]
    assert ids(actions(tiny, ["1"], [], [], [])) == ["wa-1-1-01", "wa-1-1-02"]
    assert ids(actions(tiny, [], ["primair", "mede"], [], [])) == ["wa-1-1-01", "wa-2-1-01"]
    assert ids(actions(tiny, [], [], ["OCW"], [])) == ["wa-1-1-02", "wa-2-1-01"]
    assert ids(actions(tiny, [], [], ["Gemeenten"], ["stages"])) == ["wa-1-1-01"]
    assert parties(tiny) == ["Gemeenten", "JOB", "Mbo-scholen", "OCW"]


def test_sentence(tiny):
    rows = actions(tiny, [], [], [], [])
    assert sentence(tiny, rows, []) == (
        "Drie landelijke acties; bij één actie leiden gemeenten en bij één actie doen zij mee."
    )
    assert sentence(tiny, rows.iloc[1:2], ["stages"]) == (
        "Eén landelijke actie over stages; daarin staat geen taak voor gemeenten."
    )


def test_municipalities_on_a_theme(tiny):
    assert municipalities_on(tiny, ["stages"]) == [("a-stad", "A-stad"), ("b-dorp", "B-dorp")]
    # The theme llo occurs only in a programme that has ended, and elsewhere.
    assert municipalities_on(tiny, ["llo"]) == []
    assert municipalities_on(tiny, []) == []


def test_the_real_annex(real):
    frame = real["landelijke_acties"]
    assert frame.groupby("doelstelling").size().to_dict() == {
        "1.1": 10,
        "1.2": 7,
        "1.3": 5,
        "1.4": 3,
        "1.5": 2,
        "2.1": 9,
        "2.2": 2,
        "2.3": 9,
        "3.1": 5,
        "3.2": 7,
        "3.3": 9,
        "3.4": 10,
    }
    totals = money(real).pivot_table(index="prioriteit", columns="jaar", values="bedrag_eur")
    assert totals.loc["1", 2022] == 86_500_000
    assert totals.loc["3", 2028] == 60_000_000
    assert totals.shape == (3, 7)
