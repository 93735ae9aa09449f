"""Candidates and companies with preferences on both sides: stability, in ids."""

from matcher.domain.two_sided.blocking import Block, Stability, blocking
from matcher.domain.two_sided.couples import Couple
from matcher.domain.two_sided.envy import Envy, justified_envy
from matcher.domain.two_sided.market import Market
from matcher.domain.two_sided.rooms import Level
from matcher.domain.two_sided.ways import ways

__all__ = [
    "Block",
    "Couple",
    "Envy",
    "Level",
    "Market",
    "Stability",
    "blocking",
    "justified_envy",
    "ways",
]
