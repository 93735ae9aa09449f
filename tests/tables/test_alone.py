"""Two runs do not write into one folder at once."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from matcher.tables.alone import alone_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no lock of a folder")


def test_second_waits_for_the_first_and_no_file_is_left(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with alone_in(tmp_path):
            order.append("second")

    other = threading.Thread(target=second)
    with alone_in(tmp_path):
        other.start()
        other.join(0.2)
        order.append("first")
    other.join()
    assert order == ["first", "second"]
    assert list(tmp_path.iterdir()) == []


def test_folder_is_free_again_after_an_error(tmp_path: Path) -> None:
    def fail() -> None:
        with alone_in(tmp_path):
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fail()
    with alone_in(tmp_path):
        pass
