import streamlit as st

from components.page import show_heading

show_heading("Toegankelijkheid", "Deze site is er voor iedereen.")
st.write("x")
