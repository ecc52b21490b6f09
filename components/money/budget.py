"""Budgets in rows: posts, chapters, the sentence on top, and printed totals beside their sum."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.rows.memo import cached, memo
from components.wording.amounts import euro, share
from components.wording.dutch import counted, years
from data.tables.loading import Dataset

REST = "Niet uitgesplitst in de bron"


@memo
def budgets(data: Dataset) -> dict[str, str]:
    """The title of each budget that has posts by its id, those of municipalities first."""
    frame = data["begrotingen"]
    frame = frame.loc[frame["begroting_id"].isin(data["begroting"]["begroting_id"])]
    frame = frame.sort_values(["gemeente_id", "begroting_id"], ascending=[False, True])
    return dict(zip(frame["begroting_id"], frame["titel"], strict=True))


@memo
def budget(data: Dataset, begroting_id: str) -> dict:
    """The row of begrotingen.csv; raises KeyError when there is none."""
    return data["begrotingen"].set_index("begroting_id", drop=False).loc[begroting_id].to_dict()


@memo
def posts(data: Dataset, begroting_id: str, chapter: str = "", post: str = "") -> pd.DataFrame:
    """The rows of begroting.csv of a budget, of one chapter or one post (its key) if given."""
    frame = data["begroting"]
    frame = frame.loc[frame["begroting_id"] == begroting_id]
    if chapter:
        frame = frame.loc[frame["hoofdstuk"] == chapter]
    if post:
        frame = frame.loc[[post_key(row) == post for row in frame.to_dict("records")]]
    return frame


def post_key(row: Mapping) -> str:
    """What the rows of one post have in common over the years: the post_id without its year."""
    return row["post_id"].removesuffix(f"-{row['jaar']}")


@memo
def post_names(data: Dataset, begroting_id: str, chapter: str = "") -> dict[str, str]:
    """The name of each post by its key, in the order of the source."""
    rows = posts(data, begroting_id, chapter).to_dict("records")
    return {post_key(row): row["post"] for row in rows}


@memo
def chapters(data: Dataset, begroting_id: str) -> list[str]:
    """The chapters of a budget in the order of the source."""
    return list(dict.fromkeys(posts(data, begroting_id)["hoofdstuk"]))


@memo
def chapter_numbers(data: Dataset, begroting_id: str) -> dict[str, str]:
    """The chapters by their number in the address; none when there is only one."""
    names = chapters(data, begroting_id)
    return {str(number): name for number, name in enumerate(names, 1)} if len(names) > 1 else {}


@memo
def rest(data: Dataset, begroting_id: str, chapter: str = "") -> pd.DataFrame:
    """What the source prints in a total but not in the lines below it, as rows of begroting.csv.

    Only where rounding does not explain the difference; its "post_id" is the id of the total.
    """
    lines = set(data["begroting"]["post_id"])
    rows = reconcile(data)
    rows = rows.loc[(rows["begroting_id"] == begroting_id) & (rows["reden"] == "onverklaard")]
    rows = rows.loc[[lines.issuperset(terms) for terms in rows["telt_op"]]]
    if chapter:
        rows = rows.loc[rows["hoofdstuk"] == chapter]
    found = rows.assign(
        post_id=rows["totaal_id"],
        post=REST,
        instrument="",
        jaar=rows["van_jaar"],
        en_verder="false",
        bedrag_eur=rows["verschil"].astype("Int64"),
        aard="",
    )
    return found[data["begroting"].columns]


@memo
def answer(data: Dataset, begroting_id: str) -> str:
    """What the budget is and where most of it goes, in one computed sentence."""
    row, rows = budget(data, begroting_id), posts(data, begroting_id)
    if rows.empty:
        return f"Van ‘{row['titel']}’ kennen we geen posten."
    per_post = rows.groupby("post", sort=False)["bedrag_eur"].sum()
    open_part = int(rest(data, begroting_id)["bedrag_eur"].sum())
    total = int(per_post.sum()) + open_part
    period = years(row["van_jaar"], row["tot_jaar"])
    who = "Het Rijk" if row["overheid"] == "Rijk" else row["overheid"].removeprefix("Gemeente ")
    if total < 0:
        return f"{who} haalt over {period} {euro(-total)} eraf."
    sentence = f"{who} trok {euro(total)} uit voor {period}"
    if open_part:
        sentence += f" (van {euro(open_part)} staat nergens waarvoor)"
    largest, amount = per_post.idxmax(), per_post.max()
    down = int(per_post[per_post < 0].sum())
    if down:
        return (
            f"{sentence}, na {euro(-down)} aan verschuivingen. "
            f"De grootste post is ‘{largest}’ met {euro(amount)}."
        )
    return f"{sentence}; {share(amount / total)} was bestemd voor ‘{largest}’."


@cached
def reconcile(data: Dataset) -> pd.DataFrame:
    """Every printed total beside the sum of its terms, in euros.

    Columns of begrotingstotalen.csv plus som, verschil (printed minus sum) and reden: "klopt",
    "afronding" when the difference is not more than the source rounds, else "onverklaard".
    Made once, not to be changed.
    """
    totals = data["begrotingstotalen"]
    added = [sum(amount for _name, amount in terms(data, cell)) for cell in totals["telt_op"]]
    frame = totals.assign(som=added)
    frame["verschil"] = frame["bedrag_eur"].astype(int) - frame["som"]
    within = frame["verschil"].abs() <= frame["afronding_eur"].astype(int)
    frame["reden"] = "onverklaard"
    frame.loc[within, "reden"] = "afronding"
    frame.loc[frame["verschil"] == 0, "reden"] = "klopt"
    return frame


@memo
def totals(data: Dataset, begroting_id: str) -> pd.DataFrame:
    """The rows of `reconcile` of one budget."""
    rows = reconcile(data)
    return rows.loc[rows["begroting_id"] == begroting_id]


def terms(data: Dataset, keys: tuple[str, ...]) -> list[tuple[str, int]]:
    """What a printed total adds up: name and amount in euros of each post or total in `keys`."""
    known = _named_amounts(data)
    return [known[key] for key in keys if key in known]


@cached
def _named_amounts(data: Dataset) -> dict[str, tuple[str, int]]:
    lines = {
        row["post_id"]: (row["post"], int(row["bedrag_eur"]))
        for row in data["begroting"].to_dict("records")
    }
    totals = {
        row["totaal_id"]: (row["post"] or row["hoofdstuk"] or "Totaal", int(row["bedrag_eur"]))
        for row in data["begrotingstotalen"].to_dict("records")
    }
    return lines | totals


@memo
def reconcile_sentence(rows: pd.DataFrame) -> str:
    """How many printed totals add up, differ by rounding, or differ without a reason."""
    counts = rows["reden"].value_counts()
    parts = [f"{counted(int(counts.get('klopt', 0)), 'totaal klopt', 'totalen kloppen')} precies"]
    if counts.get("afronding"):
        rounding = counted(int(counts["afronding"]), "totaal verschilt", "totalen verschillen")
        parts.append(f"{rounding} door afronding")
    if counts.get("onverklaard"):
        open_ = counted(int(counts["onverklaard"]), "totaal verschilt", "totalen verschillen")
        parts.append(f"{open_} zonder dat de bron zegt waarom")
    return "; ".join(parts)


@memo
def year_table(rows: pd.DataFrame, level: str | list[str]) -> pd.DataFrame:
    """Euros per year (columns) for each value of `level` (index), in the order of the source."""
    table = rows.pivot_table(index=level, columns="jaar", values="bedrag_eur", aggfunc="sum")
    keys = [level] if isinstance(level, str) else level
    order = dict.fromkeys(rows[keys].itertuples(index=False, name=None))
    return table.reindex([key[0] if len(keys) == 1 else key for key in order])
