"""Names that people spell in their own way: case, spaces and Norwegian letters."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

from matcher.domain.fact import holds_identity_number

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


def seen(text: str) -> str:
    """A text without what nobody sees in it, such as hyphens that a page may break at.

    Examples
    --------
    >>> seen("lære" + chr(0xAD) + "kontrakt")
    'lærekontrakt'
    """
    if text.isascii():
        return text
    return "".join(one for one in text if unicodedata.category(one) != "Cf")


def fold(text: str) -> str:
    """One spelling for all: ``"Fødsels år"``, ``fodsels_ar`` and ``FØDSELSÅR``."""
    plain = unicodedata.normalize("NFC", seen(text)).casefold().translate(_LETTERS)
    return re.sub(r"[\s_\-]+", "", plain)


def near(text: str, names: Iterable[str]) -> str | None:
    """The name that was probably meant, if one is near."""
    folded = {fold(name): name for name in names}
    found = difflib.get_close_matches(fold(text), folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else None


def hides_number(text: str, *, whole: bool = True) -> bool:
    """Tell whether a part of a text, or the whole, is like an identity number.

    A list of months has as many digits: there only the parts are judged.
    """
    parts = [part for part in re.split(r"[\s=>/;,|]+", text) if part]
    return any(holds_identity_number(part) for part in parts) or (
        whole and holds_identity_number(text)
    )


def must_hide(text: str) -> bool:
    """Tell whether a text is better not shown: ten digits in a row in some part."""
    parts = re.split(r"[\s=>/;,|]+", text)
    return hides_number(text) or any(
        re.search(r"\d{10,}", re.sub(r"[\W_]", "", part)) for part in parts
    )


def number_shown(number: int) -> str | int:
    """A number from the input, unless it might be somebody's."""
    return "…" if must_hide(str(number)) else number


def shown(name: str) -> str:
    """A file name, header or key as it may be shown: short, one line, nobody's number.

    Examples
    --------
    >>> shown("home"), shown("010170 12345"), shown("ho" + chr(27) + "me")
    ('home', '?', 'ho?me')
    """
    if must_hide(name):
        return "?"
    line = " ".join(name.split())
    line = "".join(one if one.isprintable() else "?" for one in line)
    return line if len(line) <= 60 else line[:57] + "..."
