"""What municipalities do: found, filtered, compared, placed in the model, taken along."""
