"""Draws that are the same on every machine, whatever else is drawn."""

from __future__ import annotations

from hashlib import sha256, shake_256

import numpy as np

from matcher.program import Bools

_ALL = 2**32


def lot(seed: int, candidate: str, slot: str) -> bytes:
    """What settles the order of equals: SHA-256 over seed and ids, published."""
    return sha256(f"{seed}|{candidate}|{slot}".encode()).digest()


def answers(seed: int, candidate: str, slot: str, yes: float, draws: int) -> Bools:
    """Whether the company says yes to her in each draw, shape (draws,).

    By SHAKE-256 over seed and ids, 32 bits a draw: the answer about a pair is the same
    in whatever slate it stands, so that slates are compared on the same answers.

    Examples
    --------
    >>> float(answers(0, "C1", "s1", 0.85, 4000).mean())
    0.844
    """
    drawn = shake_256(f"{seed}|{candidate}|{slot}".encode()).digest(4 * draws)
    said: Bools = np.frombuffer(drawn, ">u4") < int(yes * _ALL)
    return said
