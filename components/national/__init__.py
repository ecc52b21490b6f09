"""What the Werkagenda asks of municipalities, and which money comes with it."""
