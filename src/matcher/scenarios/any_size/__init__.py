"""Problems of any size: everything is a count or a share that can be chosen."""

from matcher.scenarios.any_size.generate import columns_of, generate
from matcher.scenarios.any_size.shape import AllRules, Shape

__all__ = ["AllRules", "Shape", "columns_of", "generate"]
