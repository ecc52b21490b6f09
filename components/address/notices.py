"""What is said about a part of an address that we leave out: nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from components.address.parameter import MAX_LENGTH, MOST_LIST_LETTERS, Parameter, Read, text_limit
from components.wording.dutch import counted, listing, number

NAMED_IN_NOTICE = 3
LEFT_OUT = "We laten het weg."
# What others hang on a link to count visits: no choice of a view, and we do not use it.
COUNTERS = ("utm_", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid")


def notices(parameter: Parameter, text: str, read: Read) -> list[str]:
    """In Dutch, what of the text in an address does not work; nothing when all of it does."""
    word, most = parameter.word, parameter.most
    told = [unknown_notice(word, read.unknown)]
    if parameter.kind == "text":
        limit = number(text_limit(parameter))
        told += [f"Bij {word} lezen we alleen de eerste {limit} tekens."] if read.surplus else []
    elif read.surplus:
        many = f"passen hoogstens {counted(most, 'keuze', 'keuzes')}" if most > 1 else ""
        fits = many or "past hoogstens één keuze"
        told.append(f"Bij {word} {fits}. {_named(read.surplus)} laten we weg.")
    if parameter.kind == "many" and len(text) > MOST_LIST_LETTERS:
        told.append(f"De lijst bij {word} is te lang. We lezen alleen het begin.")
    return list(filter(None, told))


def unknown_notice(word: str, unknown: Collection[str]) -> str:
    """One sentence on all values that are not known as a `word`; "" for none."""
    return f"{_named(unknown)} kennen we niet als {word}. {LEFT_OUT}" if unknown else ""


def misfit_notice(word: str, value: str) -> str:
    """What is said of a value that is known, but not beside the other choices of the address."""
    return f"{_named([value])} past als {word} niet bij de andere keuzes. {LEFT_OUT}"


def name_notices(names: Iterable[str], page: str, parameters: Collection[Parameter]) -> list[str]:
    """On names in the address of `page` that are no choice there."""
    here = {one.name for one in parameters if page in one.pages}
    elsewhere = {one.name: one.word for one in parameters if one.name not in here}
    strange = [name for name in names if name not in here and not name.startswith(COUNTERS)]
    words = list(dict.fromkeys(elsewhere[name] for name in strange if name in elsewhere))
    unknown = [name for name in strange if name not in elsewhere]
    away = [f"Kiezen van {listing(words)} kan niet op deze pagina. {LEFT_OUT}"] if words else []
    return away + ([unknown_notice("keuze", unknown)] if unknown else [])


def _named(values: Collection[str]) -> str:
    """The first few of the values, between quotes and shortened, and how many more there are."""
    named = [f"'{value[:MAX_LENGTH]}'" for value in values][:NAMED_IN_NOTICE]
    rest = len(values) - len(named)
    if rest:
        named.append(f"nog {counted(rest, 'andere waarde', 'andere waarden')}")
    return listing(named)
