"""Tests of matcher.replan."""
