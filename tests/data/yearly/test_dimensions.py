"""A table of CBS has more rows for a municipality than one: which of them is the total."""

from data.yearly.figures import load_live
from tests.data.yearly.conftest import refused


def test_the_columns_of_students_may_have_other_names(run, data):
    for record in data.records["/studenten"]:
        record["Regiokenmerken"] = record.pop("RegioS")
        record["Leerlingen_1"] = record.pop("LeerlingenStudenten_1")
        del record["Geslacht"]
    # Without a column for it, the rows per sex are second rows of their municipality.
    data.records["/studenten"] = [
        record for record in data.records["/studenten"] if record["Leerlingen_1"] != 600
    ]
    assert run()[0] == 0
    live = load_live(run.folder)
    assert live.of_town("studenten", "GM0050")["studenten"] == "1015"
    assert live.origins["studenten"].title == "Mbo-studenten naar woongemeente (85701NED)"


def test_two_rows_for_one_municipality_are_refused_and_the_second_way_is_taken(run, data):
    for record in data.records["/studenten"]:
        del record["Geslacht"]
    code, said = run()
    assert code == 0
    assert "rij GM0014, 2024/2025: 2 rijen; er hoort er één te zijn\n  Gevonden kolommen: " in said
    assert "LeerlingenStudenten_1\n  Op een andere manier wel gelukt.\n" in said
    live = load_live(run.folder)
    assert live.of_town("studenten", "GM0050") == {
        "cbs_code": "GM0050",
        "schooljaar": "2025",
        "studenten": "1020",
    }
    title = "Mbo-studenten naar woongemeente, afgerond (86165NED)"
    assert live.origins["studenten"].title == title


def test_when_every_way_to_a_source_fails_each_is_named(run, data):
    for record in data.records["/studenten"]:
        del record["Geslacht"]
    data.faults = {"/studenten-afgerond": [404]}
    said = refused(run)
    assert "rij GM0014, 2024/2025: 2 rijen; er hoort er één te zijn" in said
    assert "Gevonden kolommen: ID, Onderwijssoort, RegioS, Perioden, LeerlingenStudenten_1" in said
    assert "\nMbo-studenten naar woongemeente, afgerond (86165NED): http" in said


def test_two_columns_that_may_both_be_meant_are_refused(run, data):
    for record in data.records["/inwoners"]:
        record["Inwonertal_57"] = 5
    assert "kan meer dan één kolom zijn: Inwonertal_56, Inwonertal_57" in refused(run)


def test_an_abolished_municipality_is_left_out(run, data):
    old = {"Regiokenmerken": "GM0005", "VoortijdigSchoolverlaters_2": 3}
    data.records["/uitval"].append(data.records["/uitval"][0] | old)
    assert run()[0] == 0
    live = load_live(run.folder)
    assert live.of_town("uitval", "GM0005") is None
    assert len(live.every("uitval")) == 342
