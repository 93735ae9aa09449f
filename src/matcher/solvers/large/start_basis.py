"""The spanning tree of a flow as the basis a linear program begins from.

In a network a basis is a spanning tree: an option on the tree is a basic column, the
arc of a row on the tree is a basic slack. The tree takes arcs strictly between their
bounds first, then used options, then other arcs of reduced cost 0, so that it is
optimal for the flow; rows the flow does not know are basic.
"""

from __future__ import annotations

import numpy as np

from matcher.program import Bools, Ints
from matcher.solvers.base.lp import AT_LOWER, AT_UPPER, BASIC
from matcher.solvers.base.parts import spanning_forest
from matcher.solvers.large.guide import FAR, Guide


def start_basis(guide: Guide, columns: int, rows: int) -> tuple[Ints, Ints]:
    """Where each column and each row of a face stands.

    Auxiliary columns are at their upper bound, where the flow takes them to be.

    Parameters
    ----------
    guide
        The flow.
    columns, rows
        How many the face has.
    """
    nest, flow = guide.nest, guide.flow
    options = len(nest.option)
    basic = _tree(guide)
    rest = np.where(flow > nest.lower, AT_UPPER, AT_LOWER)
    column = np.full(columns, AT_UPPER, dtype=np.int64)
    column[nest.option] = np.where(basic[:options], BASIC, rest[:options])
    rest = rest[options + 1 :]
    downward = np.where(rest == AT_UPPER, AT_LOWER, AT_UPPER)
    row = np.full(rows, BASIC, dtype=np.int64)
    row[nest.row] = np.where(
        basic[options + 1 :], BASIC, np.where(nest.upward, rest, downward)
    )
    return column, row


def _tree(guide: Guide) -> Bools:
    nest, flow, options = guide.nest, guide.flow, len(guide.nest.option)
    arc = np.arange(len(flow))
    between = (flow > nest.lower) & (flow < nest.upper)
    near = guide.potential[nest.tail] < FAR // 2
    near &= guide.potential[nest.head] < FAR // 2
    tight = (guide.arc_reduced == 0) & near
    class_ = np.select(
        [
            arc == options,
            between,
            tight & (arc < options) & (flow > 0),
            tight & (arc > options),
            tight,
            arc > options,
        ],
        [0, 1, 2, 3, 4, 5],
        6,
    )
    order = np.argsort(class_, kind="stable")
    order = order[class_[order] < 6]
    basic = np.zeros(len(flow), bool)
    basic[order] = spanning_forest(nest.nodes, nest.tail[order], nest.head[order])
    return basic
