"""Drawing parts that pages share: the frame of a figure, tables, choosing, paging, downloads."""
