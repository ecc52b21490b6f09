import pytest

from components.deck.items import make_slides, ready_deck
from components.examples.strongest import strongest
from components.frame.parameters import PARAMETERS
from components.frame.sitemap import SLIDE_PAGES
from components.rows.claim import Claim, Quoted
from components.rows.selection import examples
from components.rows.slidetexts import MISSING, title
from components.slides.frompage import VIEWS, view_slide
from components.slides.html import places, slide_html
from components.slides.map import HEIGHT, WIDTH, map_svg, sheet
from components.slides.ready import ready_slides
from components.slides.slide import Bars, Cards, Numbers, Points, Room, TownMap, grid

ROOM = Room(code="GM0001")


def slide(data, key, room=None):
    return ready_slides(data)[key](data, room or Room())


def test_the_ready_deck_follows_the_data(real):
    keys = list(ready_slides(real))
    assert len(keys) == 26
    assert keys[:6] == ["opening", "waarom", "cijfers", "brief", "model", "kaart"]
    assert keys[6:12] == [f"gemeente-{key}" for key in examples(real)["gemeente_id"]]
    assert keys[12] == "thema-waardering"
    assert keys[21:] == [
        "geld-utrecht-2020-2022",
        "geld-werkagenda-2022-2028",
        "werkagenda",
        "uw-gemeente",
        "honderd-dagen",
    ]


def test_a_text_slide_reads_its_table(tiny):
    opening = slide(tiny, "opening")
    assert opening.title == "Begin hier"
    assert opening.blocks == (Points(("Eerste punt", "Tweede punt")),)
    assert opening.notes == ("Zeg hallo",)
    assert opening.sources == (("bron", "Punt 1"),)
    assert places(tiny, opening) == ["Agenda van A: Punt 1"]


def test_a_slide_without_its_text_says_so(tiny):
    assert title(tiny, "brief") == MISSING == slide(tiny, "brief").title


def test_a_theme_counts_and_shows_the_strongest(tiny):
    found = slide(tiny, "thema-stages")
    assert found.title == "Over stages kennen wij nu iets van alle twee gemeenten"
    (tiles,) = found.blocks
    assert [(tile.who, tile.text) for tile in tiles.tiles] == [
        ("A-stad", "Titel van a-stage"),
        ("B-dorp", "Titel van b-hulp"),
    ]
    assert found.notes == ("De brief vraagt stages", "Noem een voorbeeld")
    only = slide(tiny, "thema-stages", Room(towns=("b-dorp",)))
    assert [tile.who for tile in only.blocks[0].tiles] == ["B-dorp"]
    assert only.address == "voorbeelden?thema=stages&gemeente=b-dorp"


def test_a_tile_leads_with_the_number_of_the_source_and_says_what_was_done(real):
    tiles = {tile.who: tile for tile in slide(real, "thema-stages").blocks[0].tiles}
    assert len(tiles) == 6
    utrecht = tiles["Utrecht"]
    assert (utrecht.reserve, utrecht.number, utrecht.unit) == ("minstens", "150", "")
    assert utrecht.text == "Utrecht belooft elk jaar minstens 150 mbo-stageplekken"
    assert utrecht.status_name == "voornemen"
    amsterdam = tiles["Amsterdam"]
    assert (amsterdam.number, amsterdam.unit) == ("4", "instellingen die later tekenden (2026)")
    assert tiles["Roosendaal"].number == ""


def test_a_municipality_without_a_current_deed_stays_an_open_tile(real):
    tiles = {tile.who: tile for tile in slide(real, "thema-inburgering").blocks[0].tiles}
    open_ones = {who for who, tile in tiles.items() if not tile.status}
    assert open_ones == {"Amsterdam", "Den Haag", "Eindhoven", "Utrecht"}
    assert {tiles[who].text for who in open_ones} == {"nu geen voorbeeld bekend"}


def test_a_theme_speaks_of_plans_no_more_than_its_rows_do(real):
    """Amsterdam counts by a row of no programme: "in plans of four" would be false."""
    made = slide(real, "thema-studentenleven")
    assert made.title == "Over studentenleven kennen wij nu iets van vier van de zes gemeenten"
    in_plans = made.title.rows.loc[made.title.rows["programma_id"] != ""]
    assert (made.title.rows["gemeente_id"].nunique(), in_plans["gemeente_id"].nunique()) == (4, 3)


def test_more_tiles_of_the_municipalities_that_are_chosen(real):
    made = slide(real, "thema-stages", Room(towns=("utrecht", "eindhoven"))).blocks[0]
    assert {tile.who for tile in made.tiles} == {"Utrecht", "Eindhoven"}
    assert len(made.tiles) == 6


def test_strongest_gives_every_town_its_turn(real):
    found = strongest(real, most=6)
    assert sorted(found["gemeente_id"]) == sorted(examples(real)["gemeente_id"])
    assert set(strongest(real, ("stages",), ("utrecht",))["gemeente_id"]) == {"utrecht"}


def test_money_is_that_of_the_budget(real):
    found = slide(real, "geld-utrecht-2020-2022")
    bars = found.blocks[0]
    assert isinstance(bars, Bars)
    assert round(sum(bars.values), 4) == 2.85
    largest = "Sluitende ondersteuningsstructuur in het mbo"
    assert (bars.names[0], bars.texts[0]) == (largest, "€ 1,1 miljoen")
    assert found.title.startswith("Utrecht trok € 2.85")
    assert "‘Subsidieregeling’: € 1,35 miljoen" in found.title
    per_head = slide(real, "geld-utrecht-2020-2022", Room(unit="inwoner")).blocks[0]
    assert per_head.unit == "€ per inwoner per jaar"


def test_every_slide_answers_the_room(real):
    for made in make_slides(real, ready_deck(real), Room(code="GM0193")):
        if made.key != "gemeente-x":
            assert "Zwolle" in made.answer, made.key
    for made in make_slides(real, ready_deck(real), Room()):
        assert made.answer is None, made.key


def test_answers_do_not_break_where_everything_is_an_example(tiny):
    for made in make_slides(tiny, ready_deck(tiny), ROOM):
        assert made.title


def test_the_map_has_the_six_and_the_room(real):
    (block,) = slide(real, "kaart", Room(code="GM0193")).blocks
    assert isinstance(block, TownMap)
    assert [dot.name for dot in block.dots][-1] == "Zwolle"
    assert len(block.dots) == 7
    paper = sheet(real)
    for dot in block.dots:
        x, y = paper.place(dot.lat, dot.lon)
        assert 0 < x < WIDTH
        assert 0 < y < HEIGHT
    assert map_svg(real, block).count("<text") == 7
    west, east = (paper.place(52, lon)[0] for lon in (4, 6))
    assert west < east
    assert paper.place(53, 5)[1] < paper.place(51, 5)[1]


def test_figures_keep_their_reserve(real):
    found = slide(real, "cijfers")
    assert isinstance(found.blocks[0], Numbers)
    assert found.blocks[0].items[0] == ("Ruim 513.000", "Mbo-studenten, Bekostigd mbo")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "Zes gemeenten in vier provincies"),
        ("?toon=utrecht", "Utrecht wil met de mbo-scholen"),
        ("?gemeente=utrecht", "Utrecht wil met de mbo-scholen"),
        (
            "?thema=studentenleven",
            "23 voorbeelden over studentenleven in vier",
        ),
        ("kaart?gemeente=utrecht", "Twee programma’s, zestien initiatieven en vier mbo-scholen"),
        ("voorbeelden?thema=stages&gemeente=utrecht", "voorbeelden over stages in Utrecht"),
        ("vergelijken?matrix=rol", "In onze bronnen hebben alle zes iets waarin de gemeente "),
        ("vergelijken?naast=utrecht-mbo-2023,roosendaal-oa-2040", "Mbo-uitvoeringsplan"),
        (
            "model?thema=stages",
            "De rollen ‘verbinden’ en ‘faciliteren’ vinden we bij drie van de zes",
        ),
        ("begroting?begroting=werkagenda-2022-2028", "Het totaal van het Rijk ligt volgens"),
        ("begroting?zicht=gemeenten", "Van drie van de zes gemeenten kennen wij een bedrag"),
        ("begroting?zicht=totalen", "Alle tien totalen kloppen precies"),
        (
            "begroting?bedrag=amsterdam-agenda-2023-35-mln,utrecht-plan-2020-totaal",
            "Dit mag u niet vergelijken",
        ),
        ("landelijk", "Gemeenten leiden bij twee acties en doen mee bij veertien"),
        ("landelijk?zicht=geld", "Elk jaar is het gedrukte totaal het hoogst bij Kansengelijkheid"),
        ("landelijk?thema=stages&zicht=alle", "Vier landelijke acties over stages"),
        ("vergelijken?naast=utrecht-mbo-2023,roosendaal-oa-2040&zicht=wie", "hebben alle zes iets"),
        ("uw-gemeente?code=GM0193", "In grootte staat Zwolle tussen"),
        ("aanvalsagenda", "Lokale mbo-aanvalsagenda van uw gemeente"),
        ("bronnen", "40 bronnen voor 346 maatregelen"),
    ],
)
def test_any_view_is_a_slide(real, address, said):
    found = view_slide(real, address, Room(), PARAMETERS)
    assert said in found.title
    assert found.address == address
    assert found.blocks


def test_every_page_but_the_presentation_is_a_view():
    assert set(VIEWS) == set(SLIDE_PAGES)


@pytest.mark.parametrize(
    "address",
    [
        *("niks", "presenteren?dia=1", "../geheim", "//x.nl/kaart", "//evil.example", "//[::1"),
        *("http://evil.example", "kaart/../x", "?" + "a=1&" * 99),
    ],
)
def test_an_unknown_page_is_no_slide(tiny, address):
    assert view_slide(tiny, address, Room(), PARAMETERS) is None


def test_the_address_of_a_view_is_made_anew_from_what_we_know(tiny):
    given = "voorbeelden?zoek=stage%20x&evil=1&thema=stages,nee&volgorde=best#//evil.example"
    found = view_slide(tiny, given, Room(), PARAMETERS)
    assert found.address == "voorbeelden?thema=stages&zoek=stage+x"


def test_wrong_choices_in_a_view_are_left_out(tiny):
    found = view_slide(tiny, "voorbeelden?thema=nee,stages&bladzijde=-4", Room(), PARAMETERS)
    assert found.title == view_slide(tiny, "voorbeelden?thema=stages", Room(), PARAMETERS).title


def test_a_long_table_says_what_it_leaves_out():
    found = grid(["Naam", "Aantal"], [(str(n), "1") for n in range(9)], "alt", most=7)
    assert len(found.rows) == 8
    assert found.rows[-1] == ("en nog 2", "")


def test_html_escapes_everything(tiny):
    bad = "<script>alert(1)</script>"
    made = slide(tiny, "opening")
    said = Claim(bad, tiny["bronnen"], "alles", "nothing")
    hostile = type(made)(bad, Quoted(bad), (Points((bad,)), Cards(())), (), "", answer=said)
    text = slide_html(tiny, hostile, 1, 2)
    assert "<script" not in text
    assert text.count("&lt;script&gt;") == 3
    assert 'data-dia="1" data-totaal="2"' in text
