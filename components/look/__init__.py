"""What figures look like: colours, bars, pictures, and what a figure must come with."""
