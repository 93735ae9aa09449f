"""Workbooks of a spreadsheet: cells in, cells out, and nothing that runs."""

from matcher.spreadsheet.preflight import preflight
from matcher.spreadsheet.reading import TextSheet, Unreadable, read_book
from matcher.spreadsheet.writing import Book, Page

__all__ = ["Book", "Page", "TextSheet", "Unreadable", "preflight", "read_book"]
