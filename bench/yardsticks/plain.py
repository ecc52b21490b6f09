"""Yardstick: a plain app, as most are: one CSV read with pandas, one filter, one native chart."""

from pathlib import Path

import pandas as pd
import streamlit as st

table = pd.read_csv(Path(__file__).parents[2] / "data" / "begroting.csv")
st.title("Begroting")
years = st.multiselect("Jaar", sorted(table["jaar"].dropna().unique()), key="jaar")
rows = table[table["jaar"].isin(years)] if years else table
st.bar_chart(rows.groupby("hoofdstuk")["bedrag_eur"].sum())
