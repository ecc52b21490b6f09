"""Everything in one zip: the CSVs, their descriptions, the province borders and a short guide."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from data.tables.borders import BORDER_FILES
from data.tables.description import PACKAGE_FILE, data_folder, describe
from data.tables.loading import Dataset

GUIDE_FILE = "LEESMIJ.txt"
GUIDE = """Mbo in de gemeente: alle gegevens

Versie {version}.
Elke rij met een bewering noemt haar bron (bron_id) en de plaats in die bron (vindplaats).
De bronnen staan in bronnen.csv. Elke kolom is beschreven in het bestand *.schema.json
met dezelfde naam. Samen vormen zij een Data Package (datapackage.json).

Meer waarden in een cel zijn gescheiden met een staand streepje. Leeg is onbekend, nooit nul.
De tekens zijn UTF-8. Opent u een bestand in Excel, kies dan 'Gegevens, Uit tekst/CSV'.
Begint een tekst met = + - of @, dan staat er een ' voor, zodat Excel er geen formule van maakt.
Leest u het bestand hier weer in, dan valt dat teken weg.

Licentie van onze eigen tabellen: CC BY 4.0, met vermelding 'Mbo in de gemeente'.
Gemeenten: CBS, CC BY 4.0. Scholen: DUO open onderwijsdata.
Gemeentegrenzen 2025: CBS en Kadaster via PDOK, CC BY 4.0, door ons vereenvoudigd.
Provinciegrenzen: CBS (CC BY 4.0) via het pakket cbsplotlib (MIT), en Natural Earth.
"""


def pack(data: Dataset, folder: Path | None = None) -> bytes:
    """A zip with every readable file of the Data Package; the guide holds the version of `data`."""
    folder = folder or data_folder()
    schemas = [f"{name}.schema.json" for name in describe(folder)]
    names = [PACKAGE_FILE, *sorted(BORDER_FILES), *schemas]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_entry(GUIDE_FILE), GUIDE.format(version=data.version))
        for name in names:
            if (folder / name).is_file():
                archive.writestr(_entry(name), (folder / name).read_bytes())
        for name, content in data.files.items():
            archive.writestr(_entry(name), content)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """A fixed date keeps the zip of one data version the same, byte for byte."""
    entry = zipfile.ZipInfo(name, date_time=(2020, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
