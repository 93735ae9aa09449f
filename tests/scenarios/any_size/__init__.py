"""Tests of problems of any size."""
