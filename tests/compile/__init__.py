"""Tests of matcher.compile."""
