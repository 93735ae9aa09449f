"""Who candidates are: where from, how old, what they bring."""

from __future__ import annotations

from typing import get_args

import numpy as np

from matcher.domain.people import Schooling, TargetGroup
from matcher.program.arrays import Bools, Ints, ints
from matcher.program.kept import Kept
from matcher.program.positions import Positions, index_of

_GROUPS = index_of(get_args(TargetGroup))
_SCHOOLINGS = index_of(get_args(Schooling))


class PeopleColumns(Positions):
    """Entry i of each column belongs to ``problem.candidates[i]``."""

    @Kept
    def candidate_home(self) -> Ints:
        """Location each candidate lives in."""
        where = self.location_index
        return ints([where[c.home] for c in self.problem.candidates])

    @Kept
    def candidate_region(self) -> Ints:
        """Region each candidate lives in."""
        index = self.region_index
        region = ints([index[one.region] for one in self.problem.locations])
        return region[self.candidate_home] if len(region) else ints([])

    @Kept
    def candidate_new(self) -> Bools:
        """Whether each candidate is to be placed, that is, not an incumbent."""
        incumbents = self.problem.incumbents
        return np.array([c.id not in incumbents for c in self.problem.candidates], bool)

    @Kept
    def candidate_need(self) -> Ints:
        """Need level of each candidate, 0 to 2."""
        return ints([c.need_level for c in self.problem.candidates])

    @Kept
    def candidate_born(self) -> Ints:
        """Year of birth of each candidate."""
        return ints([c.birth_year for c in self.problem.candidates])

    @Kept
    def candidate_credit(self) -> Ints:
        """Months of credit of each candidate."""
        return ints([c.credit_months for c in self.problem.candidates])

    @Kept
    def candidate_available(self) -> Ints:
        """First month each candidate can start."""
        return ints([c.available_from for c in self.problem.candidates])

    @Kept
    def candidate_income_need(self) -> Ints:
        """Kroner a month each candidate must have."""
        return ints([c.income_need for c in self.problem.candidates])

    @Kept
    def candidate_benefit(self) -> Ints:
        """Kroner a month each candidate may count on while not paid a wage."""
        return ints([c.benefit for c in self.problem.candidates])

    @Kept
    def candidate_limit(self) -> Ints:
        """Longest journey of each candidate, in minutes one way."""
        return ints([c.max_travel_minutes for c in self.problem.candidates])

    @Kept
    def candidate_moves(self) -> Bools:
        """Whether each candidate would move house."""
        return np.array([c.will_relocate for c in self.problem.candidates], bool)

    @Kept
    def candidate_car(self) -> Ints:
        """1 for each candidate with a car, else 0."""
        return ints([int(c.has_car) for c in self.problem.candidates])

    @Kept
    def candidate_trade(self) -> Ints:
        """Trade of the contract that ended, for each candidate; -2 without one."""
        index = self.trade_index
        trades = (c.schooling_trade for c in self.problem.candidates)
        return ints([-2 if trade is None else index[trade] for trade in trades])

    @Kept
    def candidate_family(self) -> Ints:
        """Family of each candidate's schooling; -2 without one, which no slot has."""
        index = self.family_index
        families = (c.schooling_family for c in self.problem.candidates)
        return ints([-2 if family is None else index[family] for family in families])

    @Kept
    def candidate_target_group(self) -> Ints:
        return ints([_GROUPS[c.target_group] for c in self.problem.candidates])

    @Kept
    def _schooling(self) -> Ints:
        return ints([_SCHOOLINGS[c.schooling] for c in self.problem.candidates])

    def of_groups(self, *groups: TargetGroup) -> Bools:
        """Whether each candidate is of one of these target groups."""
        return np.isin(
            self.candidate_target_group, [_GROUPS[group] for group in groups]
        )

    def of_schoolings(self, *schoolings: Schooling) -> Bools:
        """Whether each candidate's schooling is one of these."""
        return np.isin(self._schooling, [_SCHOOLINGS[one] for one in schoolings])
