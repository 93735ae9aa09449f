"""An empty workbook for planners, with drop-downs, examples and explanations."""

from __future__ import annotations

from matcher.spreadsheet import Book
from matcher.tables.template.explanation import write_explanation
from matcher.tables.template.fact_sheet import write_fact_sheet
from matcher.tables.template.lists import write_lists
from matcher.tables.template.order import ORDER
from matcher.texts import Language


def template(language: Language = "en") -> bytes:
    """An empty workbook to fill in and read with ``read_problem``.

    A first sheet explains every sheet and column; each table has a sheet with its
    headers, an example row that is passed over, drop-downs and limits. Cells of ids and
    words are text, so that the spreadsheet leaves them as they are typed.

    Parameters
    ----------
    language
        Of sheets, headers, words and explanations.

    Returns
    -------
    bytes
        The ``.xlsx`` file; the same bytes each time.

    Raises
    ------
    ImportError
        The extra ``kullmatch[excel]`` is not installed.

    Examples
    --------
    >>> from matcher.tables import template
    >>> template("nb")[:2]
    b'PK'
    """
    book = Book()
    write_explanation(book, language)
    for table in ORDER:
        write_fact_sheet(book, table, language)
    write_lists(book, language)
    return book.content()
