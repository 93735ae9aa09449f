"""From a problem and a policy to a program."""

from matcher.compile.build import (
    Compiled,
    allowed_options,
    candidate_pairs,
    compile_problem,
    with_routes,
)

__all__ = [
    "Compiled",
    "allowed_options",
    "candidate_pairs",
    "compile_problem",
    "with_routes",
]
