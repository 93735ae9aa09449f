"""Why no plan is lawful, and what would help."""
