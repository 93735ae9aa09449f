"""The empty workbook that planners begin with."""

from matcher.tables.template.template import template

__all__ = ["template"]
