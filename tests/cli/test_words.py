"""Every word of the command is used, and none is missing."""

from __future__ import annotations

import re
from pathlib import Path

import matcher.cli
from matcher.cli.main import COMMANDS
from matcher.texts.cli_words import CLI_WORDS

SOURCE = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted(Path(matcher.cli.__file__).parent.glob("*.py"))
)


def test_there_are_no_words_for_what_nobody_says() -> None:
    strings = set(re.findall(r'"([a-z_0-9]+)"', SOURCE))
    said = {f"cli_command_{name}" for name in COMMANDS} | strings
    for kind in ("arg", "meta", "stage"):
        said |= {f"cli_{kind}_{one}" for one in strings}
    ours = {one for one in CLI_WORDS if one.startswith("cli_")}
    assert ours - said == set()
