"""Tests of the plans made one person at a time."""
