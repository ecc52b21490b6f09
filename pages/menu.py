"""The Streamlit script: which pages there are, in which order, at which address."""

import streamlit as st

from components.address import synchronise
from components.page import show_footer, show_frame
from components.sitemap import NOT_IN_MENU, PAGE_TITLES, full_title, page_file
from components.turns import TURNS
from components.viewlink import show_view_link
from data.loading import load

PAGES = {
    address: st.Page(page_file(address), title=title, url_path=address, default=not address)
    for address, title in PAGE_TITLES.items()
}

with TURNS:
    data = load()
    page = st.navigation(list(PAGES.values()), position="hidden")
    st.set_page_config(page_title=full_title(page.url_path), layout="wide")
    in_menu = [one for address, one in PAGES.items() if address not in NOT_IN_MENU]
    show_frame(in_menu, synchronise(page.url_path, data))
    page.run()
    show_view_link(page.url_path)
    show_footer(data)
