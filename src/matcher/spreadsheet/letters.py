"""Columns as a spreadsheet calls them: A to Z, then AA."""

from __future__ import annotations


def letters_of(column: int) -> str:
    """What a spreadsheet calls a column that counts from 0.

    Examples
    --------
    >>> letters_of(0), letters_of(27)
    ('A', 'AB')
    """
    letters = ""
    while column >= 0:
        column, letter = divmod(column, 26)
        letters, column = chr(ord("A") + letter) + letters, column - 1
    return letters


def column_of(letters: str) -> int:
    """Where a column stands that a spreadsheet calls by letters, counted from 0.

    Examples
    --------
    >>> column_of("A"), column_of("AB")
    (0, 27)
    """
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
