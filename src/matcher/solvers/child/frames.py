"""Values between two processes: a pickle, with its arrays beside it uncopied.

A frame is a count, the sizes of its parts, and the parts: the pickle first, then the
memory of each array as it stands.
"""

from __future__ import annotations

import pickle
import struct
from collections import deque
from io import BytesIO, RawIOBase
from typing import Any

import numpy as np

_SIZE = struct.Struct("<Q")

Frame = deque[memoryview]
"""What is still to be written."""


def packed(value: object) -> Frame:
    """A value as a frame that keeps its arrays alive until they are written."""
    buffers: list[pickle.PickleBuffer] = []
    body = BytesIO()
    _Pickler(body, protocol=5, buffer_callback=buffers.append).dump(value)
    parts = [body.getbuffer(), *(buffer.raw() for buffer in buffers)]
    sizes = struct.pack(f"<{len(parts) + 1}Q", len(parts), *map(len, parts))
    return deque([memoryview(sizes), *parts])


class _Pickler(pickle.Pickler):
    """Arrays whose entries share one place in memory still do when they arrive."""

    def reducer_override(self, value: object) -> Any:
        if isinstance(value, np.ndarray) and value.size > 1 and not any(value.strides):
            return _shared, (value[(0,) * value.ndim], value.shape)
        return NotImplemented


def _shared(entry: np.generic, shape: tuple[int, ...]) -> np.ndarray[Any, Any]:
    return np.broadcast_to(entry, shape)


def send(stream: RawIOBase, frame: Frame) -> None:
    """Write a frame and let go of each part as soon as it is written.

    Raises
    ------
    OSError
        If nobody reads the stream any more.
    """
    while frame:
        part = frame.popleft()
        while part:
            part = part[stream.write(part) :]


def received(stream: RawIOBase) -> Any:
    """The value of the next frame.

    Only for frames of a process that this one has started, or that has started it.

    Raises
    ------
    EOFError
        If the stream ends first.
    """
    (count,) = _SIZE.unpack(_read(stream, _SIZE.size))
    sizes = struct.unpack(f"<{count}Q", _read(stream, count * _SIZE.size))
    body, *buffers = [_read(stream, size) for size in sizes]
    return pickle.loads(body, buffers=buffers)  # noqa: S301


def _read(stream: RawIOBase, size: int) -> memoryview:
    part = np.empty(size, np.uint8).data
    at = 0
    while at < size:
        got = stream.readinto(part[at:])
        if not got:
            raise EOFError
        at += got
    return part
