"""A template as another program opens it."""

from __future__ import annotations

import io
from functools import cache

import openpyxl

from matcher.tables import template
from matcher.texts import Language


@cache
def content(language: Language) -> bytes:
    """The template, made once."""
    return template(language)


@cache
def opened(language: Language) -> openpyxl.Workbook:
    """The template as openpyxl opens it, to look at; ``fresh`` may be changed."""
    return fresh(language)


def fresh(language: Language) -> openpyxl.Workbook:
    """The template as openpyxl opens it, to fill in."""
    return openpyxl.load_workbook(io.BytesIO(content(language)))
