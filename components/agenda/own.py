"""Examples and figures that a visitor adds about a municipality: theirs, never counted as ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields

import pandas as pd

from components.address.draftformat import DraftFormat, letter_count, plain, room_for
from components.address.letters import pack
from components.wording.dutch import capital, number

MARK = "door u ingevuld"
EXAMPLE, FIGURE = "voorbeeld", "cijfer"
OWN_HEADING = capital(MARK)
KINDS = {EXAMPLE: "Een voorbeeld", FIGURE: "Een cijfer"}
MOST_OWN = 20
MOST_LETTERS = {"soort": 10, "gemeente": 6, "waarde": 15, "tekst": 160, "bron": 120}
LABELS = {"waarde": "Cijfer", "tekst": "Wat", "bron": "Bron"}
CODE = re.compile(r"GM[0-9]{4}")
# As it is written in Dutch; "1.5" may be 1,5 or a slip of 1.500, so it is asked again.
NUMBER = re.compile(r"-?([0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2})(,[0-9]{1,2})?")


class OwnError(ValueError):
    """What was typed or stored is no example or figure of ours; the text says why in Dutch."""


@dataclass(frozen=True)
class Own:
    """One example or figure. soort: of KINDS; gemeente: its CBS code.

    waarde: the number in Dutch, "" for an example. tekst: what was done or counted. bron: where it
    is written, "" when nobody said. All but soort and gemeente are the visitor's own words.
    """

    soort: str
    gemeente: str
    tekst: str
    waarde: str = ""
    bron: str = ""

    @property
    def line(self) -> str:
        """Whose words they are first, so that no cut takes that away; then what and from where."""
        said = f"{self.waarde} {self.tekst}" if self.waarde else self.tekst
        return f"{OWN_HEADING}: {said}{f' (bron: {self.bron})' if self.bron else ''}"


FIELDS = tuple(one.name for one in fields(Own))
MOST_BYTES = room_for(MOST_OWN + 1, MOST_LETTERS.values())
FORMAT = DraftFormat(
    kind="mbo-eigen",
    noun="lijst",
    version=1,
    most_bytes=MOST_BYTES,
    error=OwnError,
    unreadable="Dit is geen bewaarde lijst: wij kunnen het niet lezen.",
    damaged="De lijst in deze browser is niet heel.",
)


def made(soort: str, gemeente: str, tekst: str, waarde: str = "", bron: str = "") -> Own:
    """What a visitor typed as one item; raises OwnError with what to change, in Dutch."""
    typed = {"waarde": waarde, "tekst": tekst, "bron": bron}
    tidy = {name: " ".join(plain(text).split()) for name, text in typed.items()}
    for name, text in tidy.items():
        if letter_count(text) > MOST_LETTERS[name]:
            raise OwnError(
                f"‘{LABELS[name]}’ mag hoogstens {MOST_LETTERS[name]} letters hebben. "
                f"U hebt er {number(letter_count(text))}."
            )
    if soort not in KINDS or not CODE.fullmatch(gemeente):
        raise OwnError("Zeg eerst of het een voorbeeld of een cijfer is, en van welke gemeente.")
    if not tidy["tekst"]:
        raise OwnError("Vul in wat u doet of telt.")
    if soort == EXAMPLE:
        return Own(soort, gemeente, tidy["tekst"], "", tidy["bron"])
    return Own(soort, gemeente, tidy["tekst"], _number(tidy["waarde"]), tidy["bron"])


def _number(text: str) -> str:
    if not NUMBER.fullmatch(text):
        raise OwnError("Schrijf het cijfer zoals 1250, 1.250 of 12,5.")
    whole, mark, part = text.replace(".", "").partition(",")
    return f"{number(int(whole))}{mark}{part}" if whole != "-0" else f"-0{mark}{part}"


def add(items: Sequence[Own], item: Own) -> tuple[Own, ...]:
    """The items with one more; raises OwnError when there are too many or it is there already."""
    if item in items:
        raise OwnError("Dit staat er al.")
    if len(items) >= MOST_OWN:
        raise OwnError(f"U hebt er {MOST_OWN}. Dat is het hoogste aantal. Haal er eerst een weg.")
    return (*items, item)


def joined(items: Sequence[Own], more: Sequence[Own]) -> tuple[Own, ...]:
    """Both without doubles; raises OwnError when that are too many, so that none is lost."""
    found = tuple(dict.fromkeys([*items, *more]))
    if len(found) > MOST_OWN:
        raise OwnError(f"Samen met wat u al invulde zijn het er meer dan {MOST_OWN}.")
    return found


def of_town(items: Sequence[Own], code: str) -> tuple[Own, ...]:
    """The items about one municipality (CBS code)."""
    return tuple(one for one in items if one.gemeente == code)


def own_table(items: Sequence[Own]) -> pd.DataFrame:
    """The items as a table to read: Soort, Cijfer, Wat and Bron."""
    rows = [(KINDS[one.soort], one.waarde, one.tekst, one.bron) for one in items]
    return pd.DataFrame(rows, columns=["Soort", *LABELS.values()])


def content_of(items: Sequence[Own]) -> list[dict[str, str]]:
    """The items as they stand in a file."""
    return [{name: text for name, text in asdict(one).items() if text} for one in items]


def from_content(content: object) -> tuple[Own, ...]:
    """The items in a file; each is held to the same limits as what is typed."""
    if not isinstance(content, list) or len(content) > MOST_OWN:
        raise OwnError(f"Een bestand mag hoogstens {MOST_OWN} eigen voorbeelden of cijfers hebben.")
    return tuple(dict.fromkeys(_item(one) for one in content))


def _item(content: object) -> Own:
    if not isinstance(content, dict) or not set(content) <= set(FIELDS):
        raise OwnError("Een eigen voorbeeld of cijfer heeft onderdelen die wij niet kennen.")
    if not all(isinstance(text, str) for text in content.values()):
        raise OwnError("Een eigen voorbeeld of cijfer hoort uit tekst te bestaan.")
    return made(**{"soort": "", "gemeente": "", "tekst": "", **content})


def to_letters(items: Sequence[Own]) -> str:
    """The items as the browser keeps them; "" for none."""
    return pack(FORMAT.write({"eigen": content_of(items)})) if items else ""


def from_letters(letters: str) -> tuple[Own, ...]:
    """The items that the browser kept, none for ""; raises OwnError when they are damaged."""
    return from_content(FORMAT.read(FORMAT.unpack(letters)).get("eigen")) if letters else ()
