"""The facts of a problem as whole arrays: integers inside, ids outside."""

from __future__ import annotations

from matcher.program.employer_columns import EmployerColumns
from matcher.program.journeys import Journeys
from matcher.program.priority_lists import PriorityLists
from matcher.program.wants import Wants


class FactArrays(EmployerColumns, Journeys, Wants, PriorityLists):
    """Facts by position: entry i of a ``slot_`` column belongs to ``problem.slots[i]``.

    Each column is made when it is first asked for, by a loop over candidates or slots,
    never over their pairs, and kept with the problem.
    """
