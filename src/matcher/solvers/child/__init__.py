"""Solving in a process of its own."""
