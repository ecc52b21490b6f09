"""What we compute about data is a Claim, and each kind has a test with data that make it false.

mypy holds that figures, headings and slides take nothing else (see components/rows/claim.py); here
stands what types cannot say.
"""

import ast
from dataclasses import replace

import pandas as pd
import pytest

from components.agenda.draft import Draft
from components.agenda.memo import reason
from components.agenda.texts import opening
from components.handout.theme import theme_sheet
from components.handout.town import town_sheet
from components.look.exhibit import Exhibit
from components.rows.claim import Claim, Fixed, Quoted
from components.slides.slide import Slide
from data.tables.description import FOLDER

ROOT = FOLDER.parent
SOURCES = [path for name in ("components", "pages") for path in sorted((ROOT / name).rglob("*.py"))]
TESTS = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "tests").rglob("*.py")))


def calls(name: str) -> list[tuple[str, ast.Call]]:
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}", node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and (getattr(node.func, "id", "") or getattr(node.func, "attr", "")) == name
    ]


def test_a_fixed_text_holds_nothing_computed():
    wrong = [where for where, call in calls("Fixed") if not isinstance(call.args[0], ast.Constant)]
    assert calls("Fixed")
    assert wrong == []


def test_what_is_quoted_is_not_written_in_the_code():
    assert [
        where for where, call in calls("Quoted") if isinstance(call.args[0], ast.Constant)
    ] == []


def test_a_claim_says_in_words_of_the_code_what_would_make_it_false():
    made = [one for one in calls("Claim") if not one[0].startswith("components/rows/claim.py")]
    assert made
    for where, call in made:
        assert len(call.args) == 4, where
        assert isinstance(call.args[3], ast.Constant | ast.Name), where


def test_every_function_that_claims_is_tested():
    makers = {
        node.name
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
        and node.returns is not None
        and "Claim" in ast.unparse(node.returns)
        and not node.name.startswith("_")
        and path.name != "claim.py"
    }
    assert len(makers) > 12
    assert sorted(name for name in makers if f"{name}(" not in TESTS) == []


def test_a_claim_keeps_its_rows_in_other_words():
    claim = Claim("Er zijn 2.", pd.DataFrame({"a": [1, 2]}), "alle rijen", "a third row")
    assert claim == "Er zijn 2."
    assert claim.bare() == "Er zijn 2"
    assert (len(claim.bare().rows), claim.bare().scope) == (2, "alle rijen")
    with pytest.raises(ValueError, match="a claim needs"):
        Claim("Er zijn 2.", claim.rows, "", "a third row")


def test_a_figure_and_a_slide_refuse_a_plain_text():
    rows = pd.DataFrame({"a": [1]})
    with pytest.raises(TypeError, match="a figure claims its title"):
        Exhibit("Alles is groot", "Staven", rows, ("bron",), rows, "naam")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a slide claims its title"):
        Slide("", "Alles is groot", (), (), "")  # type: ignore[arg-type]
    assert Slide("", Quoted("Alles is groot"), (), (), "").title == "Alles is groot"
    assert Slide("", Fixed("Alles is groot"), (), (), "").title == "Alles is groot"


def test_the_agenda_and_a_sheet_claim_what_they_say_of_data(tiny):
    """Each of them in data in which the same sentence would be false."""
    said, _places = reason(tiny, "GM0001")
    assert said.startswith("In A-stad wonen 40 mbo-studenten (2024")
    assert list(said.rows["mbo_studenten"]) == [40]
    assert reason(tiny, "GM0002")[0] != said
    assert all(isinstance(line, Claim | Fixed) for line in opening(tiny, Draft("GM0001")))
    theme = theme_sheet(tiny, "stages").facts
    assert theme.endswith("In onze bronnen: voorbeelden uit twee gemeenten.")
    assert set(theme.rows["gemeente_id"]) == {"a-stad", "b-dorp"}
    rows = tiny["maatregelen"]
    fewer = {**tiny.tables, "maatregelen": rows.loc[rows["gemeente_id"] != "b-dorp"]}
    data = tiny.__class__(**{**vars(tiny), "tables": fewer, "fingerprint": "minder"})
    assert theme_sheet(data, "stages").facts.endswith("Niet gevonden: B-dorp.")
    town = town_sheet(tiny, "a-stad").facts
    assert list(town.rows["gemeente_id"]) == ["a-stad"]
    with pytest.raises(TypeError, match="a sheet claims its facts"):
        replace(town_sheet(tiny, "a-stad"), facts="Alles is groot")
