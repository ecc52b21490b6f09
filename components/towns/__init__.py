"""The 342 municipalities: found by name, profiled, and how they resemble the examples."""
