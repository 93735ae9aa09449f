"""The command `matcher`."""
