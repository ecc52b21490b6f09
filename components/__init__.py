"""What pages share. Names say what a function does: show_ draws, choose_ asks, the rest returns."""
