"""What is served: the Streamlit app, our own files and the headers around every answer.

Start with `streamlit run app.py`.
"""

import streamlit as st

from components.serving import middleware, prepared, routes, say_it_broke

app = st.App(
    "pages/menu.py",
    lifespan=prepared,
    routes=routes(),
    middleware=middleware(),
    on_script_error=say_it_broke,
)
