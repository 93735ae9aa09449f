"""Tests of matcher.solvers."""
