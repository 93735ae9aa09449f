"""Messages between the service and a worker: a line with a word and a size, then bytes.

The service never unpickles anything and reads no JSON of unknown size on its loop.
"""

from __future__ import annotations


def frame(word: str, content: bytes = b"") -> bytes:
    r"""A message.

    Examples
    --------
    >>> frame("progress", b"{}")
    b'progress 2\n{}'
    """
    return b"%s %d\n%s" % (word.encode(), len(content), content)


def head_of(line: bytes) -> tuple[str, int]:
    """The word and the size in the first line of a message.

    Raises
    ------
    EOFError
        If the line was cut off: nobody writes any more.
    """
    word, _, size = line.partition(b" ")
    if not line.endswith(b"\n"):
        raise EOFError
    return word.decode(), int(size)
