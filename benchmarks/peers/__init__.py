"""Other ways to solve the same instance; each gets arrays and gives back a plan."""
