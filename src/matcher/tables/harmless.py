"""Text that no spreadsheet runs, whatever it takes for the separator."""

from __future__ import annotations

import re

_STARTS_FORMULA = re.compile(
    r"""
    (?: ^ | (?<=[;,\t\r\n]) )     # where a cell begins, or would with this separator
    (?=
        [\s"'\ufeff\u200b-\u200f\u2060]*  # what is trimmed, quoted or not seen
        [=+\-@\uff1d\uff0b\uff0d\uff20]   # what begins a formula, full width too
      | [\t\r\n]                          # what a reader may begin a cell after
    )
    """,
    re.VERBOSE,
)


def harmless(text: str) -> str:
    """The text with an apostrophe before all that could begin a formula.

    At its beginning, also behind blanks and quotes, and behind every separator and line
    break inside it: who opens the file with another separator than it was written with
    gets cells that begin there. The characters are those of OWASP's page on CSV
    injection: equals, plus, minus and at sign, their full-width forms, tab and line
    breaks.

    Examples
    --------
    >>> harmless("=1+1"), harmless("Verdal, Levanger"), harmless("a;=1+1")
    ("'=1+1", 'Verdal, Levanger', "a;'=1+1")
    """
    return _STARTS_FORMULA.sub("'", text)
