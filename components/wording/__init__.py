"""How things are said in Dutch: numbers, dates, amounts, lists, and text made safe to show."""
