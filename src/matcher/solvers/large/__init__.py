"""Relaxations of large programs, grown from a flow."""
