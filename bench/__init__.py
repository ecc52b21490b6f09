"""What the app costs beside an empty page and a plain app, served in the same run."""
