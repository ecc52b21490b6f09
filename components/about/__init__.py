"""What the site tells about itself: sources, columns, gaps, privacy, accessibility."""
