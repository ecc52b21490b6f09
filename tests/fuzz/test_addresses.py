"""Any address at every page: a page with its title, a notice for what is wrong, no exception."""

import os
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from components.address.notices import notices
from components.address.parameter import MAX_LENGTH, parse, still_allowed
from components.address.query import SEPARATOR, address_of
from components.agenda.draft import Draft, Goal, to_address
from components.frame.parameters import PARAMETERS
from components.serving.headers import middleware
from components.serving.routes import routes
from components.wording.escaping import markdown
from data.tables.description import FOLDER
from data.tables.loading import load
from tests.fuzz.hostile import arriving, hostile
from tests.fuzz.profile import cases, count
from tests.tiny import write_tiny

MENU = str(FOLDER.parent / "pages" / "menu.py")
PAGES = {
    path.name: {"overzicht": "", "uw_gemeente": "uw-gemeente"}.get(path.stem, path.stem)
    for path in sorted((FOLDER.parent / "pages").glob("*.py"))
    if path.name != "menu.py"
}
BROKEN = "kunnen we nu niet goed tonen"


@pytest.fixture(scope="module")
def small_app(tmp_path_factory):
    """The app on the tiny data, for as long as this file runs."""
    folder = write_tiny(tmp_path_factory.mktemp("adres") / "gegevens")
    before = {name: os.environ.get(name) for name in ("MBO_DATA", "MBO_LIVE")}
    os.environ |= {"MBO_DATA": str(folder), "MBO_LIVE": str(folder / "niets")}
    yield load(folder)
    for name, value in before.items():
        os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)


def open_page(name: str, query: dict[str, str]) -> AppTest:
    app = AppTest.from_file(MENU, default_timeout=60)
    if name != "overzicht.py":
        if "_" in name:  # Known to AppTest by its address only after a first run.
            app.run()
        app.switch_page(name)
    for key, value in query.items():
        app.query_params[key] = value
    return app.run()


@st.composite
def values(draw, parameter, data):
    """Something to put in the address under a parameter: right, wrong, or both at once."""
    allowed = list(parameter.allowed(data)) or ["1", "2"]
    parts = draw(st.lists(st.sampled_from(allowed) | arriving, max_size=5))
    return SEPARATOR.join(parts)


@st.composite
def addresses(draw, page, data):
    """A query for a page: some names of ours, perhaps one we do not know."""
    mine = {parameter.name: parameter for parameter in PARAMETERS if page in parameter.pages}
    names = draw(st.lists(st.sampled_from(sorted(mine)), max_size=4, unique=True)) if mine else []
    query = {name: draw(values(mine[name], data)) for name in names}
    if draw(st.booleans()):
        query[draw(arriving.filter(bool))] = draw(arriving)
    return {name: value for name, value in query.items() if name}


def titles(app) -> int:
    """How many titles a page has; that of a slide stands in its own HTML."""
    return len(app.title) + sum(one.proto.body.count("<h1") for one in app.get("html"))


@cases(50, 1200)
@given(draw=st.data(), name=st.sampled_from(sorted(PAGES)))
def test_a_page_stands_whatever_its_address(small_app, draw, name):
    query = draw.draw(addresses(PAGES[name], small_app))
    app = open_page(name, query)
    count("addresses at a page")
    assert not app.exception, (name, query, app.exception[0].stack_trace)
    assert titles(app) == 1
    assert not [error for error in app.error if BROKEN in error.value]
    told = "\n".join(notice.value for notice in app.info)
    for parameter in PARAMETERS:
        if parameter.name in query and PAGES[name] in parameter.pages:
            allowed = list(parameter.allowed(small_app))
            text = query[parameter.name]
            for notice in notices(parameter, text, parse(parameter, text, allowed)):
                assert markdown(notice) in told


@cases(6, 200)
@given(texts=st.lists(arriving, min_size=6, max_size=6), town=arriving)
def test_a_page_stands_whatever_the_agenda_in_its_address(small_app, texts, town):
    draft = Draft(town, (Goal("a-stage"), Goal("", *texts)))
    app = open_page("aanvalsagenda.py", {"agenda": to_address(draft)})
    count("agendas in an address at the page")
    assert not app.exception, (draft, app.exception[0].stack_trace)
    assert len(app.title) == 1
    assert len(app.get("download_button")) == 4


@cases(100, 3000)
@given(draw=st.data(), parameter=st.sampled_from(PARAMETERS), text=hostile)
def test_only_allowed_values_come_out_of_an_address(small_app, draw, parameter, text):
    count("values of a parameter")
    allowed = list(parameter.allowed(small_app))
    for raw in (text, draw.draw(values(parameter, small_app))):
        value, unknown, _more = parse(parameter, raw, allowed)
        again, nothing, _rest = parse(
            parameter, address_of({parameter.name: value}).get(parameter.name, ""), allowed
        )
        assert not set(unknown) & set(allowed)
        assert nothing == []
        if parameter.kind == "many":
            assert set(value) <= set(allowed)
            assert not parameter.most or len(value) <= parameter.most
        elif parameter.kind == "one":
            assert value in allowed or value == parameter.default
        elif parameter.kind == "text":
            assert len(value) <= (parameter.most or MAX_LENGTH)
        elif parameter.kind == "number":
            assert 1 <= value < 10_000
        if parameter.kind != "text":
            assert again == value
        assert still_allowed(parameter, value, allowed) == value


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


@cases(40, 500)
@given(draw=st.data(), path=arriving, kind=st.sampled_from(["posten", "jaren", "gemeenten"]))
def test_our_own_addresses_never_break(small_app, client, draw, path, kind):
    count("requests to our own addresses")
    query = draw.draw(addresses("begroting", small_app))
    embed = client.get(f"/insluiten/{kind}", params=query)
    assert embed.status_code in (200, 404)
    assert "<script" not in embed.text
    for place in ("/data/", "/insluiten/", "/tegels/", "/eigen/", "/leaflet/"):
        answer = client.get(place + quote(path, safe="/"))
        assert answer.status_code < 500 or answer.status_code == 503
        assert answer.headers["x-content-type-options"] == "nosniff"
