"""Whatever a source answers: it is said in Dutch, exit code 1, and the others are written."""

import json

import pytest

from data.yearly import fetching
from tests.data.yearly.conftest import refused
from tests.data.yearly.openserver import OpenData
from tests.hostileserver import bomb, dripping, endless, hostile, moved, silent, whole

SCHOOLS = b"INSTELLINGSCODE,INSTELLINGSNAAM,PLAATSNAAM,GEMEENTENUMMER\n"


@pytest.mark.parametrize(
    ("path", "content", "reason"),
    [
        ("/inwoners", b"[" * 200_000, "het antwoord is geen JSON"),
        ("/inwoners", b"9" * 10_000, "het antwoord is geen JSON"),
        ("/inwoners", b'{"value": [NaN]}', "het antwoord is geen JSON"),
        ("/inwoners", b"[]", "het antwoord is geen JSON-object"),
        ("/inwoners", b'{"value": {}}', "'value' ontbreekt; wel gevonden: value"),
        ("/inwoners", b'{"value": [1, 2]}', "in 'value' staat '1', en geen rij"),
        ("/inwoners", b'{"value": [], "links": 5, "odata.nextLink": 7}', "is geen webadres"),
        ("/inwoners", b'{"value": [], "links": [3, {"rel": "next"}]}', "0 rijen, minstens 300"),
        ("/studenten", b'{"value": [{"RegioS": null}]}', "0 rijen, minstens 300"),
        ("/grenzen", b'{"features": [{"properties": [1]}]}', "'statcode' ontbreekt"),
        (
            "/grenzen",
            b'{"features": [{"properties": {"statcode": null, "statnaam": ""}}]}',
            "rij 1, kolom statcode: leeg heeft niet de juiste vorm",
        ),
        ("/scholen", b"\xff\xfe", "het antwoord is geen UTF-8"),
        ("/scholen", b"", "'INSTELLINGSCODE' ontbreekt; wel gevonden: niets"),
        ("/scholen", SCHOOLS + b'"01AA', "geen geldige CSV"),
        ("/scholen", SCHOOLS + b"01AA,School\n", "rij 2 heeft 2 cellen; nodig: 4"),
        (
            "/scholen",
            SCHOOLS + b"01AA,School," + b"x" * 140_000 + b",0599\n",
            "rij 2, kolom PLAATSNAAM: 'xxx",
        ),
        (
            "/scholen",
            SCHOOLS + b"01AA," + b"x" * 201 + b",Ede,0228\n",
            "heeft 201 letters; hoogstens 200",
        ),
        (
            "/scholen",
            SCHOOLS + b"01AA,School,Ede,Ede\n",
            "rij 2, kolom GEMEENTENUMMER: 'Ede' heeft niet de juiste vorm",
        ),
        (
            "/schoolstudenten",
            b"INSTELLINGSCODE,JAAR_2024,JAAR_2025\n01AA,5,1.234\n",
            "rij 2, kolom JAAR_2025: '1.234' is geen heel getal zonder punt of komma",
        ),
        (
            "/schoolstudenten",
            b"INSTELLINGSCODE,JAAR,AANTAL\n01AA,2025,5\n",
            "'JAAR_…' ontbreekt; wel gevonden: INSTELLINGSCODE, JAAR, AANTAL",
        ),
        ("/leslocaties", b"A\x1b[2J;B\n1;2\n", "wel gevonden: A [2J, B"),
    ],
)
def test_no_answer_ends_in_a_traceback(run, data, path, content, reason):
    answer = data.answer
    # Whatever way a source is asked in.
    data.answer = lambda asked, *rest: (
        content if asked == path or asked.startswith(f"{path}-") else answer(asked, *rest)
    )
    assert reason in refused(run)


@pytest.mark.parametrize("value", [None, 7, True, [], {}, "", "\udc80", "9" * 300])
def test_a_cell_of_any_kind_is_at_most_refused(run, data, value):
    for column in ("Perioden", "LeerlingenStudenten_1", "Onderwijssoort", "Geslacht", "RegioS"):
        data.records["/studenten"] = OpenData().records["/studenten"]
        data.records["/studenten"][1][column] = value
        code, said = run(dry_run=True)
        assert code == 0, said


def test_what_nobody_thought_of_is_no_traceback_either(run, monkeypatch, capfd):
    def break_off(*_arguments):
        raise RuntimeError("onverwacht")

    monkeypatch.setattr("data.yearly.refreshing.checked", break_off)
    code, said = run()
    assert (code, said.splitlines()[-1]) == (1, "Er is niets vervangen.")
    assert "Gemeentegrenzen: het antwoord is niet te lezen" in said
    assert "Traceback" not in capfd.readouterr().err


def test_half_a_letter_does_not_break_writing(run, data):
    data.records["/grenzen"][0]["properties"]["statnaam"] = "Plaats\ud800 een\x00"
    assert run()[0] == 0
    assert "Plaats een" in (run.folder / "grenzen.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (dripping(), "geen antwoord binnen de tijd"),
        (dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"), "geen antwoord binnen"),
        (silent, "geen antwoord binnen de tijd"),
        (bomb(200_000_000), "het antwoord is te groot: meer dan 2 MB"),
        (endless, "het antwoord is te groot: meer dan 2 MB"),
    ],
    ids=["drip", "drip in the body", "silence", "bomb", "endless"],
)
@pytest.mark.parametrize("name", ["inwoners", "scholen"])
def test_slow_and_endless_answers_end(run, monkeypatch, name, answer, reason):
    monkeypatch.setattr(fetching, "MOST_PAGE_BYTES", 2_000_000)
    monkeypatch.setattr(fetching, "MOST_CSV_BYTES", 2_000_000)
    monkeypatch.setattr(fetching, "TRIES", 2)
    with hostile(answer) as server:
        assert reason in refused(run, elsewhere={name: server.address})


@pytest.mark.parametrize(("limit", "minutes"), [("SOURCE_S", "0.005"), ("TOTAL_S", "0.005")])
def test_trying_again_ends_too(run, monkeypatch, limit, minutes):
    monkeypatch.setattr(fetching, limit, 0.3)
    monkeypatch.setattr(fetching, "TRIES", 10_000)
    with hostile(whole(b"", "503 Druk")) as server:
        code, said = run(elsewhere={"grenzen": server.address})
    assert code == 1
    assert f"het duurt te lang; de grens is {minutes} minuten" in said


def test_all_pages_together_have_an_end(run, data, monkeypatch):
    monkeypatch.setattr(fetching, "MOST_SOURCE_BYTES", 1_000)
    assert "alle pagina's samen zijn te groot; de grens is 0 MB" in run()[1]


def test_too_many_rows_are_said_with_the_limit(run, monkeypatch):
    monkeypatch.setattr("data.yearly.records.MOST_ROWS", 300)
    code, said = run()
    assert code == 1
    assert "het antwoord heeft te veel rijen; de grens is 300" in said


@pytest.mark.parametrize(
    "asked", ["3600", "Fri, 31 Dec 2100 23:59:59 GMT", "9" * 400, "-5", "ooit"]
)
def test_a_server_does_not_decide_how_long_we_wait(run, monkeypatch, asked):
    waited = []
    monkeypatch.setattr(fetching.time, "sleep", waited.append)
    with hostile(whole(b"", "429 Te veel", f"Retry-After: {asked}\r\n")) as server:
        said = refused(run, elsewhere={"grenzen": server.address})
    assert "de server vindt dat wij te veel vragen (429)" in said
    assert len(waited) == fetching.TRIES - 1
    assert 0 < max(waited) <= 60


@pytest.mark.parametrize("way", ["redirect", "next page"])
def test_no_source_leads_to_another_server(run, way):
    with hostile(whole(b"{}")) as other, hostile(moved(other.address)) as server:
        if way == "next page":
            page = {"features": [], "links": [{"rel": "next", "href": other.address}]}
            server.answer = whole(json.dumps(page).encode())
        said = refused(run, elsewhere={"grenzen": server.address})
        assert "verwijst naar een andere server (127.0.0.1)" in said
        assert other.asked == []


def test_a_count_of_an_older_year_is_not_told(run, data):
    text = data.texts["/schoolstudenten"]
    data.texts["/schoolstudenten"] = text.replace(",4,10001", ",<5,10001")
    code, said = run()
    assert code == 0
    told = "kolom JAAR_2025: 2 keer '-1', gelezen als onbekend (eerst in rij 43)"
    assert f"Studenten van elke mbo-school, {told}" in said
    assert "<5" not in said
