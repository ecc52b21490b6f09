"""What visitors do: which pages they open, and which filters they change there."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from bench.session import Run, Session


@dataclass
class Page:
    """A page of a served app and the widgets that a visitor uses on it (their keys)."""

    name: str
    address: str = ""
    query: str = ""
    widgets: tuple[str, ...] = ()


APP_PAGES = (
    Page("Overzicht", "", "", ("adres_toon",)),
    Page("Kaart", "kaart", "", ("adres_thema", "adres_gemeente", "adres_laag")),
    Page("Aanpakken", "aanpakken", ""),
    Page("Voorbeelden", "voorbeelden", "", ("adres_thema", "adres_rol", "adres_gemeente")),
    Page("Naast elkaar", "vergelijken", "", ("adres_telbron",)),
    Page("Mbo-model", "model", "", ("adres_gemeente", "adres_rol")),
    Page("Begroting", "begroting", "zicht=gemeenten", ("adres_reikwijdte", "adres_naastbedrag")),
    Page("Landelijk", "landelijk", "", ("adres_thema", "adres_prioriteit", "adres_vraagt")),
    Page("Uw gemeente", "uw-gemeente", "code=GM0344", ("adres_thema", "adres_telt_school")),
    Page("Aanvalsagenda", "aanvalsagenda", "code=GM0344"),
    Page("Presenteren", "presenteren", "dia=7", ("adres_diathema",)),
    Page("Bronnen", "bronnen", "", ("adres_tabel",)),
)
EMPTY_PAGE = Page("Leeg")
PLAIN_PAGE = Page("Gewoon", widgets=("jaar",))


@dataclass
class Visitor:
    """A session that keeps changing filters; every visitor goes a way of its own, by its seed."""

    address: str
    page: Page
    seed: int = 0
    session: Session = field(init=False)

    def __post_init__(self) -> None:
        self.choice = random.Random(self.seed)
        page = self.page
        self.session = Session(self.address, page.address, page.query)

    async def open(self) -> Run:
        """The first complete page; raises LookupError when a widget that it lists is not there."""
        run = await self.session.open()
        missing = [key for key in self.page.widgets if not self._there(key)]
        if missing:
            raise LookupError(f"{self.page.name} has no {missing}")
        return run

    async def change(self) -> Run:
        """Change a filter, or ask for the page again where there is none."""
        there = [key for key in self.page.widgets if self._there(key)]
        if not there:
            return await self.session.run()
        key = self.choice.choice(there)
        return await self.session.choose(key, self.choice.choice(["", *self.session.options(key)]))

    def _there(self, key: str) -> bool:
        return key in self.session.elements

    async def close(self) -> None:
        await self.session.close()
