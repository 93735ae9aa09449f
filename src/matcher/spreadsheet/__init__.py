"""Workbooks of a spreadsheet: cells in, cells out, and nothing that runs."""

from matcher.spreadsheet.comments import comment, numbers_may_be_text
from matcher.spreadsheet.entry import Entry, expect
from matcher.spreadsheet.letters import column_of, letters_of
from matcher.spreadsheet.paper import on_paper
from matcher.spreadsheet.preflight import preflight
from matcher.spreadsheet.reading import TextSheet, Unreadable, read_book
from matcher.spreadsheet.writing import Book, Look, Page

__all__ = [
    "Book",
    "Entry",
    "Look",
    "Page",
    "TextSheet",
    "Unreadable",
    "column_of",
    "comment",
    "expect",
    "letters_of",
    "numbers_may_be_text",
    "on_paper",
    "preflight",
    "read_book",
]
