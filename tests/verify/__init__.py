"""Tests of matcher.verify."""
