"""The Streamlit script: which pages there are, in which order, at which address."""

import streamlit as st

from components.address import synchronise
from components.decklist import show_view_link
from components.page import show_footer, show_frame
from data.loading import load

PAGES = [
    st.Page("overzicht.py", title="Overzicht", default=True),
    st.Page("kaart.py", title="Kaart", url_path="kaart"),
    st.Page("voorbeelden.py", title="Voorbeelden", url_path="voorbeelden"),
    st.Page("vergelijken.py", title="Vergelijken", url_path="vergelijken"),
    st.Page("model.py", title="Mbo-model", url_path="model"),
    st.Page("begroting.py", title="Begroting", url_path="begroting"),
    st.Page("landelijk.py", title="Landelijk", url_path="landelijk"),
    st.Page("uw_gemeente.py", title="Uw gemeente", url_path="uw-gemeente"),
    st.Page("aanvalsagenda.py", title="Aanvalsagenda", url_path="aanvalsagenda"),
    st.Page("presenteren.py", title="Presenteren", url_path="presenteren"),
    st.Page("bronnen.py", title="Bronnen", url_path="bronnen"),
]
# With an address of their own, but below the page instead of in the menu.
FOOTNOTES = [st.Page("privacy.py", title="Privacy", url_path="privacy")]

data = load()
page = st.navigation([*PAGES, *FOOTNOTES], position="hidden")
st.set_page_config(page_title=f"{page.title} - Mbo in de gemeente", layout="wide")
show_frame(PAGES, synchronise(page.url_path, data))
page.run()
show_view_link(page.url_path)
show_footer(data)
