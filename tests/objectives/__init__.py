"""Tests of the objectives, one file each."""
