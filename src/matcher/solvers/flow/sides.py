"""Which rows of a network to lay out on its left, and which on its right."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from matcher.program import Bools, Ints
from matcher.solvers.flow.nesting import Entries, Shorts, Tree, nest, split


def sides(candidate: Ints, entries: Entries, groups: Ints | Shorts) -> Iterator[Bools]:
    """Rows to try on the left, shape (rows,); the last try finds a way if there is one.

    First all of a person's options, and groups of people; then rows of one person stay
    on the left, those that cross them go to the right, and the rest is split; then all
    rows are split.

    Parameters
    ----------
    candidate
        Of each option, as a position, shape (options,).
    entries
        Which rows hold which options.
    groups
        Rows that are groups of people.
    """
    rows = len(entries.size)
    own, everything = _of_one_person(candidate, entries)
    first = own & everything
    first[groups] = True
    yield first
    people = nest(entries, own)
    if people is not None:
        across = _breaking(entries, people, own)
        if nest(entries, across) is not None:
            found = split(entries, own, across)
            if found is not None:
                yield found
    nowhere = np.zeros(rows, bool)
    found = split(entries, nowhere, nowhere)
    if found is not None:
        yield found


def _of_one_person(candidate: Ints, entries: Entries) -> tuple[Bools, Bools]:
    """Whether all options of a row are one person's, and whether all of hers are."""
    rows = len(entries.size)
    person = candidate.astype(np.int32)[entries.option]
    somebody = np.full(rows, -1, dtype=np.int32)
    somebody[entries.row] = person
    own = np.ones(rows, bool)
    own[entries.row[somebody[entries.row] != person]] = False
    has = np.bincount(candidate)
    return own, (somebody >= 0) & (entries.size == has[somebody] if len(has) else own)


def _breaking(entries: Entries, people: Tree, own: Bools) -> Bools:
    """Whether a row holds a part of some person's largest row, not all of it."""
    largest = people.smallest
    while np.any(higher := (largest >= 0) & (people.above[largest] >= 0)):
        largest = np.where(higher, people.above[largest], largest)
    person = largest[entries.option]
    asked = (person >= 0) & ~own[entries.row]
    row, person = entries.row[asked], person[asked]
    pair, held = np.unique(
        row * np.int64(len(entries.size)) + person, return_counts=True
    )
    breaking = np.zeros(len(entries.size), bool)
    if len(pair):
        part = held < entries.size[pair % len(entries.size)]
        breaking[pair[part] // len(entries.size)] = True
    return breaking
