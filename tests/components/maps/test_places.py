"""The rows of the map page: filters, shared points, sentence and table twin."""

from components.maps import mapfigure, places


def found(data, towns=(), themes=()):
    return {
        places.PROGRAMMES: places.programmes(data, towns, themes),
        places.INITIATIVES: places.initiatives(data, towns, themes),
        places.SCHOOLS: places.schools(data, towns),
    }


def test_programmes_by_theme_and_town(tiny):
    assert list(places.programmes(tiny, [], [])["programma_id"]) == ["a-nieuw", "a-oud", "b-plan"]
    assert list(places.programmes(tiny, [], ["llo"])["programma_id"]) == ["a-oud"]
    assert list(places.programmes(tiny, ["b-dorp"], ["stages"])["programma_id"]) == ["b-plan"]


def test_initiatives_take_the_theme_of_their_measure(tiny):
    assert list(places.initiatives(tiny, [], ["stages"])["locatie_id"]) == ["a-hal"]
    assert list(places.initiatives(tiny, ["regio-c"], [])["locatie_id"]) == ["c-hub"]


def test_places_on_one_point_share_a_marker(tiny):
    rows = places.initiatives(tiny, [], [])
    markers = places.one_marker_per_point(rows, "initiatief", "initiatieven")
    assert markers.to_dict("records") == [
        {
            "id": "a-hal",
            "naam": "Twee initiatieven in A-stad",
            "lat": 52.2,
            "lon": 5.2,
            "kleur": "#332288",
        }
    ]
    assert places.point_of(rows, "a-tuin") == "a-hal"
    assert places.point_of(rows, "c-hub") == "c-hub"
    assert places.point_of(rows, "elders") is None


def test_schools_stand_at_their_municipality(tiny):
    rows = places.schools(tiny, [])
    assert list(rows["punt"]) == ["01AA", "01AA"]
    assert places.schools(tiny, ["b-dorp"]).empty


def test_sentence(tiny):
    everything = found(tiny)
    assert mapfigure.map_sentence(tiny, everything, [], []) == (
        "Drie programma’s, drie initiatieven en twee mbo-scholen"
    )
    some = found(tiny, ["a-stad"], ["stages"])
    assert mapfigure.map_sentence(tiny, some, ["a-stad"], ["stages"]) == (
        "Eén programma en één initiatief over stages in A-stad, en twee mbo-scholen"
    )
    none = {places.INITIATIVES: places.initiatives(tiny, ["b-dorp"], [])}
    assert mapfigure.map_sentence(tiny, none, ["b-dorp"], []) == "Geen initiatieven in B-dorp"


def test_table_twin_says_how_precise_a_place_is(tiny):
    table = mapfigure.map_table(tiny, {places.INITIATIVES: places.initiatives(tiny, [], [])})
    assert list(table["Plek"]) == [
        "Dijk 1 (stip staat op straat of wijk)",
        "A-stad (stip staat op straat of wijk)",
        "plek onbekend",
    ]


def test_exhibit_counts_what_is_not_on_the_map(tiny):
    exhibit = mapfigure.map_exhibit(tiny, found(tiny), [], [])
    assert exhibit.note.endswith("Eén plek kan niet op de kaart.")
    assert exhibit.bron_ids == ("bron", "krant", "duo-adressen-mbo")


def test_choices_hold_every_place(tiny):
    assert places.choices(found(tiny)) == {
        "a-stad": "A-stad (programma’s)",
        "b-dorp": "B-dorp (programma’s)",
        "a-hal": "De Hal, A-stad",
        "a-tuin": "De Tuin, A-stad",
        "c-hub": "De Hub, Regio C",
        "01AA": "School Een, A-stad (school)",
        "02BB": "School Twee, A-stad (school)",
    }
