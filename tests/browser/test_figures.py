"""A figure that shows nothing under a firm conclusion is a fault: what is drawn is measured."""

import pytest

from components.money.slice import DIVISIONS
from components.money.yardsticks import YARDSTICK_NAMES
from data.tables.description import FOLDER
from data.tables.loading import load
from tests.browser.states import STATES

BUDGETS = list(load(FOLDER)["begrotingen"]["begroting_id"])
CHOICES = [*map("maat={}".format, YARDSTICK_NAMES), *map("verdeel={}".format, DIVISIONS)]
# The largest thing that each chart draws within its own frame, in pixels.
LARGEST = """() => [...document.querySelectorAll('.js-plotly-plot, .geldpaneel:has(.geldbalken)')]
    .map((chart) => {
  const frame = (chart.querySelector('.main-svg') ?? chart).getBoundingClientRect();
  const marks = chart.querySelectorAll(
    '.barlayer .point path, .scatterlayer .point, .geldbaan span');
  const sizes = [...marks].map((mark) => {
    const box = mark.getBoundingClientRect();
    const width = Math.min(box.right, frame.right) - Math.max(box.left, frame.left);
    const height = Math.min(box.bottom, frame.bottom) - Math.max(box.top, frame.top);
    return Math.max(0, width) * Math.max(0, height);
  });
  const name = chart.dataset.figuur ?? chart.closest('[class*="st-key-grafiek-"]')?.className;
  return [name, Math.max(0, ...sizes)];
})"""
SMALLEST = 200


def empty_figures(visit, address: str) -> list:
    drawn = visit.open(address).evaluate(LARGEST)
    assert drawn, f"no figure on {address}"
    return [found for found in drawn if found[1] < SMALLEST]


@pytest.mark.parametrize("budget", BUDGETS)
def test_every_unit_and_division_of_a_budget_draws_something(visit, budget):
    empty = {}
    for choice in CHOICES:
        address = f"begroting?begroting={budget}&{choice}"
        if found := empty_figures(visit, address):
            empty[address] = found
    assert empty == {}


def test_every_state_with_figures_draws_something(visit):
    paths = dict.fromkeys(state.path for state in STATES if state.path.startswith("beg"))
    # Two amounts are cards, and totals are a table of numbers.
    paths = {path: None for path in paths if "bedrag=" not in path and "totalen" not in path}
    assert {path: found for path in paths if (found := empty_figures(visit, path))} == {}
