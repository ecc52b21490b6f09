import io
import zipfile

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.util import Emu

from components.deck.items import Item, make_slides, ready_deck
from components.maps.shapes import silhouette
from components.powerpoint.drawings import rings_of
from components.powerpoint.file import deck_pptx
from components.powerpoint.master import FONT, HEIGHT, SMALLEST_PT, WIDTH
from components.powerpoint.text import Area, fitting_size
from components.rows.claim import Fixed
from components.slides.slide import Grid, Room, Slide

SITE = "https://mbo.voorbeeld.nl"


@pytest.fixture(scope="module")
def made(real):
    slides = make_slides(real, ready_deck(real), Room(code="GM0193"))
    heard = []
    content = deck_pptx(real, slides, SITE, heard.append)
    assert heard == list(range(1, len(slides) + 1))
    return slides, content, Presentation(io.BytesIO(content))


def shapes_of(page):
    for shape in page.shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shape.shapes


def test_every_slide_has_title_number_source_and_notes(made, real):
    slides, _content, deck = made
    assert (deck.slide_width, deck.slide_height) == (WIDTH, HEIGHT)
    for slide, page in zip(slides, deck.slides, strict=True):
        assert page.shapes.title.text == slide.title
        kinds = {shape.placeholder_format.type for shape in page.placeholders}
        assert {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER} <= kinds
        texts = [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
        assert any(real.version in text for text in texts), slide.key
        assert slide.answer is None or slide.answer in texts, slide.key
        notes = page.notes_slide.notes_text_frame.text
        for note in slide.notes:
            assert note in notes


def test_pictures_charts_tables_and_maps_say_what_they_show(made):
    _slides, _content, deck = made
    kinds = (MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.CHART, MSO_SHAPE_TYPE.TABLE)
    seen = []
    for page in deck.slides:
        for shape in page.shapes:
            if shape.shape_type in (*kinds, MSO_SHAPE_TYPE.GROUP):
                seen.append(shape.shape_type)
                assert len(shape._element.xpath(".//p:cNvPr")[0].get("descr")) > 10
    # A QR code on each slide, and an icon on each theme.
    assert seen.count(MSO_SHAPE_TYPE.PICTURE) == 26 + 9
    assert seen.count(MSO_SHAPE_TYPE.CHART) == 2
    assert seen.count(MSO_SHAPE_TYPE.GROUP) == 1


def test_a_qr_code_leads_to_the_live_view(made):
    slides, _content, deck = made
    for slide, page in zip(slides, deck.slides, strict=True):
        codes = [
            one
            for one in page.shapes
            if one.shape_type == MSO_SHAPE_TYPE.PICTURE and one.click_action.hyperlink.address
        ]
        assert [one.click_action.hyperlink.address for one in codes] == [f"{SITE}/{slide.address}"]


def test_charts_are_native_with_the_numbers_of_the_data(made, real):
    _slides, _content, deck = made
    charts = [s.chart for page in deck.slides for s in page.shapes if s.has_chart]
    rows = real["begroting"]
    posts = rows.loc[rows["begroting_id"] == "utrecht-2020-2022"]
    sums = (posts.groupby("post")["bedrag_eur"].sum() / 1_000_000).sort_values(ascending=False)
    sums = {**sums.iloc[:4], "De 2 andere posten samen": sums.iloc[4:].sum()}
    plot = charts[0].plots[0]
    found = dict(zip(plot.categories, plot.series[0].values, strict=True))
    assert found == pytest.approx(sums)


def test_nothing_lies_outside_the_slide_and_type_is_readable(made):
    _slides, content, deck = made
    for page in deck.slides:
        for shape in shapes_of(page):
            assert min(shape.left, shape.top) >= 0
            assert shape.left + shape.width <= WIDTH, shape.name
            assert shape.top + shape.height <= HEIGHT, shape.name
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        theme = archive.read("ppt/theme/theme1.xml").decode()
    assert theme.count(f'<a:latin typeface="{FONT}"') == 2


def test_a_theme_has_six_tiles_with_shapes_that_can_be_edited(made, real):
    slides, _content, deck = made
    number = next(place for place, slide in enumerate(slides) if slide.key == "thema-stages")
    shapes = list(deck.slides[number].shapes)
    drawn = [one for one in shapes if one.shape_type == MSO_SHAPE_TYPE.FREEFORM]
    assert len(drawn) == 6
    texts = [one.text_frame.text for one in shapes if one.has_text_frame]
    assert "Utrecht: voornemen" in texts
    assert "minstens\n150\nUtrecht belooft elk jaar minstens 150 mbo-stageplekken" in texts
    assert slides[number].intro[0] in texts


def test_the_shape_of_a_municipality_is_its_rings(real):
    rings = rings_of("M1 2l3 4 -1 0.5zM0 0l1 1z")
    assert rings == [[(1, 2), (4, 6), (3, 6.5)], [(0, 0), (1, 1)]]
    assert len(rings_of(silhouette(real, "GM0344", 400))) == 1


def test_a_table_is_a_real_table_with_alt(real):
    table = Grid(("Naam", "Aantal"), (("Utrecht", "3"), ("Zwolle", "=1+1")), Fixed("Aantallen"))
    content = deck_pptx(real, [Slide("tabel", Fixed("Titel"), (table,), (), "")], "")
    page = Presentation(io.BytesIO(content)).slides[0]
    frame = next(shape for shape in page.shapes if shape.has_table)
    cells = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert cells == [["Naam", "Aantal"], ["Utrecht", "3"], ["Zwolle", "=1+1"]]
    assert not [s for s in page.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_own_views_become_slides_too(real):
    deck = (Item("/vergelijken"), Item("/voorbeelden?thema=stages", "Mijn titel"))
    slides = make_slides(real, deck, Room())
    pages = Presentation(io.BytesIO(deck_pptx(real, slides, SITE))).slides
    assert pages[1].shapes.title.text == "Mijn titel"
    assert pages[0].shapes.title.text.startswith("In onze bronnen hebben alle zes")


def test_type_shrinks_until_it_fits_but_not_below_the_smallest():
    area = Area(0, 0, Emu(914400 * 4), Emu(914400))
    assert fitting_size(["kort"], area, 24) == 24
    assert fitting_size(["lang " * 40], area, 24) < 20
    assert fitting_size(["lang " * 4000], area, 24) == SMALLEST_PT
