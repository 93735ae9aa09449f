"""What opens and closes: all tiers in turn, any rows."""
