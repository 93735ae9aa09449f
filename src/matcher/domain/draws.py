"""Tickets of people in a seeded lottery: the same on every machine."""

from __future__ import annotations

from hashlib import sha256


def draw_of(seed: int, candidate: str) -> int:
    """The ticket of a candidate: a whole number of 64 bits, the smaller the better.

    The first eight bytes of SHA-256 over ``seed|candidate``, most significant first.
    It rests on nothing but the seed and her id, so nobody can better it by a report.

    Examples
    --------
    >>> draw_of(7, "C0117") < draw_of(7, "C0118")
    False
    """
    return int.from_bytes(sha256(f"{seed}|{candidate}".encode()).digest()[:8])


def wish_draw_of(seed: int, candidate: str, slot: str) -> int:
    """The ticket of a slot among those a candidate wants equally; smaller is first.

    Examples
    --------
    >>> wish_draw_of(7, "C0117", "weld") == draw_of(7, "C0117|weld")
    True
    """
    return draw_of(seed, f"{candidate}|{slot}")
