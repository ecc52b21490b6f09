"""What an address may name of a budget: all there is, and what fits the rest of the address."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from components.money.budget import chapter_numbers, post_key, post_names
from components.money.slice import View, division_names, view_of
from components.rows.memo import memo
from data.tables.loading import Dataset


@memo
def chapters(data: Dataset) -> list[str]:
    """The numbers that a chapter may have, from 1, over all budgets (begroting.csv)."""
    counts = data["begroting"].groupby("begroting_id")["hoofdstuk"].nunique()
    return [str(number) for number in range(1, max(counts, default=0) + 1)]


@memo
def posts(data: Dataset) -> list[str]:
    """The key of every post (begroting.csv)."""
    return list(dict.fromkeys(post_key(row) for row in data["begroting"].to_dict("records")))


def _budget_view(data: Dataset, values: Mapping[str, Any]) -> View:
    """The budget and chapter in an address; a budget is there as soon as it has a chapter."""
    return view_of(data, {name: values[name] for name in ("begroting", "hoofdstuk")}) or View("")


def chapters_beside(data: Dataset, values: Mapping[str, Any]) -> Collection[str]:
    """The chapters of the budget in an address."""
    return chapter_numbers(data, _budget_view(data, values).begroting_id)


def posts_beside(data: Dataset, values: Mapping[str, Any]) -> Collection[str]:
    """The posts of the budget and chapter in an address."""
    view = _budget_view(data, values)
    return post_names(data, view.begroting_id, view.chapter)


def divisions_beside(data: Dataset, values: Mapping[str, Any]) -> Collection[str]:
    """By what the budget in an address can be divided."""
    return division_names(data, _budget_view(data, values))
