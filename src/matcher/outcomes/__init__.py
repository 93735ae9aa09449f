"""What became of people: events by candidate, and the states they add up to."""
