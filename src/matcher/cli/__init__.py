"""The command `matcher`."""

from matcher.cli.main import main

__all__ = ["main"]
