"""What is served: the Streamlit app, our own files and the headers around every answer.

Start with `streamlit run app.py`.
"""

import streamlit as st

from components.serving.errors import say_it_broke
from components.serving.headers import middleware
from components.serving.routes import routes
from components.serving.starting import prepared

app = st.App(
    "pages/menu.py",
    lifespan=prepared,
    routes=routes(),
    middleware=middleware(),
    on_script_error=say_it_broke,
)
