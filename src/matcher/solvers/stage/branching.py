"""A small tree over the auxiliary columns: what is open decides, the rest is a network.

Each node is the relaxation within a box. A node whose bound from duals is above the
known cost holds no plan as good; the boxes that are left say what such plans can use.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from matcher.program import Bools, Floats
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.stage.relaxation import Relaxation
from matcher.solvers.stage.relaxed import Relaxed, tightened
from matcher.solvers.stage.rounding import cost_of_plan

_MOST_COLUMNS = 500_000
_DEAR = 6000
_NARROWING = 4
_WHOLE = 1e-6

Round = Callable[[Face, Relaxed, Relaxation], Face]
"""Looks for a better plan on the face of a node, given what its relaxation says."""


def too_deep(face: Face, root: Relaxed) -> bool:
    """Whether a relaxation leaves more columns to decide than a tree has levels.

    Such a tree ends before anything is whole.
    """
    x = root.x
    return x is not None and 2 * _undecided(face, x).sum() > _nodes(face)


def _nodes(face: Face) -> int:
    """How many nodes a tree may have; they are dearer where more is free."""
    return max(4, _MOST_COLUMNS // int(face.free.sum() + 1))


def _undecided(face: Face, x: Floats) -> Bools:
    """Auxiliary columns that are not whole."""
    off: Bools = face.auxiliary & (np.abs(x - np.round(x)) > _WHOLE)
    return off


@dataclass(frozen=True)
class Node:
    """A box, what its relaxation says, and the column to branch on, if any."""

    face: Face
    relaxed: Relaxed
    column: int | None


@dataclass
class Tree:
    """A tree over the auxiliary columns of one face.

    Parameters
    ----------
    face, cost
        What is open, with a known plan, and the cost of each column.
    relaxation
        The relaxation of the face, to be solved within boxes.
    rounds
        Looks for better plans.
    deadline
        When to stop and say what is known.
    narrowing
        Nodes that may be spent on narrowing what plans as good can use. With none,
        only better plans are looked for, and the face is left as it is.
    """

    face: Face
    cost: Floats
    relaxation: Relaxation
    rounds: Round
    deadline: Deadline
    narrowing: int = _NARROWING
    _leaves: list[Node] = field(default_factory=list)
    _missed: int = 0
    _narrowed: int = 0

    def grow(self, root: Relaxed) -> tuple[Face, float]:
        """Branch until every leaf is decided or the tree has become too large.

        Returns
        -------
        face, bound
            The face with the best plan found, its box the hull of what plans as good
            can use; and the least whole cost that the tree leaves possible.
        """
        waiting = [self._node(self.face, root)]
        left = _nodes(self.face)
        while waiting:
            node = waiting.pop()
            if rounded_up(node.relaxed.bound) > self._goal:
                continue
            before = self._value
            self._look(node)
            if self._value < before:
                smaller = tightened(self.face, root, self._goal)
                self.relaxation = self.relaxation.narrowed(smaller)
            stop = left <= 0 or self._enough(node) or self.deadline.passed
            if node.column is None or stop:
                self._leaves.append(node)
                continue
            children = self._children(node, node.column)
            left -= len(children)
            waiting += sorted(children, key=lambda child: -child.relaxed.bound)
        return self._hull()

    def _enough(self, node: Node) -> bool:
        """Whether a node can hold plans as good but no better one.

        Branching on there would only narrow what is left open: worth a few nodes while
        they are cheap.
        """
        if rounded_up(node.relaxed.bound) < self._value:
            return False
        self._narrowed += 1
        return self._narrowed > self.narrowing or self.face.free.sum() > _DEAR

    @property
    def _value(self) -> float:
        return cost_of_plan(self.face, self.cost)

    @property
    def _goal(self) -> float:
        """What the plans may cost that are looked for."""
        return self._value if self.narrowing else self._value - 1

    def _node(self, face: Face, relaxed: Relaxed) -> Node:
        """Branch on the column nearest to its next whole number, if any is off one.

        What is nearly open is soon seen to be, one way or the other; counts of many
        say little.
        """
        x = relaxed.x
        if x is None:
            return Node(face, relaxed, None)
        off = _undecided(face, x)
        width = np.maximum(face.upper - face.lower, 1.0)
        part = np.where(off, (x - np.floor(x)) / width, 0.0)
        column = int(np.argmax(part))
        return Node(face, relaxed, column if off[column] else None)

    def _look(self, node: Node) -> None:
        """Look for a better plan in a leaf, until that has failed twice."""
        bound = rounded_up(node.relaxed.bound)
        if node.column is not None or bound >= self._value or self._missed > 1:
            return
        before = self._value
        face = replace(node.face, plan=self.face.plan)
        found = self.rounds(face, node.relaxed, self.relaxation)
        self.face = replace(self.face, plan=found.plan)
        if self._value < before:
            self.deadline.tell(News(plan=found.plan))
        if self._value > bound:
            self._missed += 1

    def _children(self, node: Node, column: int) -> list[Node]:
        """Both sides of a column that is not whole."""
        face, parent = tightened(node.face, node.relaxed, self._goal), node.relaxed
        x = parent.x
        at = 0.0 if x is None else float(np.floor(x[column]))
        children = []
        least, most = face.lower[column], face.upper[column]
        for low, high in ((least, min(at, most)), (max(at + 1, least), most)):
            if low > high:
                continue
            lower, upper = face.lower.copy(), face.upper.copy()
            lower[column], upper[column] = low, high
            box = replace(face, lower=lower, upper=upper)
            relaxed = self.relaxation.solve(self.deadline, box)
            if relaxed.bound < parent.bound:  # what holds for the parent holds here
                relaxed = replace(relaxed, bound=parent.bound, reduced=parent.reduced)
            box = replace(box, active=relaxed.active)
            children.append(self._node(box, relaxed))
        return children

    def _hull(self) -> tuple[Face, float]:
        value, face = self._value, self.face
        boxes = [
            tightened(leaf.face, leaf.relaxed, value)
            for leaf in self._leaves
            if rounded_up(leaf.relaxed.bound) <= value
        ]
        bounds = [rounded_up(leaf.relaxed.bound) for leaf in self._leaves]
        if boxes and self.narrowing:
            face = replace(
                face,
                lower=np.min([box.lower for box in boxes], axis=0),
                upper=np.max([box.upper for box in boxes], axis=0),
                active=np.any([box.active for box in boxes], axis=0),
            )
        return face, min([value, *bounds])
