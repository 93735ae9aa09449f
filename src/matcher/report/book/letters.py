"""One row per candidate, for a mail merge in the word processor."""

from __future__ import annotations

from matcher.report.book.sheet import Column, Line, Sheet
from matcher.report.book.view import View
from matcher.texts import word

_FIELDS = (
    *("candidate", "placed", "company", "location", "kind", "trade", "start"),
    *("classes", "next"),
)


def letters_sheet(view: View) -> Sheet:
    """Everybody to place, by id; incumbents get no letter from a match.

    The fields are what a letter says and no more. Name and address are not known here:
    who sends the letters joins them by id. Names of fields have no spaces and no other
    letters than A to Z, as mail merges want them.
    """
    columns = (
        Column(word(f"letter_{one}", view.language), 130 if one == "next" else 40)
        for one in _FIELDS
    )
    people = sorted(person.id for person in view.problem.new_candidates)
    return Sheet(
        "letters", tuple(columns), tuple(_line(view, person) for person in people)
    )


def _line(view: View, person: str) -> Line:
    row = view.placed.get(person)
    if row is None:
        unplaced = word("letter_unplaced", view.language)
        return Line.of(person, word("no", view.language), *[""] * 6, unplaced)
    return Line.of(
        person,
        word("yes", view.language),
        row.company,
        view.location(row.location),
        view.kind(row.kind),
        view.trade(row.trade, row.kind) if row.trade else "",
        view.month_in_words(row.start),
        " ".join(row.classes),
        word(f"letter_{row.kind}", view.language),
    )
