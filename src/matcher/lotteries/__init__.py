"""Lotteries that are published: drawn, written down and run again by anybody."""

from matcher.lotteries.check import Difference, check_lottery
from matcher.lotteries.draw import draw
from matcher.lotteries.record import Lottery, Ticket

__all__ = ["Difference", "Lottery", "Ticket", "check_lottery", "draw"]
