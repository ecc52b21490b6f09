"""The ready deck: which slides there are, in which order. Built from the data."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from components.money.budget import budget
from components.rows.memo import cached
from components.rows.selection import concept_names, examples
from components.slides.money import money_budgets, money_slide
from components.slides.own import own_slide
from components.slides.slide import Room, Slide
from components.slides.topics import theme_slide, town_slide
from components.slides.whole import (
    figures_slide,
    map_slide,
    model_slide,
    national_slide,
    text_slide,
)
from data.tables.loading import Dataset

# The slides that are about no municipality, theme or budget.
NAMES = {
    "opening": "Opening",
    "waarom": "Waarom mbo",
    "cijfers": "Cijfers over het mbo",
    "brief": "Wat de MBO Raad vraagt",
    "model": "Het mbo-model",
    "kaart": "De gemeenten op de kaart",
    "werkagenda": "De Werkagenda",
    "uw-gemeente": "Uw gemeente",
    "honderd-dagen": "Honderd dagen",
}

Build = Callable[[Dataset, Room], Slide]


def _text(key: str, page: str) -> Build:
    return lambda data, room: text_slide(data, key, page, room)


@cached
def ready_slides(data: Dataset) -> dict[str, Build]:
    """Every slide of the ready deck by its key, in order; made once, not to be changed."""
    found: dict[str, Build] = {
        "opening": _text("opening", ""),
        "waarom": _text("waarom", ""),
        "cijfers": figures_slide,
        "brief": _text("brief", "aanvalsagenda"),
        "model": model_slide,
        "kaart": map_slide,
    }
    for gemeente_id in examples(data)["gemeente_id"]:
        found[f"gemeente-{gemeente_id}"] = partial(_of, town_slide, gemeente_id)
    for theme in concept_names(data, "thema"):
        found[f"thema-{theme}"] = partial(_of, theme_slide, theme)
    for begroting_id in money_budgets(data):
        found[f"geld-{begroting_id}"] = partial(_of, money_slide, begroting_id)
    found |= {
        "werkagenda": national_slide,
        "uw-gemeente": own_slide,
        "honderd-dagen": _text("honderd-dagen", "aanvalsagenda"),
    }
    return found


def _of(build: Callable[[Dataset, str, Room], Slide], key: str, data: Dataset, room: Room) -> Slide:
    return build(data, key, room)


@cached
def ready_names(data: Dataset) -> dict[str, str]:
    """What each slide of the ready deck is about, in a few words, by its key."""
    rows = examples(data).to_dict("records")
    towns = {f"gemeente-{row['gemeente_id']}": row["naam"] for row in rows}
    themes = {f"thema-{key}": name for key, name in concept_names(data, "thema").items()}
    money = {f"geld-{key}": f"Geld: {budget(data, key)['titel']}" for key in money_budgets(data)}
    return {**NAMES, **towns, **themes, **money}
