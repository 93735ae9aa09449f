"""Programs that are a network."""
