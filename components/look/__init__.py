"""What figures look like: colours, bars, flows, pictures, and what a figure must come with."""
