"""One tier: relaxation, tree, rounding, programs decided whole."""
