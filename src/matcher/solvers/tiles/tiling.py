"""Cells: slots that belong together, because the same people and rows meet there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program import Floats, Ints, Program, ints

_STEPS = (1, 2, 4)
_LARGE_ROW = 500
_FEW = 4


@dataclass(frozen=True)
class Cells:
    """A partition of the slots.

    Attributes
    ----------
    of_slot
        Cell of each slot, shape (slots,).
    size
        People each cell counts, by equal parts of each person for her options.
    one, other, strength
        Pairs of cells that meet, both ways, strongest first for each.
    """

    of_slot: Ints
    size: Floats
    one: Ints
    other: Ints
    strength: Floats

    def __len__(self) -> int:
        return len(self.size)

    def near(self, cell: int) -> tuple[Ints, Floats]:
        """Cells that meet a cell, the strongest first, and how strongly they do."""
        first, last = np.searchsorted(self.one, [cell, cell + 1])
        return self.other[first:last], self.strength[first:last]


def cells_of(program: Program, people: float) -> Cells:
    """Put slots together, always the two closest, up to so many people in each cell.

    Slots are close when people have options at both, or a row counts both; divided by
    the sizes of both sides, so that cells grow round (average linkage).
    """
    slots = int(program.slot.max(initial=-1)) + 1
    own = np.bincount(program.candidate)
    part = 1 / own[program.candidate]
    size = np.bincount(program.slot, part, minlength=slots).astype(np.float64)
    one, other, weight = _links(program)
    return merged(
        Cells(
            np.arange(slots),
            size.astype(np.float64),
            *_both_ways(one, other, weight, size),
        ),
        people,
    )


def merged(cells: Cells, people: float) -> Cells:
    """Merge cells up to so many people."""
    while True:
        count = len(cells)
        fits = cells.size[cells.one] + cells.size[cells.other] <= people
        one, other = cells.one[fits], cells.other[fits]
        chooser, first = np.unique(one, return_index=True)
        best = np.full(count, -1)
        best[chooser] = other[first]
        mutual = (best >= 0) & (best[best] == np.arange(count))
        if not mutual.any():
            return cells
        kept = np.where(mutual, np.minimum(best, np.arange(count)), np.arange(count))
        _, number = np.unique(kept, return_inverse=True)
        size = np.bincount(number, cells.size).astype(np.float64)
        weight = cells.strength * cells.size[cells.one] * cells.size[cells.other]
        links = _both_ways(number[cells.one], number[cells.other], weight / 2, size)
        cells = Cells(ints(number[cells.of_slot]), size, *links)


def _links(program: Program) -> tuple[Ints, Ints, Floats]:
    """Pairs of slots and how strongly they meet."""
    order = np.lexsort((program.slot, program.candidate))
    candidate, slot = program.candidate[order], program.slot[order]
    found = [_apart(candidate, slot, step) for step in _STEPS]
    row_links = _row_links(program)
    one = np.concatenate([pair[0] for pair in (*found, row_links)])
    other = np.concatenate([pair[1] for pair in (*found, row_links)])
    weight = np.concatenate([np.ones(len(pair[0])) for pair in found] + [row_links[2]])
    return one, other, weight


def _apart(group: Ints, slot: Ints, step: int) -> tuple[Ints, Ints]:
    """Slots of one group that stand so many places apart."""
    same = group[step:] == group[:-step] if len(group) > step else np.zeros(0, bool)
    return slot[:-step][same], slot[step:][same]


def _row_links(program: Program) -> tuple[Ints, Ints, Floats]:
    """Each row chains the slots it counts, as strongly as it has entries for each."""
    matrix = program.rows.matrix
    here = matrix.column < program.options
    row, column = matrix.row[here], matrix.column[here]
    entries = np.bincount(row, minlength=matrix.shape[0])
    slots = int(program.slot.max(initial=-1)) + 1
    pair, count = np.unique(row * slots + program.slot[column], return_counts=True)
    row, slot = pair // slots, pair % slots
    same = row[1:] == row[:-1]
    people = _people(program, matrix.row[here], column)
    chained = same & (people[row[1:]] > 1)
    strength = np.minimum(count[1:], count[:-1]) * (1 + _LARGE_ROW / entries[row[1:]])
    return slot[:-1][chained], slot[1:][chained], strength[chained]


def _people(program: Program, row: Ints, column: Ints) -> Ints:
    """How many people each row counts."""
    count = int(program.candidate.max(initial=-1)) + 1
    pair = np.unique(row * count + program.candidate[column])
    return np.bincount(pair // count, minlength=program.rows.matrix.shape[0])


def _both_ways(
    one: Ints, other: Ints, weight: Floats, size: Floats
) -> tuple[Ints, Ints, Floats]:
    """Different pairs summed up, each both ways, the strongest first for each one."""
    count = len(size)
    apart = one != other
    one, other, weight = one[apart], other[apart], weight[apart]
    key = np.concatenate([one * count + other, other * count + one])
    pair, place = np.unique(key, return_inverse=True)
    total = np.bincount(place, np.concatenate([weight, weight]), minlength=len(pair))
    one, other = pair // max(count, 1), pair % max(count, 1)
    strength = total / (size[one] * size[other])
    order = np.lexsort((other, -strength, one))
    return one[order], other[order], strength[order]


def stay_apart(program: Program, tile_of_slot: Ints) -> bool:
    """Whether what each auxiliary column opens lies within one tile."""
    matrix = program.rows.matrix
    here = matrix.column < program.options
    opens = np.zeros(matrix.shape[0], bool)
    opens[matrix.row[~here]] = True
    here &= opens[matrix.row]
    row, tile = matrix.row[here], tile_of_slot[program.slot[matrix.column[here]]]
    same = row[1:] == row[:-1]
    return bool(np.all(tile[1:][same] == tile[:-1][same]))


def bonds_of(program: Program) -> tuple[Ints, Ints]:
    """People whom rows of a few people bind to somebody, and whom: one, other.

    A row that weighs one person's options against another's, as of companions, is one.
    """
    matrix, options = program.rows.matrix, program.options
    here = matrix.column < options
    row, column, value = matrix.row[here], matrix.column[here], matrix.value[here]
    rows = matrix.shape[0]
    above = np.bincount(row[value > 0], minlength=rows) > 0
    below = np.bincount(row[value < 0], minlength=rows) > 0
    few = _people(program, row, column)[row] <= _FEW
    bound = (above & below)[row] & few
    person = program.candidate[column[bound]]
    _, first, place = np.unique(row[bound], return_index=True, return_inverse=True)
    pair = np.unique(np.column_stack([person[first][place], person]), axis=0)
    pair = pair[pair[:, 0] != pair[:, 1]]
    _, once = np.unique(pair[:, 1], return_index=True)
    return pair[once, 0], pair[once, 1]
