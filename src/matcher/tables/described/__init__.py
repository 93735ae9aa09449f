"""What every table and column is: for planners, for machines and for the reader."""

from matcher.tables.described.data_package import data_package
from matcher.tables.described.dictionary import data_dictionary

__all__ = ["data_dictionary", "data_package"]
