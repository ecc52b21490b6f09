"""Which mbo schools are in a municipality and its region, and how far apart places are."""

from __future__ import annotations

import geopandas
import pandas as pd

from components.rows.ids import Source, Trust
from components.rows.memo import cached
from components.towns.lookup import town
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

RD_NEW = "EPSG:28992"
COLUMNS = [
    *("instellingscode", "naam", "hoofdadres", "stand"),
    *("betrouwbaarheid", "bron_id", "vindplaats"),
]


@cached
def _positions(data: Dataset) -> dict[str, tuple[float, float]]:
    frame = data["nl_gemeenten"]
    points = geopandas.GeoSeries.from_xy(frame["lon"], frame["lat"], crs="EPSG:4326").to_crs(RD_NEW)
    return dict(zip(frame["cbs_code"], zip(points.x, points.y, strict=True), strict=True))


def distance_km(data: Dataset, one: str, other: str) -> float:
    """Kilometres, as the crow flies, between the middles of two municipalities (in RD New)."""
    (x1, y1), (x2, y2) = _positions(data)[one], _positions(data)[other]
    return ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5 / 1000


def schools_in(data: Dataset, code: str) -> pd.DataFrame:
    """The mbo schools known to teach in a municipality: its own addresses and other places.

    Columns instellingscode, naam, hoofdadres (bool), stand (the year of the source, "" when it
    has none), betrouwbaarheid, bron_id and vindplaats ("" for an address from the list of DUO, or a
    place that was fetched from DUO). Made once, not to be changed.
    """
    return _schools_in(data, code, load_live())


@cached
def _schools_in(data: Dataset, code: str, live: LiveData) -> pd.DataFrame:
    main = data["mbo_instellingen"].loc[data["mbo_instellingen"]["cbs_code"] == code]
    main = main.assign(hoofdadres=True, betrouwbaarheid=Trust.HIGH)
    main = main.assign(bron_id=Source.SCHOOLS, vindplaats="", stand=_year_of(data, Source.SCHOOLS))
    places = data["mbo_locaties"].loc[data["mbo_locaties"]["cbs_code"] == code]
    places = places.assign(stand=["" if pd.isna(year) else str(year) for year in places["stand"]])
    fetched = pd.DataFrame(
        [(key, Trust.HIGH, Source.SCHOOLS, "", "") for key in _fetched_schools(code, live)],
        columns=["instellingscode", "betrouwbaarheid", "bron_id", "vindplaats", "stand"],
    )
    named = pd.concat([places, fetched]).merge(
        data["mbo_instellingen"][["instellingscode", "naam"]]
    )
    named = named.assign(hoofdadres=False)
    found = pd.concat([main[COLUMNS], named[COLUMNS]])
    return found.drop_duplicates("instellingscode").sort_values("naam", ignore_index=True)


def _year_of(data: Dataset, bron_id: str) -> str:
    dates = data["bronnen"].loc[data["bronnen"]["bron_id"] == bron_id, "datum"]
    return next((str(day)[:4] for day in dates if day), "")


def _fetched_schools(code: str, live: LiveData) -> list[str]:
    """Schools that teach in this municipality, when `verversen` has fetched that."""
    there = {row["instellingscode"] for row in live.every("leslocaties") if row["cbs_code"] == code}
    return sorted(there)


@cached
def schools_near(data: Dataset, code: str) -> pd.DataFrame:
    """The mbo schools with their address in the same labour-market region, the nearest first.

    Columns instellingscode, naam, plaats, cbs_code and km (to the middle of that municipality).
    Made once, not to be changed.
    """
    region = town(data, code)["arbeidsmarktregio"]
    frame = data["mbo_instellingen"]
    there = frame["cbs_code"].isin(list(_positions(data)))
    frame = frame.loc[(frame["arbeidsmarktregio"] == region) & there]
    frame = frame.assign(km=[distance_km(data, code, other) for other in frame["cbs_code"]])
    return frame.sort_values(["km", "naam"], ignore_index=True)
