"""The apprentices each training office gets to follow up, against its capacity."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from matcher.program import FactArrays
from matcher.report.book.sheet import Column, Line, Sheet
from matcher.report.book.view import View
from matcher.tables.placed import PlacedRow


def office_sheet(view: View) -> Sheet:
    """By office, company and candidate, with a line of sums for each office.

    Of a candidate it says what ``company_sheet`` says: the office writes the contract.
    Jobs and other qualifications have no contract and are not here.
    """
    heads = (
        *("office_id", "company_id", "slot", "trade", "candidate", "pathway", "start"),
        *("classes", "capacity", "incumbents", "kept", "held", "left"),
    )
    return Sheet(
        "training_offices",
        tuple(Column(view.word(head), 40) for head in heads),
        tuple(_lines(view)),
    )


def _lines(view: View) -> Iterator[Line]:
    facts = FactArrays(view.problem)
    apprentices = defaultdict[str, list[PlacedRow]](list)
    for row in view.placed.values():
        if row.kind == "apprenticeship":
            apprentices[row.office].append(row)
    begun = Counter(
        row.office for row in view.incumbents.values() if row.kind == "apprenticeship"
    )
    for nth, office in enumerate(view.problem.training_offices):
        theirs = sorted(
            apprentices[office.id],
            key=lambda row: (row.company, row.slot, row.candidate),
        )
        for row in theirs:
            yield Line.of(
                office.id,
                row.company,
                row.slot,
                view.trade(row.trade, row.kind),
                row.candidate,
                view.pathway(row.pathway),
                view.problem.month_name(row.start),
                " ".join(row.classes),
            )
        kept = int(facts.office_kept[nth])
        left = office.capacity - begun[office.id] - kept - len(theirs)
        yield Line.of(
            view.word("sum_of").format(name=office.id),
            *[""] * 7,
            office.capacity,
            begun[office.id],
            kept,
            len(theirs),
            left,
            sums=True,
        )
