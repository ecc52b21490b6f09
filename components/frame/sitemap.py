"""Which pages there are: address, title and place in the menu, for menu, titles and 404 alike."""

from __future__ import annotations

from collections.abc import Mapping

APP_NAME = "Mbo in de gemeente"
ACCESSIBILITY, PRIVACY, RESULTS = "toegankelijkheid", "privacy", "zoeken"
# In the order of the menu. The file of a page is its address with _ for -.
PAGE_TITLES: Mapping[str, str] = {
    "": "Overzicht",
    "kaart": "Kaart",
    "aanpakken": "Aanpakken",
    "voorbeelden": "Voorbeelden",
    "vergelijken": "Naast elkaar",
    "model": "Mbo-model",
    "begroting": "Begroting",
    "landelijk": "Landelijk",
    "uw-gemeente": "Uw gemeente",
    "aanvalsagenda": "Aanvalsagenda",
    "presenteren": "Presenteren",
    "bronnen": "Bronnen",
    ACCESSIBILITY: "Toegankelijkheid",
    PRIVACY: "Privacy",
    RESULTS: "Zoeken",
}
# Where the search field of the header leads.
SEARCH = "/zoek"
# What belongs together stands behind one name in the menu; its first view opens.
MENU: Mapping[str, tuple[str, ...]] = {
    "Overzicht": ("", "kaart", "model"),
    "Voorbeelden": ("aanpakken", "voorbeelden", "vergelijken"),
    "Geld": ("begroting",),
    "Rijk": ("landelijk",),
    "Uw gemeente": ("uw-gemeente", "aanvalsagenda"),
    "Presenteren": ("presenteren",),
    "Bronnen": ("bronnen",),
}
# These are reached from the foot of every page, or from the search field in its head.
NOT_IN_MENU = (ACCESSIBILITY, PRIVACY, RESULTS)
# Every view of these can be put in a presentation.
SLIDE_PAGES = tuple(
    address for address in PAGE_TITLES if address not in (*NOT_IN_MENU, "presenteren")
)


def views_of(page: str) -> tuple[str, ...]:
    """The views that stand behind the same menu item as a page, itself among them."""
    return next((views for views in MENU.values() if page in views), ())


def page_file(address: str) -> str:
    """The file in pages/ for the address of a page."""
    return f"{address.replace('-', '_') or 'overzicht'}.py"


def full_title(address: str) -> str | None:
    """What the browser calls the page at `address`; None when there is no such page."""
    title = PAGE_TITLES.get(address)
    return f"{title} - {APP_NAME}" if title else None
