"""Tests of the pathway scenarios."""
