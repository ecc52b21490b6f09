"""How a name in the address is read: bounded, and told once."""

import pytest

from components.address.parameter import MOST_LIST_LETTERS, Parameter, parse

THEME = Parameter("thema", "thema", "many", ("",), lambda _data: ("a", "b"))


class Counted(list):
    """A list that counts how often somebody goes through it."""

    walks = 0

    def __iter__(self):
        self.walks += 1
        return super().__iter__()


def test_a_long_list_is_cut_before_it_is_read_and_compared_once():
    allowed = Counted(["a", "b"])
    known, unknown, _more = parse(
        THEME, "a,b," + ",".join(f"x{n}" for n in range(131_000)), allowed
    )
    assert known == ["a", "b"]
    assert len(",".join(unknown)) <= MOST_LIST_LETTERS
    assert allowed.walks == 1


@pytest.mark.parametrize("text", ["A", " a ", "a", "oud"])
def test_a_value_is_written_as_we_write_it_before_it_is_looked_up(text):
    spelled = Parameter(
        *("letter", "letter", "one", ("",), lambda _data: ("a", "b")),
        spelled=lambda part: part.strip().lower(),
        renamed={"oud": "a"},
    )
    assert parse(spelled, text, ("a", "b")) == ("a", [], [])
