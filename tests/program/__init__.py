"""Tests of matcher.program."""
