"""A deck as a PowerPoint file: native text, charts, tables and maps."""
