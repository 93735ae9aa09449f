"""The record of a lottery, as it is published."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from matcher.domain import Fact
from matcher.domain.fact import Id

HEX = r"^[0-9a-f]{16}$"

Seed = Annotated[int, Field(ge=0, lt=10**18)]
"""A whole number of at most 18 digits."""


class Ticket(Fact):
    """What a candidate drew: her number in 16 hexadecimal digits, and her place.

    Examples
    --------
    >>> Ticket(candidate="C1", number="0123456789abcdef", place=1).place
    1
    """

    candidate: Id
    number: Annotated[str, StringConstraints(pattern=HEX)]
    place: Annotated[int, Field(ge=1)]


class Lottery(Fact):
    """A lottery that anybody can run again by hand.

    ``rule`` says how: it is the same text in every record of this version. Tickets
    stand by place, 1 is drawn first.

    Examples
    --------
    >>> Lottery(seed=7).tickets
    ()
    """

    format: Literal["kullmatch.lottery"] = "kullmatch.lottery"
    version: Literal[1] = 1
    seed: Seed
    rule: Literal[
        "sha256-64: the first 16 hexadecimal digits of SHA-256 of the UTF-8 text "
        "seed|candidate; the smallest number is first, equal numbers by candidate"
    ] = (
        "sha256-64: the first 16 hexadecimal digits of SHA-256 of the UTF-8 text "
        "seed|candidate; the smallest number is first, equal numbers by candidate"
    )
    tickets: tuple[Ticket, ...] = ()
