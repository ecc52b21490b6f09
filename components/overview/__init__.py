"""The overview: its answer, its map and its cards."""
