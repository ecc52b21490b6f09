"""What flows where in the model: municipality, role, theme; drawn as one figure."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from plotly.graph_objects import Figure

from components.look.exhibit import Exhibit, values_of
from components.look.flow import sankey
from components.rows.claim import Claim
from components.rows.memo import memo
from components.rows.selection import concept_names, deeds, examples, names
from components.rows.sources import bron_ids
from components.wording.amounts import percent
from components.wording.dutch import listing, lower_first, out_of
from data.tables.loading import Dataset

# More bands than this cannot be told apart.
MOST_FLOWS = 12
DEEDS_SHOWN = "voorbeelden bij deze keuze, zonder adviezen en zonder regio’s elders"
SHARE = "Aandeel binnen de gemeente"
SAME_WIDTH = (
    "Elke gemeente is even breed: de figuur toont de verdeling in onze bronnen, "
    "niet hoeveel een gemeente doet."
)
TOGETHER = (
    "Zoveel gemeenten staan samen in de figuur. Kies gemeenten om ze apart te zien. "
    "In het bestand staan ze allemaal apart."
)


@memo
def flows(data: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """Municipality -> role -> theme as shares: gemeente_id, rol, thema, aandeel (0 to 1).

    Every municipality adds up to 1, whatever its number of measures: our sources differ in length.
    A measure with several roles or themes is divided equally over them; one of which the source
    names no role is left out, and so is advice.
    """
    rows = deeds(rows)
    named = rows["rollen"].map(bool) & rows["themas"].map(bool)
    own = rows.loc[rows["gemeente_id"].isin(examples(data)["gemeente_id"]) & named]
    parts = own["rollen"].map(len) * own["themas"].map(len)
    totals = own.groupby("gemeente_id")["maatregel_id"].transform("count")
    frame = own.assign(aandeel=1 / (parts * totals))[["gemeente_id", "rollen", "themas", "aandeel"]]
    frame = frame.explode("rollen").explode("themas")
    frame = frame.rename(columns={"rollen": "rol", "themas": "thema"})
    return frame.groupby(["gemeente_id", "rol", "thema"], as_index=False)["aandeel"].sum()


@memo
def drawn_flows(shares: pd.DataFrame) -> pd.DataFrame:
    """Shares as `flows` gives them, as they are drawn: the mean of more than MOST_FLOWS towns."""
    count = shares["gemeente_id"].nunique()
    if count <= MOST_FLOWS:
        return shares
    mean = shares.groupby(["rol", "thema"], as_index=False)["aandeel"].sum()
    return mean.assign(gemeente_id=f"{count} gemeenten samen", aandeel=mean["aandeel"] / count)


@memo
def flow_exhibit(data: Dataset, rows: pd.DataFrame) -> Exhibit | None:
    """The figure municipality -> role -> theme with its companions; None when there is nothing."""
    shares = flows(data, rows)
    if shares.empty:
        return None
    drawn = drawn_flows(shares)
    table = _named(data, drawn).assign(**{SHARE: [percent(share) for share in drawn["aandeel"]]})
    title = flow_title(data, rows)
    note = SAME_WIDTH if drawn is shares else f"{SAME_WIDTH} {TOGETHER}"
    alt = f"Stroomfiguur van gemeente naar rol naar thema. {title}. Alle aandelen in de tabel."
    return Exhibit(
        title=title,
        alt=title.but(alt),
        table=table,
        bron_ids=tuple(bron_ids(rows)),
        rows=title.rows,
        values=_values(data, drawn if drawn is shares else pd.concat([drawn, shares]), note),
        file_name="rollen-en-themas",
        note=note,
    )


def _named(data: Dataset, shares: pd.DataFrame) -> pd.DataFrame:
    towns, roles, themes = names(data), concept_names(data, "rol"), concept_names(data, "thema")
    return pd.DataFrame(
        {
            "Gemeente": [towns.get(key, key) for key in shares["gemeente_id"]],
            "Rol van de gemeente": [roles.get(key, key) for key in shares["rol"]],
            "Thema": [themes.get(key, key) for key in shares["thema"]],
        }
    )


def _values(data: Dataset, shares: pd.DataFrame, note: str) -> pd.DataFrame:
    """The shares as numbers, with the municipalities apart where they are drawn together."""
    lines = [
        (town, f"{role}: {theme}", round(100 * share, 1), f"% ({SHARE.lower()})", "", note)
        for (town, role, theme), share in zip(
            _named(data, shares).itertuples(index=False), shares["aandeel"], strict=True
        )
    ]
    return values_of(lines)


@memo
def flow_title(data: Dataset, rows: pd.DataFrame) -> Claim:
    """In how many of the examples each role is found among `rows` (measures): most and fewest."""
    own = deeds(rows)
    every = examples(data)
    own = own.loc[own["gemeente_id"].isin(every["gemeente_id"])]
    pairs = own[["gemeente_id", "rollen"]].explode("rollen").dropna().drop_duplicates()
    spread = pairs["rollen"].value_counts()
    words = {key: f"‘{lower_first(name)}’" for key, name in concept_names(data, "rol").items()}
    found = {key: int(spread[key]) for key in words if key in spread}
    false_if = "an example with a deed in that role among the rows that is not counted"
    if not found:
        said = "Bij deze keuze noemen onze bronnen geen rol van een gemeente"
        return Claim(said, own, DEEDS_SHOWN, false_if)
    most, least = max(found.values()), min(found.values())
    said = f"{_roles(words, found, most)} {_towns(most, len(every))}"
    if least < most:
        said += f"; {lower_first(_roles(words, found, least))} {_towns(least, len(every))}"
    return Claim(f"{said}, bij deze keuze", own, DEEDS_SHOWN, false_if)


def _roles(words: Mapping[str, str], found: Mapping[str, int], count: int) -> str:
    named = [words[key] for key in found if found[key] == count]
    return f"De {'rol' if len(named) == 1 else 'rollen'} {listing(named)} vinden we"


def _towns(count: int, every: int) -> str:
    return f"bij {out_of(count, every)} voorbeeldgemeenten"


def flow_figure(data: Dataset, shares: pd.DataFrame) -> Figure:
    """The sankey for shares as `drawn_flows` gives them; each municipality has its colour."""
    known = {
        "gemeente_id": names(data),
        "rol": concept_names(data, "rol"),
        "thema": concept_names(data, "thema"),
    }
    # In the order of the lists; a value without a name (a file with a fault) keeps its id.
    labels = {
        level: {key: found.get(key, key) for key in dict.fromkeys([*found, *shares[level]])}
        for level, found in known.items()
    }
    colours = data["gemeenten"].set_index("gemeente_id")["kleur"].to_dict()
    return sankey(shares, labels, colours)
