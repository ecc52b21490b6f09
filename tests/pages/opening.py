"""Opens a page as a visitor gets it, through Streamlit's AppTest."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

from data.tables.description import FOLDER

MENU = str(FOLDER.parent / "pages" / "menu.py")
PAGES = [
    "overzicht.py",
    "kaart.py",
    "aanpakken.py",
    "voorbeelden.py",
    "vergelijken.py",
    "model.py",
    "begroting.py",
    "landelijk.py",
    "uw_gemeente.py",
    "aanvalsagenda.py",
    "presenteren.py",
    "bronnen.py",
    "privacy.py",
    "toegankelijkheid.py",
]


def open_page(app: AppTest, name: str) -> AppTest:
    app.run()
    return app if name == "overzicht.py" else app.switch_page(name).run()


def html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def outcomes(app: AppTest, level: int = 2) -> list[str]:
    """What the choices led to, in headings of this level."""
    found = re.findall(rf'<div class="uitkomst"><h{level}>(.*?)</h{level}>', html(app))
    return [unescape(text) for text in found]


def button(app: AppTest, label: str):
    return next(one for one in app.button if one.label.replace("\\", "") == label)
