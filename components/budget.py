"""Budgets in rows: posts, sums with their terms, and totals as printed beside what adds up."""

from __future__ import annotations

import pandas as pd

from components.exhibit import Exhibit
from components.formatting import counted, years
from components.money import MILLION, euro, percent, share, short_euro
from components.selection import concept_names
from components.sources import bron_ids
from data.loading import Dataset


def budgets(data: Dataset) -> dict[str, str]:
    """The title of each budget by its id, those of municipalities first."""
    frame = data["begrotingen"].sort_values(
        ["gemeente_id", "begroting_id"], ascending=[False, True]
    )
    return dict(zip(frame["begroting_id"], frame["titel"], strict=True))


def budget(data: Dataset, begroting_id: str) -> dict:
    """The row of begrotingen.csv; raises KeyError when there is none."""
    return data["begrotingen"].set_index("begroting_id", drop=False).loc[begroting_id].to_dict()


def posts(data: Dataset, begroting_id: str, chapter: str = "") -> pd.DataFrame:
    """The posts of a budget, of one chapter if given: all columns of begroting.csv."""
    frame = data["begroting"]
    frame = frame.loc[frame["begroting_id"] == begroting_id]
    return frame.loc[frame["hoofdstuk"] == chapter] if chapter else frame


def chapters(data: Dataset, begroting_id: str) -> list[str]:
    """The chapters of a budget in the order of the source."""
    return list(dict.fromkeys(posts(data, begroting_id)["hoofdstuk"]))


def sums(rows: pd.DataFrame) -> pd.DataFrame:
    """Per post the sum over the years, the largest first: hoofdstuk, post, aard, bedrag_eur."""
    keys = ["hoofdstuk", "post", "aard", "instrument"]
    grouped = rows.groupby(keys, as_index=False, sort=False)["bedrag_eur"].sum()
    down_only = bool((grouped["bedrag_eur"] <= 0).all())
    return grouped.sort_values("bedrag_eur", ascending=down_only, kind="stable")


def answer(data: Dataset, begroting_id: str) -> str:
    """What the budget is and where most of it goes, in one computed sentence."""
    row, parts = budget(data, begroting_id), sums(posts(data, begroting_id))
    if parts.empty:
        return f"Van ‘{row['titel']}’ kennen we geen posten."
    total = int(parts["bedrag_eur"].sum())
    period = years(row["van_jaar"], row["tot_jaar"])
    who = "Het Rijk" if row["overheid"] == "Rijk" else row["overheid"].removeprefix("Gemeente ")
    if total < 0:
        return f"{who} haalt over {period} {euro(-total)} eraf."
    sentence = f"{who} trok {euro(total)} uit voor {period}"
    largest = parts.iloc[0]
    if (parts["bedrag_eur"] < 0).any():
        down = int(parts.loc[parts["bedrag_eur"] < 0, "bedrag_eur"].sum())
        return f"{sentence}, na {euro(-down)} aan verschuivingen. {_largest(largest)}."
    part = share(largest["bedrag_eur"] / total)
    return f"{sentence}; {part} was bestemd voor ‘{largest['post']}’."


def _largest(row: pd.Series) -> str:
    return f"De grootste post is ‘{row['post']}’ met {euro(row['bedrag_eur'])}"


def parts_exhibit(data: Dataset, begroting_id: str, chapter: str) -> Exhibit:
    """Which post gets how much over the whole period, with shares where nothing is negative."""
    rows = posts(data, begroting_id, chapter)
    parts = sums(rows)
    total = int(parts["bedrag_eur"].sum())
    kinds = concept_names(data, "aard")
    whole = not (parts["bedrag_eur"] < 0).any() and total
    table = pd.DataFrame(
        {
            "Post": parts["post"],
            "Hoofdstuk": parts["hoofdstuk"],
            "Bedrag": [euro(amount) for amount in parts["bedrag_eur"]],
            "Aandeel": [
                percent(amount / total) if whole else "niet te geven"
                for amount in parts["bedrag_eur"]
            ],
            "Aard": [kinds.get(kind, kind) for kind in parts["aard"]],
            "Jaren en plaats in de bron": [_terms(rows, post) for post in parts["post"]],
        }
    )
    first = parts.iloc[0]
    title = f"‘{first['post']}’ is de grootste post: {short_euro(first['bedrag_eur'])}"
    return Exhibit(
        title=title,
        alt=f"Staven per post. {title}. Samen {euro(total)}. Alle bedragen staan in de tabel.",
        table=table,
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name=f"posten-{begroting_id}",
        note=budget(data, begroting_id)["toelichting"],
    )


def _terms(rows: pd.DataFrame, post: str) -> str:
    own = rows.loc[rows["post"] == post]
    terms = (
        f"{row.jaar}{' en verder' if row.en_verder == 'true' else ''}: {short_euro(row.bedrag_eur)}"
        for row in own.itertuples()
    )
    return f"{'; '.join(terms)}. {own['vindplaats'].iloc[0]}"


def years_exhibit(data: Dataset, begroting_id: str, chapter: str) -> Exhibit:
    """How the budget runs over the years, per chapter (or per post within one chapter)."""
    rows = posts(data, begroting_id, chapter)
    level = "post" if chapter else "hoofdstuk"
    table = rows.pivot_table(index=level, columns="jaar", values="bedrag_eur", aggfunc="sum")
    table = table.reindex(list(dict.fromkeys(rows[level])))
    totals = table.sum()
    most = totals.abs().idxmax()
    word = "hoogst" if totals[most] >= 0 else "laagst"
    title = f"In {most} is het bedrag het {word}: {short_euro(totals[most])}"
    if totals.nunique() == 1:
        title = f"Elk jaar is het bedrag gelijk: {short_euro(totals.iloc[0])}"
    later = rows.loc[rows["en_verder"] == "true", "jaar"]
    text = table.map(euro)
    text.columns = [f"{year}" for year in table.columns]
    text.loc["Samen"] = [euro(amount) for amount in totals]
    return Exhibit(
        title=title,
        alt=f"Staven per jaar. {title}. Alle bedragen staan in de tabel.",
        table=text.rename_axis("Onderdeel").reset_index(),
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name=f"jaren-{begroting_id}",
        note=f"{later.iloc[0]} geldt ook voor de jaren daarna." if len(later) else "",
    )


def year_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Posts by year in whole euros: index (hoofdstuk, post) in the order of the source."""
    table = rows.pivot_table(
        index=["hoofdstuk", "post"], columns="jaar", values="bedrag_eur", aggfunc="sum"
    )
    return table.reindex(list(dict.fromkeys(zip(rows["hoofdstuk"], rows["post"], strict=True))))


def reconcile(data: Dataset) -> pd.DataFrame:
    """Every printed total beside the sum of its terms, in euros.

    Columns of begrotingstotalen.csv plus som, verschil (printed minus sum) and reden: "klopt",
    "afronding" when the difference is not more than the source rounds, else "onverklaard".
    """
    totals = data["begrotingstotalen"]
    amounts = data["begroting"].set_index("post_id")["bedrag_eur"].to_dict()
    amounts |= totals.set_index("totaal_id")["bedrag_eur"].to_dict()
    added = [sum(int(amounts.get(key, 0)) for key in cell) for cell in totals["telt_op"]]
    frame = totals.assign(som=added)
    frame["verschil"] = frame["bedrag_eur"].astype(int) - frame["som"]
    within = frame["verschil"].abs() <= frame["afronding_eur"].astype(int)
    frame["reden"] = "onverklaard"
    frame.loc[within, "reden"] = "afronding"
    frame.loc[frame["verschil"] == 0, "reden"] = "klopt"
    return frame


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


def in_millions(amount) -> float:
    """Euros as millions, for an axis."""
    return float(amount) / MILLION
