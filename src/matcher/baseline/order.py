"""The order in which people come, the same on every machine."""

from __future__ import annotations

from hashlib import sha256

from matcher.baseline.parties import Party


def in_order(parties: tuple[Party, ...], seed: int, nth: int) -> list[Party]:
    """The parties in the ``nth`` order of a seed: by SHA-256 over seed, nth and id."""

    def ticket(party: Party) -> bytes:
        return sha256(f"{seed}|{nth}|{party.id}".encode()).digest()

    return sorted(parties, key=ticket)
