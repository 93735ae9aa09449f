"""Workbooks of a spreadsheet: cells in, cells out, and nothing that runs."""

from matcher.spreadsheet.entry import Entry, expect
from matcher.spreadsheet.writing import Book, Page

__all__ = ["Book", "Entry", "Page", "expect"]
