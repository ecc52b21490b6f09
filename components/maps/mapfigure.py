"""The map of places with all that a figure must come with: sentence, table twin, sources, rows."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from components.look.exhibit import Exhibit
from components.maps.places import INITIATIVES, PROGRAMMES, SCHOOLS, place_words
from components.rows.claim import Claim
from components.rows.ids import Source
from components.rows.memo import memo
from components.rows.selection import concept_phrases, names
from components.rows.sources import bron_ids
from components.wording.dutch import capital, counted, listing
from data.tables.loading import Dataset


def map_sentence(
    data: Dataset, found: dict[str, pd.DataFrame], towns: Collection[str], themes: Collection[str]
) -> Claim:
    """One Dutch sentence that says what the map shows, computed from the rows."""
    rows = pd.concat(found.values()) if found else data["locaties"].iloc[:0]
    return Claim(
        _map_text(data, found, towns, themes),
        rows,
        "programma’s, plekken en scholen in de gekozen lagen",
        "a programme, place or school in a layer that is not counted",
    )


def _map_text(
    data: Dataset, found: dict[str, pd.DataFrame], towns: Collection[str], themes: Collection[str]
) -> str:
    words = {
        PROGRAMMES: ("programma", "programma’s"),
        INITIATIVES: ("initiatief", "initiatieven"),
        SCHOOLS: ("mbo-school", "mbo-scholen"),
    }
    if not found:
        return "Er staat niets op de kaart: kies minstens één laag"
    parts = {layer: counted(len(rows), *words[layer]) for layer, rows in found.items()}
    where = f" in {listing(names(data)[key] for key in towns)}" if towns else ""
    if not themes:
        return capital(listing(parts.values())) + where
    # A school has no theme, so it is named apart from what the theme selects.
    school = parts.pop(SCHOOLS, "")
    every = concept_phrases(data, "thema")
    about = f" over {listing(every[key] for key in themes)}"
    sentence = f"{listing(parts.values())}{about}{where}" if parts else ""
    apart = f"{school}{'' if parts else where}" if school else ""
    return capital(", en ".join(part for part in (sentence, apart) if part))


def map_table(data: Dataset, found: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """The table twin of the map: one row per programme, initiative and school."""
    rows = []
    for row in found.get(PROGRAMMES, pd.DataFrame()).to_dict("records"):
        rows.append(("Programma", row["titel"], row["naam"], "hele gemeente"))
    for row in found.get(INITIATIVES, pd.DataFrame()).to_dict("records"):
        rows.append(("Initiatief", row["naam"], row["gemeente"], place_words(data, row)))
    for row in found.get(SCHOOLS, pd.DataFrame()).to_dict("records"):
        rows.append(("Mbo-school", row["naam"], row["gemeente"], f"{row['plaats']} (hoofdadres)"))
    return pd.DataFrame(rows, columns=["Laag", "Naam", "Gemeente of regio", "Plek"])


def _behind(found: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """The rows of all layers under each other; a school stands in one source, by its name."""
    layers = []
    for layer, rows in found.items():
        own = rows.assign(laag=layer)
        if layer == SCHOOLS:
            own = own.assign(bron_id=Source.SCHOOLS.value, vindplaats=rows["naam"])
        layers.append(own.astype(object))
    return pd.concat(layers, ignore_index=True)


@memo
def map_exhibit(
    data: Dataset, found: dict[str, pd.DataFrame], towns: Collection[str], themes: Collection[str]
) -> Exhibit:
    """The map with its sentence, table twin, sources and the rows for the download."""
    table = map_table(data, found)
    sources = [key for layer, rows in found.items() if layer != SCHOOLS for key in bron_ids(rows)]
    if SCHOOLS in found:
        sources.append(Source.SCHOOLS)
    unplaced = int(found[INITIATIVES]["lat"].isna().sum()) if INITIATIVES in found else 0
    note = (
        "Een stip staat op het adres, in de wijk of alleen in de stad; de tabel zegt welke. "
        "Een grijze stip is een plek elders. Scholen hebben geen thema."
    )
    if unplaced:
        verb = "kunnen" if unplaced > 1 else "kan"
        note += f" {capital(counted(unplaced, 'plek', 'plekken'))} {verb} niet op de kaart."
    sentence = map_sentence(data, found, towns, themes)
    return Exhibit(
        title=sentence,
        alt=sentence.but(f"Kaart van Nederland. {sentence}. Alle plekken staan ook in de tabel."),
        table=table,
        bron_ids=tuple(dict.fromkeys(sources)) or (Source.BORDERS,),
        rows=_behind(found) if found else table,
        file_name="kaart",
        note=note,
    )
