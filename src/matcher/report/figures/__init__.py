"""Pictures of counts, each with its words and its numbers."""

from matcher.report.figures.figure import Figure

__all__ = ["Figure"]
