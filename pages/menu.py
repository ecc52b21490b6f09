"""The Streamlit script: which pages there are, in which order, at which address."""

import htpy as h
import streamlit as st

from components.address.state import synchronise
from components.frame.parameters import PARAMETERS
from components.frame.sitemap import PAGE_TITLES, full_title, page_file
from components.frame.turns import TURNS
from components.frame.view import show_footer, show_frame
from components.maps.sheet import sheet
from components.screen.downloading import greet
from components.screen.markup import show_html
from components.serving.rates import visitor_at
from data.tables.loading import load

PAGES = {
    address: st.Page(page_file(address), title=title, url_path=address, default=not address)
    for address, title in PAGE_TITLES.items()
}

visitor = visitor_at(st.context.ip_address or "", st.context.headers.get("X-Forwarded-For", ""))
greet(visitor)
with TURNS.of(visitor):
    data = load()
    page = st.navigation(list(PAGES.values()), position="hidden")
    st.set_page_config(page_title=full_title(page.url_path), layout="wide")
    notices = synchronise(page.url_path, data, PARAMETERS)
    show_html(h.style[sheet(data)])
    show_frame(page.url_path, notices)
    page.run()
    show_footer(data)
