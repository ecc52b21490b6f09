"""Other words for the same (zoekwoorden.csv): staff writes them one way, they work both ways."""

from __future__ import annotations

from components.finding.vocabulary import root
from components.rows.memo import cached
from components.wording.words import WORD, fold
from data.tables.loading import Dataset

# Of a question, the words that do not say what it is about.
_SAYING_NOTHING = (
    "aan aanpakken af al alle als ben bieden biedt bij daar dan",
    "dat de deze die dit doe doen doet door dus een en er gaan",
    "gaat geef geeft geven goed goede had heb hebben heeft helpen",
    "helpt het hier hoe hun iets ik in is je jullie kan kennis",
    "komen komt krijg krijgen krijgt kun kunnen laat laten maak",
    "maakt maken me mee meer mensen met mij mijn moet moeten",
    "mogen na naar neem neemt nemen niet nog nu of om onder ons",
    "onze ook op over regelen samen t te tegen tegengaan toch tot",
    "uit van vind vinden voor voorkom voorkomen waar waarom",
    "wanneer want wat we weer welke wie wij wil willen word",
    "worden wordt ze zelf zijn zit zo zonder zorgen zou",
)
QUESTION_WORDS = frozenset(word for line in _SAYING_NOTHING for word in line.split())

Expression = tuple[str, ...]


def expression(text: str) -> Expression:
    """The stems of a word, or of the words of an expression: "social return"."""
    words = WORD.findall(fold(text))
    return tuple(root(word) for word in words if word not in QUESTION_WORDS or len(words) == 1)


@cached
def other_words(data: Dataset) -> dict[Expression, tuple[Expression, ...]]:
    """For each word or expression what else to look for; made once, not to be changed."""
    found: dict[Expression, dict[Expression, None]] = {}
    for row in data["zoekwoorden"].itertuples():
        one = expression(row.zoekwoord)
        for meaning in row.betekent:
            other = expression(meaning)
            if one != other:
                found.setdefault(one, {})[other] = None
                found.setdefault(other, {}).setdefault(one)
    return {one: tuple(others) for one, others in found.items()}
