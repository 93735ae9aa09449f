"""How long a command may take, and what decides between plans that are equally good."""

from __future__ import annotations

from matcher.cli.command import Arguments
from matcher.cli.kinds import seconds, whole

_SECONDS = 60.0
_MOST = 10**18 - 1


def time_limit(
    arguments: Arguments, say: str = "time_limit", least: float = 0.0
) -> None:
    """Add ``--time-limit``; ``say`` is its help and ``least`` the fewest seconds."""
    kind = seconds(arguments.language, least)
    arguments.add("--time-limit", say, "seconds", type=kind, default=_SECONDS)


def seed(arguments: Arguments, say: str = "seed", default: int | None = None) -> None:
    """Add ``--seed``; ``say`` is its help."""
    kind = whole(arguments.language, 0, _MOST)
    arguments.add("--seed", say, "number", type=kind, default=default)
