"""Each row and each cell of the real tables wrong once: nothing that the site makes breaks."""

import random

import pytest

from components.rows.memo import MEMORY
from data.tables import loading
from tests.fuzz.losses import ADDRESSES, everything, losses
from tests.fuzz.profile import LONG, count
from tests.fuzz.test_addresses import BROKEN, open_page

SAMPLE = 15
# Of all that can be made each loss meets a part; every part meets hundreds of losses.
THINGS = 12
SEED = random.SystemRandom().randrange(10**6) if LONG else 2026


def sampled(data) -> list:
    """All losses in `make fuzz`; else so many of each kind, the same each time."""
    found = losses(data)
    chance = random.Random(SEED)
    chance.shuffle(found)
    if LONG:
        return found
    kinds = sorted({loss.kind for loss in found})
    return [one for kind in kinds for one in [x for x in found if x.kind == kind][: SAMPLE // 3]]


def test_nothing_breaks_whatever_row_or_cell_is_lost(real, monkeypatch):
    chance = random.Random(SEED)
    for number, loss in enumerate(sampled(real)):
        data = loss.of(real)
        MEMORY.forget()
        things = list(everything(data))
        for name, make in chance.sample(things, min(THINGS, len(things))):
            count("things made of data with a loss")
            try:
                make()
            except Exception as error:
                pytest.fail(f"{loss}, {name}, seed {SEED}: {error!r}")
        monkeypatch.setattr(loading, "_latest", lambda _folder, data=data: data)
        page, query = ADDRESSES[number % len(ADDRESSES)]
        app = open_page(page, query)
        count("pages on data with a loss")
        assert not app.exception, (loss, page, query, SEED)
        assert not [error for error in app.error if BROKEN in error.value], (loss, page, query)


def test_a_loss_is_what_the_loader_leaves_of_a_fault(real):
    """Otherwise the losses would prove nothing about faults in the files."""
    found = losses(real)
    assert {loss.kind for loss in found} == {"rij weg", "cel leeg", "cel fout"}
    assert len([loss for loss in found if loss.kind == "rij weg"]) == sum(
        map(len, real.tables.values())
    )
    for loss in random.Random(1).sample(found, 20):
        after, before = loss.of(real)[loss.table], real[loss.table]
        if loss.column:
            assert list(after.index) == list(before.index)
            changed = after[loss.column].map(repr) != before[loss.column].map(repr)
            assert set(changed[changed].index) <= {loss.row}
        else:
            assert len(after) == len(before) - 1
