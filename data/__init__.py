"""The curated CSVs, their descriptions, and the code that reads and checks them.

Never imports streamlit: everything here also runs from a script or a test.
"""
