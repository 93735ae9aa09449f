"""What slots, companies and shares require is replaced, and nothing else."""

from __future__ import annotations

from matcher.whatif import Approved, MayClose, ShareLimits
from whatif.difference import difference, only


def test_slot_may_stay_empty() -> None:
    only(MayClose(slots=("s1",)), "slots", "s1", may_close=True, min_cohort=3)


def test_company_is_approved_for_one_more_trade_where_it_states_them() -> None:
    change = Approved(companies=("yard",), trades=("weld",))
    only(change, "companies", "yard", approved_trades=("mech", "weld"))
    assert difference(Approved(companies=("kitchen",), trades=("weld",))) == {}
    assert difference(Approved(companies=("yard",), trades=("mech",))) == {}


def test_share_is_wider_on_both_sides() -> None:
    only(ShareLimits(shares=("h1",), add=5), "shares", "h1", at_least=0, at_most=65)
    only(ShareLimits(shares=("h1",), add=90), "shares", "h1", at_least=0, at_most=100)
