"""Everything with a place: layers, labels, tiles and the map on the page."""
