"""Any view of the app as a slide: from a page and the choices in its address."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from urllib.parse import parse_qs, urlencode

from components.address.parameter import Parameter, parse
from components.address.query import SEPARATOR, address_of
from components.agenda import texts as agendatext
from components.agenda.draft import AgendaError, from_address
from components.approaches import screen as approaches
from components.maps import places
from components.maps.layers import GREY
from components.maps.mapfigure import map_exhibit
from components.money.slice import view_of
from components.moneypage.place import BUDGET
from components.overview.choice import COLUMNS
from components.overview.examplecards import best
from components.overview.screen import choice_of
from components.overview.sentence import answer
from components.rows.claim import Fixed, Quoted
from components.rows.selection import names
from components.rows.sources import bron_ids
from components.slides.lists import (
    Values,
    actions_slide,
    compare_slide,
    examples_slide,
    found_model_slide,
    sources_slide,
)
from components.slides.money import budget_slide
from components.slides.moneyviews import money_place, money_view_slide
from components.slides.own import own_slide
from components.slides.slide import Dot, Points, Room, Slide, TownMap, only_said
from components.slides.topics import town_slide
from components.slides.whole import map_slide, town_dots
from components.towns.firstline import first_line
from components.wording.dutch import capital
from components.wording.shortening import shortened
from data.tables.loading import Dataset

# More names than any page of ours has.
MOST_FIELDS = 60
# As many examples as fit on a slide in large type.
MOST_EXAMPLES = 5
MOST_LINES = 7


def view_slide(
    data: Dataset, address: str, room: Room, parameters: Collection[Parameter]
) -> Slide | None:
    """The slide for "page?query"; None for a page we do not know. What is wrong is left out.

    parameters: every name that may stand in an address.
    """
    page, _mark, query = address.partition("#")[0].partition("?")
    build = VIEWS.get(page)
    raw = _raw(query)
    if build is None or raw is None:
        return None
    mine = [parameter for parameter in parameters if page in parameter.pages]
    found = {
        one.name: parse(one, raw.get(one.name, ""), list(one.allowed(data))).value for one in mine
    }
    slide = build(data, _values(mine, found), room)
    answer = slide.answer or room.ask(first_line, data)
    key = f"weergave-{page or 'overzicht'}"
    return replace(slide, key=key, address=_rebuilt(page, mine, found), answer=answer)


def _raw(query: str) -> dict[str, str] | None:
    try:
        found = parse_qs(query, max_num_fields=MOST_FIELDS)
    except ValueError:
        return None
    return {name: values[0] for name, values in found.items()}


def _values(parameters: Collection[Parameter], found: Mapping) -> Values:
    def chosen(*kinds: str) -> dict:
        return {one.name: found[one.name] for one in parameters if one.kind in kinds}

    one = {name: text or "" for name, text in chosen("one", "text").items()}
    return Values(one, chosen("many"))


def _rebuilt(page: str, parameters: Collection[Parameter], found: Mapping) -> str:
    """The address of a view of ours, whatever stood in the address that was given."""
    defaults = {one.name: one.default for one in parameters}
    chosen = {name: value for name, value in found.items() if value != defaults[name]}
    query = urlencode(address_of(chosen), safe=SEPARATOR)
    return f"{page}?{query}" if query else page


def _overview(data: Dataset, values: Values, room: Room) -> Slide:
    towns = list(values.many["gemeente"])
    chosen = values.one["toon"] or (towns[0] if len(towns) == 1 else "")
    choice = choice_of(data, {name: tuple(values.many[name]) for name in COLUMNS}, ())
    if chosen and set(choice.options) <= {"gemeente"}:
        return town_slide(data, chosen, room)
    if not choice:
        return map_slide(data, room)
    rows, claim = best(data, choice, MOST_EXAMPLES), answer(data, choice)
    named = names(data)
    lines = tuple(
        f"{named[row.gemeente_id]}: {row.zin_kort or row.titel}" for row in rows.itertuples()
    )
    sources = tuple((key, "") for key in bron_ids(rows)) if len(rows) else ()
    return Slide("", claim, (Points(lines),), sources, "")


def _approaches(data: Dataset, values: Values, _room: Room) -> Slide:
    found = approaches.screen(data, values.one["aanpak"])
    said = found.claim.but(f"{found.title}: {found.claim}") if found.title else found.claim
    more = len(found.lines) - MOST_LINES
    rest = (f"en nog {more}",) if more > 0 else ()
    lines = (*found.lines[:MOST_LINES], *rest) or ("Nog niet bekend",)
    return Slide("", said.bare(), (Points(lines),), found.sources, "")


def _map(data: Dataset, values: Values, _room: Room) -> Slide:
    towns, themes = values.many["gemeente"], values.many["thema"]
    found = places.layers(data, towns, themes, values.many["laag"])
    exhibit = map_exhibit(data, found, towns, themes)
    placed = {layer: rows.dropna(subset=["lat", "lon"]) for layer, rows in found.items()}
    small = [
        Dot(row.naam, row.lat, row.lon, getattr(row, "kleur", GREY), named=False)
        for layer, rows in placed.items()
        if layer != places.PROGRAMMES
        for row in rows.itertuples()
    ]
    dots = (*small, *(town_dots(data) if places.PROGRAMMES in found else ()))
    lines = [capital(one) for one in exhibit.note.split(". ") if one]
    blocks = (Points(tuple(lines)), TownMap(dots, exhibit.alt))
    return Slide("", exhibit.title, blocks, tuple((key, "") for key in exhibit.bron_ids), "")


def _budget(data: Dataset, values: Values, room: Room) -> Slide:
    view = view_of(data, values.one)
    if view is None:
        return only_said(Fixed("Er is geen begroting"))
    place = money_place(values.one, values.many)
    if place.view != BUDGET:
        return money_view_slide(data, place, view.begroting_id)
    unit = room.unit if room.unit != "euro" else values.one["maat"]
    return budget_slide(data, replace(view, unit=unit), room)


def _own(data: Dataset, values: Values, room: Room) -> Slide:
    code = room.code or values.one["code"]
    themes = room.themes or tuple(values.many["thema"])
    return own_slide(data, replace(room, code=code, themes=themes))


def _agenda(data: Dataset, values: Values, _room: Room) -> Slide:
    try:
        draft = from_address(values.one["agenda"])
    except AgendaError:
        return only_said(Fixed("Deze agenda is niet heel"))
    draft = replace(draft, gemeente=draft.gemeente or values.one["code"])
    goals = [agendatext.goal_heading(data, goal, n) for n, goal in enumerate(draft.doelen, 1)]
    rest = [f"en nog {len(goals) - MOST_LINES}"] if len(goals) > MOST_LINES else []
    lines = tuple(shortened(goal, 120) for goal in goals[:MOST_LINES]) + tuple(rest)
    return Slide(
        "", Quoted(agendatext.title(data, draft)), (Points(lines or ("Nog geen doelen",)),), (), ""
    )


VIEWS: dict[str, Callable[[Dataset, Values, Room], Slide]] = {
    "": _overview,
    "kaart": _map,
    "aanpakken": _approaches,
    "voorbeelden": examples_slide,
    "vergelijken": compare_slide,
    "model": found_model_slide,
    "begroting": _budget,
    "landelijk": actions_slide,
    "uw-gemeente": _own,
    "aanvalsagenda": _agenda,
    "bronnen": sources_slide,
}
