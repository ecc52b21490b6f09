"""Everything the server answers besides the Streamlit pages themselves."""
