"""Tests of matcher.whatif."""
