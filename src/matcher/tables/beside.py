"""Files that are whole or not there: written beside, then renamed."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path


def write_together(
    folder: Path,
    files: Mapping[str, bytes],
    *,
    marker: str | None = None,
    outdated: Collection[str] = (),
) -> list[Path]:
    """Write files of one folder that belong together.

    Every file is first written whole under a hidden name in the same folder, then they
    are renamed, in order. What is guaranteed:

    * Nobody ever sees a half-written file.
    * After an exception the folder is as before, and nothing of ours is left.
    * A process killed in between leaves old and new files, each of them whole. With a
      ``marker`` they are never read as a mix: it is taken away first and put back last,
      so that a folder in between has none. The old files that were already replaced
      stand beside as ``.<name>.<token>.old``, the new ones as ``.<name>.<token>.new``.
    * Other files of the folder are not touched.

    Parameters
    ----------
    files
        Content by file name.
    marker
        The one of ``files`` without which the folder is not read.
    outdated
        Names of earlier files of ours to take away.

    Returns
    -------
    list of Path
        The files written, in the order of ``files``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    token = secrets.token_hex(4)
    ordered = [name for name in files if name != marker]
    before = [name for name in (*files, *outdated) if (folder / name).is_file()]
    changed: list[str] = []

    def path(name: str, ending: str) -> Path:
        return folder / f".{name}.{token}.{ending}"

    try:
        for name, content in files.items():
            _write(path(name, "new"), content, like=folder / name)
        for name in before if len(files) > 1 else ():
            if name != marker:
                shutil.copy2(folder / name, path(name, "old"))
        if marker in before:
            os.replace(folder / marker, path(marker, "old"))  # noqa: PTH105
            changed.append(marker)
        for name in ordered:
            os.replace(path(name, "new"), folder / name)  # noqa: PTH105
            changed.append(name)
        for name in outdated:
            (folder / name).unlink(missing_ok=True)
            changed.append(name)
        if marker is not None:
            os.replace(path(marker, "new"), folder / marker)  # noqa: PTH105
    except BaseException:
        for name in changed:
            if name in before:
                shutil.copy2(path(name, "old"), folder / name)
            else:
                (folder / name).unlink(missing_ok=True)
        _clean(path(name, end) for name in [*before, *files] for end in ("new", "old"))
        raise
    _clean(path(name, "old") for name in before)
    return [folder / name for name in files]


def _clean(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _write(path: Path, content: bytes, like: Path) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if like.is_file():
        shutil.copymode(like, path)
