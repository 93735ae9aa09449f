"""What people wish is replaced, and nothing else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from matcher.whatif import Interested, Unbound, apply
from whatif.difference import difference, only, the_problem


def test_groups_no_longer_bind() -> None:
    assert difference(Unbound(companions=("g1",))) == {"companions": {"left": 1}}
    assert difference(Unbound(apart=("a1",))) == {"apart": {"left": 1}}


def test_change_of_no_group_is_refused() -> None:
    with pytest.raises(ValidationError):
        Unbound()


def test_candidate_asks_for_a_slot_last_of_all() -> None:
    change = Interested(candidates=("c1",), slots=("s1",))
    only(change, "candidates", "c1", interests=(("weld",), ("s1",)))
    twice = apply(apply(the_problem(), [change]), [change])
    assert twice.candidate["c1"].interests == (("weld",), ("s1",))
