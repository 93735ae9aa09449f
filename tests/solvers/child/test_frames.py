"""Values travel with their arrays beside them."""

from __future__ import annotations

import io
import random
import weakref
from typing import Any, cast

import numpy as np
import pytest

from matcher.program import Program
from matcher.solvers.child.frames import packed, received, send
from solvers.programs import random_program


def there_and_back(*values: object) -> list[Any]:
    """What arrives when these are sent one after the other."""
    pipe = cast(io.RawIOBase, io.BytesIO())
    for value in values:
        send(pipe, packed(value))
    pipe.seek(0)
    return [received(pipe) for _ in values]


def test_program_arrives_as_it_was() -> None:
    program = random_program(random.Random(1))
    (arrived,) = there_and_back(program)
    assert isinstance(arrived, Program)
    assert arrived.keys == program.keys
    assert arrived.rows.matrix.shape == program.rows.matrix.shape
    assert arrived.rows.matrix.value.tolist() == program.rows.matrix.value.tolist()
    assert arrived.upper.tolist() == program.upper.tolist()


def test_values_arrive_in_order_and_empty_arrays_too() -> None:
    first, second, third = there_and_back("ready", np.zeros(0), np.arange(3))
    assert first == "ready"
    assert second.tolist() == []
    assert third.tolist() == [0, 1, 2]


def test_array_that_arrives_can_be_written_to() -> None:
    (arrived,) = there_and_back(np.zeros(2))
    arrived[0] = 1.0
    assert arrived.tolist() == [1.0, 0.0]


def test_arrays_are_beside_the_pickle_not_in_it() -> None:
    sizes, body, array = packed(np.zeros(100_000))
    assert (len(sizes), len(array)) == (24, 800_000)
    assert len(body) < 1000


def test_part_is_let_go_once_it_is_written() -> None:
    array = np.zeros(1000)
    gone = weakref.ref(array)
    frame = packed(array)
    del array
    assert gone() is not None
    send(cast(io.RawIOBase, io.BytesIO()), frame)
    assert gone() is None


def test_slow_pipe_gets_all_of_a_part() -> None:
    class Slow(io.BytesIO):
        def write(self, part: Any) -> int:
            return super().write(bytes(part[:7]))

        def readinto(self, part: Any) -> int:
            return super().readinto(part[:5])

    pipe = cast(io.RawIOBase, Slow())
    send(pipe, packed(np.arange(50)))
    pipe.seek(0)
    assert received(pipe).tolist() == list(range(50))


@pytest.mark.parametrize("size", [0, 5, 30])
def test_stream_that_ends_early_is_an_end(size: int) -> None:
    whole = io.BytesIO()
    send(cast(io.RawIOBase, whole), packed(np.zeros(9)))
    with pytest.raises(EOFError):
        received(cast(io.RawIOBase, io.BytesIO(whole.getvalue()[:size])))
