"""The gemeentelijk mbo-model in rows: levers with their counts, profiles, and what flows where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd
from plotly.graph_objects import Figure

from components.examples import facets
from components.look.exhibit import Exhibit
from components.look.flow import sankey
from components.rows import filtering
from components.rows.filtering import Choices
from components.rows.memo import memo
from components.rows.selection import concept_names, concepts, examples, names
from components.rows.sources import bron_ids
from components.wording.amounts import percent
from components.wording.dutch import in_words, listing, lower_first
from data.tables.loading import Dataset

# More bands than this cannot be told apart.
MOST_FLOWS = 12
SAME_WIDTH = (
    "Elke gemeente is even breed: de figuur toont de verdeling in onze bronnen, "
    "niet hoeveel een gemeente doet."
)
TOGETHER = (
    "Zoveel gemeenten staan samen in de figuur. Kies gemeenten om ze apart te zien. "
    "In het bestand staan ze allemaal apart."
)
LEVERS = ("pijler", "rol", "thema")


@memo
def found_rows(data: Dataset, choices: Choices) -> pd.DataFrame:
    """The measures that fit the chosen levers and municipalities, without ended programmes."""
    index = facets.index(data)
    return index.rows.loc[filtering.mask(index, facets.with_default_period(choices))]


@memo
def lever_counts(data: Dataset, choices: Choices) -> Mapping[str, Mapping[str, int]]:
    """Per lever and option how many measures fit, under the choices in the other levers."""
    index = facets.index(data)
    return filtering.counts(index, facets.with_default_period(choices), asked=LEVERS)


@memo
def profiles(
    data: Dataset, rows: pd.DataFrame, shown: Sequence[str]
) -> list[tuple[str, str, list[str], list[str]]]:
    """Per municipality of `shown`: id, name, the levers it pulls in `rows`, and those not found."""
    result = []
    own = rows.loc[rows["gemeente_id"].isin(shown)]
    present = {lever: _pulled(own, lever) for lever in LEVERS}
    for town in shown:
        pulled: list[str] = []
        absent: list[str] = []
        for lever in LEVERS:
            for key, name in concept_names(data, lever).items():
                (pulled if (town, key) in present[lever] else absent).append(lower_first(name))
        result.append((town, names(data)[town], pulled, absent))
    return result


def _pulled(rows: pd.DataFrame, lever: str) -> set[tuple[str, str]]:
    """Municipality and option of every pair that occurs in `rows`."""
    column = facets.BY_NAME[lever].column
    return {
        (town, option)
        for town, cell in zip(rows["gemeente_id"], rows[column], strict=True)
        for option in cell
    }


@memo
def town_counts(data: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """How many of `rows` each example municipality has: gemeente_id, naam, aantal."""
    counts = rows["gemeente_id"].value_counts()
    towns = examples(data)[["gemeente_id", "naam"]]
    return towns.assign(aantal=towns["gemeente_id"].map(counts).fillna(0).astype(int))


@memo
def flows(data: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """Municipality -> role -> theme as shares: gemeente_id, rol, thema, aandeel (0 to 1).

    Every municipality adds up to 1, whatever its number of measures: our sources differ in length.
    A measure with several roles or themes is divided equally over them.
    """
    own = rows.loc[rows["gemeente_id"].isin(examples(data)["gemeente_id"])]
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
    towns, roles, themes = names(data), concept_names(data, "rol"), concept_names(data, "thema")
    drawn = drawn_flows(shares)
    table = pd.DataFrame(
        {
            "Gemeente": [towns.get(key, key) for key in drawn["gemeente_id"]],
            "Rol van de gemeente": [roles.get(key, key) for key in drawn["rol"]],
            "Thema": [themes.get(key, key) for key in drawn["thema"]],
            "Aandeel binnen de gemeente": [percent(share) for share in drawn["aandeel"]],
        }
    )
    title = flow_title(data, shares)
    return Exhibit(
        title=title,
        alt=f"Stroomfiguur van gemeente naar rol naar thema. {title}. Alle aandelen in de tabel.",
        table=table,
        bron_ids=tuple(bron_ids(rows)),
        rows=shares.assign(aandeel=shares["aandeel"].round(4)),
        file_name="rollen-en-themas",
        note=SAME_WIDTH if drawn is shares else f"{SAME_WIDTH} {TOGETHER}",
    )


def flow_title(data: Dataset, shares: pd.DataFrame) -> str:
    """Which role all municipalities have, and which the fewest."""
    total = shares["gemeente_id"].nunique()
    role_names = concept_names(data, "rol")
    words = {role: f"‘{lower_first(name)}’" for role, name in role_names.items()}
    spread = shares.groupby("rol")["gemeente_id"].nunique().sort_values(kind="stable")
    everywhere = [word for role, word in words.items() if spread.get(role) == total]
    rarest, count = spread.index[0], int(spread.iloc[0])
    if not everywhere:
        return "Geen enkele rol komt in onze bronnen bij alle gemeenten voor"
    who = names(data)[shares["gemeente_id"].iloc[0]] if total == 1 else "elke gemeente"
    title = f"Bij {who} vinden we de {_roles(everywhere)}"
    if count < total:
        title += (
            f"; de rol {words.get(rarest, rarest)} bij {in_words(count)} van de {in_words(total)}"
        )
    return title


def _roles(words: list[str]) -> str:
    return f"{'rol' if len(words) == 1 else 'rollen'} {listing(words)}"


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


@memo
def criteria(data: Dataset, rows: pd.DataFrame) -> list[dict]:
    """Every lever value with its meaning, its criterion and the number of `rows` it led to."""
    result = []
    for lever in LEVERS:
        used = Counter(key for cell in rows[facets.BY_NAME[lever].column] for key in cell)
        for row in concepts(data, lever).to_dict("records"):
            result.append({**row, "aantal": used[row["id"]]})
    return result
