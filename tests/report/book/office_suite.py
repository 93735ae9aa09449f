"""Files opened in LibreOffice without a window, as a reader that is not ours."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

_TOGETHER = 48
_CSV = (
    "Text - txt - csv (StarCalc):"
    "{separator},34,76,1,,0,false,true,false,false,{trim},-1,true"
)
"""Quotes, UTF-8, numbers recognised, formulas evaluated, spaces trimmed or not."""


def converted(
    files: Sequence[Path], kind: str, folder: Path, *options: str
) -> list[Path]:
    """The files in another format; an error where one was not made."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        for at in range(0, len(files), _TOGETHER):
            some = [str(one) for one in files[at : at + _TOGETHER]]
            command = ["soffice", f"-env:UserInstallation=file://{profile}"]
            command += ["--headless", *options, "--convert-to", kind]
            command += ["--outdir", str(folder), *some]
            subprocess.run(command, check=True, capture_output=True, timeout=600)
    made = [folder / f"{one.stem}.{kind}" for one in files]
    missing = [one.name for one in made if not one.exists()]
    if missing:
        sys.exit(f"LibreOffice did not open {missing[:5]}")
    return made


def as_csv(separator: str, *, trim: bool) -> str:
    """The option that opens CSV files as dangerously as the program can."""
    form = _CSV.format(separator=ord(separator), trim=str(trim).lower())
    return f"--infilter={form}"


def formulas(fods: Path) -> int:
    """Formula cells, links out and DDE sources of a flat spreadsheet."""
    text = fods.read_text(encoding="utf-8")
    live = re.findall(r'table:formula="|office:dde-|xlink:href="(?!#)', text)
    return len(live)
