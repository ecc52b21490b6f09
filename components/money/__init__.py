"""Budgets and loose amounts: as rows, sentences and figures, compared and cited."""
