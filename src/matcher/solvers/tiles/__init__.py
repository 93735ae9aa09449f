"""Programs too large for one relaxation: regions, then neighbourhoods."""
