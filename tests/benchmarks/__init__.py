"""Tests of the benchmarks: what they say, never how fast anything is."""
