"""Budgets in rows: posts, chapters, the sentence on top, and printed totals beside their sum."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.rows.claim import Claim
from components.rows.ids import Kind
from components.rows.memo import cached, memo
from components.wording.amounts import MILLION
from components.wording.dutch import counted
from data.tables.loading import Dataset

UNEXPLAINED = "onverklaard"
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
    """Rows of begroting.csv in source order: of a budget, one chapter or one post (its key)."""
    frame = data["begroting"]
    frame = frame.loc[frame["begroting_id"] == begroting_id]
    if chapter:
        frame = frame.loc[frame["hoofdstuk"] == chapter]
    if post:
        frame = frame.loc[[post_key(row) == post for row in frame.to_dict("records")]]
    return frame.sort_values(["volgorde", "jaar"], kind="stable")


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
    rows = rows.loc[(rows["begroting_id"] == begroting_id) & (rows["reden"] == UNEXPLAINED)]
    rows = rows.loc[[lines.issuperset(terms) for terms in rows["telt_op"]]]
    if chapter:
        rows = rows.loc[rows["hoofdstuk"] == chapter]
    found = rows.assign(
        post_id=rows["totaal_id"],
        post=REST,
        volgorde=len(data["begroting"]),
        instrument="",
        jaar=rows["van_jaar"],
        en_verder="false",
        bedrag_eur=rows["verschil"].astype("Int64"),
        aard="",
    )
    return found[data["begroting"].columns]


@memo
def only_chapter(data: Dataset, begroting_id: str) -> str:
    """The chapter of which the source prints the totals of a whole budget; "" for most."""
    totals_ = data["begrotingstotalen"]
    mine = totals_.loc[(totals_["begroting_id"] == begroting_id) & (totals_["post"] == "")]
    names = chapters(data, begroting_id)
    return names[0] if len(names) == 1 and set(mine["hoofdstuk"]) == {names[0]} else ""


@memo
def printed(data: Dataset, begroting_id: str, chapter: str = "") -> dict[int, int]:
    """What the source itself prints as total per year, in euros: of a chapter or the whole.

    Only where its lines add up to it, but for rounding. A budget of one chapter is that chapter.
    """
    chapter = chapter or only_chapter(data, begroting_id)
    frame = reconcile(data)
    frame = frame.loc[frame["reden"] != UNEXPLAINED]
    own = frame["begroting_id"] == begroting_id
    rows = frame.loc[own & (frame["hoofdstuk"] == chapter) & (frame["post"] == "")]
    rows = rows.loc[rows["van_jaar"] == rows["tot_jaar"]]
    return {int(row.van_jaar): int(row.bedrag_eur) for row in rows.itertuples()}


def as_printed(rows: pd.DataFrame) -> list[str]:
    """The post of each row as the source has it: what it splits by way of indication is one."""
    return [
        row.instrument if row.aard == Kind.INDICATION and row.instrument else row.post
        for row in rows.itertuples()
    ]


@cached
def reconcile(data: Dataset) -> pd.DataFrame:
    """Every printed total beside the sum of its terms, in euros.

    Columns of begrotingstotalen.csv plus som, verschil (printed minus sum) and reden: "klopt",
    "afronding" when the difference is not more than the source rounds, else "onverklaard".
    Made once, not to be changed.
    """
    totals = data["begrotingstotalen"]
    amounts = [[amount for _name, amount in terms(data, cell)] for cell in totals["telt_op"]]
    frame = totals.assign(som=[sum(found) for found in amounts])
    frame["verschil"] = frame["bedrag_eur"].astype(int) - frame["som"]
    rounding = frame["afronding_eur"].astype(int).clip(lower=[_coarse(found) for found in amounts])
    within = frame["verschil"].abs() <= rounding
    frame["reden"] = UNEXPLAINED
    frame.loc[within, "reden"] = "afronding"
    frame.loc[frame["verschil"] == 0, "reden"] = "klopt"
    return frame


def _coarse(amounts: list[int]) -> int:
    """How far lines printed in whole millions can be from their total, in euros; else nothing."""
    lines = [amount for amount in amounts if amount]
    if not lines or any(amount % MILLION for amount in lines):
        return 0
    return len(lines) * MILLION // 2


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
def reconcile_sentence(rows: pd.DataFrame) -> Claim:
    """How many printed totals add up, differ by rounding, or differ without a reason."""
    counts = rows["reden"].value_counts()
    parts = [f"{counted(int(counts.get('klopt', 0)), 'totaal klopt', 'totalen kloppen')} precies"]
    if counts.get("afronding"):
        rounding = counted(int(counts["afronding"]), "totaal verschilt", "totalen verschillen")
        parts.append(f"{rounding} door afronding")
    if counts.get(UNEXPLAINED):
        open_ = counted(int(counts[UNEXPLAINED]), "totaal verschilt", "totalen verschillen")
        parts.append(f"{open_} zonder dat de bron zegt waarom")
    return Claim(
        "; ".join(parts),
        rows,
        "gedrukte totalen van deze begroting, naast de som van hun regels",
        "a printed total of which the difference with its lines is counted under another reason",
    )
