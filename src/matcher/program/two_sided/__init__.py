"""Candidates and companies with preferences on both sides: stability, in arrays."""

from matcher.program.two_sided.claims import claimants
from matcher.program.two_sided.dominated import dominated
from matcher.program.two_sided.envy import envy_rows
from matcher.program.two_sided.levels import Levels
from matcher.program.two_sided.stability import stability_rows

__all__ = ["Levels", "claimants", "dominated", "envy_rows", "stability_rows"]
