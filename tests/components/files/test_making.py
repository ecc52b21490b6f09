"""Files are made one at a time, in turn by visitor, the same one once; nobody fills the queue."""

from threading import Event

import pytest

from components.files.making import BusyError, Maker


def holding(maker: Maker, visitor: str = "eerst"):
    """Keep the queue busy until the event is set."""
    started, go_on = Event(), Event()

    def make(_told) -> bytes:
        started.set()
        assert go_on.wait(30)
        return b"eerst"

    job = maker.ask(visitor, ("vast", visitor), make)
    assert started.wait(30)
    return job, go_on


def test_the_same_question_is_made_once_for_all_who_ask():
    maker, made = Maker(), []
    _first, go_on = holding(maker)
    make = lambda _told: made.append(1) or b"x" * 9  # noqa: E731
    jobs = [maker.ask(f"bezoeker {number}", "deck", make) for number in range(150)]
    go_on.set()
    assert {job.made.result(30) for job in jobs} == {b"x" * 9}
    assert len(set(map(id, jobs))) == len(made) == 1


def test_who_asks_much_waits_for_themselves():
    maker, order = Maker(), []
    _first, go_on = holding(maker)
    jobs = [
        maker.ask(visitor, (visitor, number), lambda _told, v=visitor: order.append(v) or b"")
        for number, visitor in enumerate(["veel", "veel", "veel", "ander", "derde"])
    ]
    go_on.set()
    for job in jobs:
        job.made.result(30)
    assert order == ["veel", "ander", "derde", "veel", "veel"]


def test_a_full_queue_says_so_to_one_and_to_all():
    maker = Maker(per_visitor=2, in_all=3)
    _first, go_on = holding(maker)
    for number in range(2):
        maker.ask("veel", number, lambda _told: b"")
    with pytest.raises(BusyError):
        maker.ask("veel", "nog een", lambda _told: b"")
    maker.ask("ander", "een", lambda _told: b"")
    with pytest.raises(BusyError):
        maker.ask("derde", "twee", lambda _told: b"")
    go_on.set()


def test_how_far_it_is_and_how_many_come_first():
    maker, told, seen = Maker(), Event(), Event()
    _first, go_on = holding(maker)
    other = maker.ask("ander", "een", lambda _told: b"")

    def make(tell) -> bytes:
        tell(7)
        told.set()
        assert seen.wait(30)
        return b"klaar"

    job = maker.ask("derde", "een deck", make)
    assert maker.before(job) == 2
    go_on.set()
    assert told.wait(30)
    assert (job.steps, maker.before(job), other.made.result(30)) == (7, 0, b"")
    seen.set()
    assert job.made.result(30) == b"klaar"


def test_what_fails_is_told_and_may_be_asked_again():
    maker = Maker()

    def broken(_told) -> bytes:
        raise ValueError("stuk")

    with pytest.raises(ValueError, match="stuk"):
        maker.ask("een", "deck", broken).made.result(30)
    wait_until_idle(maker)
    assert maker.ask("een", "deck", lambda _told: b"heel").made.result(30) == b"heel"


@pytest.mark.parametrize(("kept", "size", "times"), [(True, 9, 1), (False, 9, 2), (True, 11, 2)])
def test_a_file_is_kept_unless_it_is_private_or_too_large(kept, size, times):
    maker, made = Maker(most_bytes=10), []
    for _ in range(2):
        make = lambda _told: made.append(1) or b"x" * size  # noqa: E731
        maker.ask("een", "deck", make, kept).made.result(30)
        wait_until_idle(maker)
    assert len(made) == times


def test_new_data_make_new_files():
    maker, made = Maker(), []
    for _ in range(2):
        maker.ask("een", "deck", lambda _told: made.append(1) or b"x").made.result(30)
        wait_until_idle(maker)
        maker.forget()
    assert len(made) == 2


def wait_until_idle(maker: Maker) -> None:
    while maker._works:
        Event().wait(0.001)
