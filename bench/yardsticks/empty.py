"""Yardstick: an empty Streamlit page."""

import streamlit as st  # noqa: F401
