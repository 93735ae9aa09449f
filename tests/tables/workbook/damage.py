"""A good workbook damaged at random: in its bytes, or inside one of its parts."""

from __future__ import annotations

import io
import zipfile
from random import Random

SNIPPETS = [
    *(b"", b"\0", b"<", b">", b"/", b'"', b"&", b"&#0;", b"&amp;", b"]]>", b"<!--"),
    *(b"<v>", b"</c>", b"<row>", b"</row>", b"<f>1</f>", b"<is/>", b"<!DOCTYPE a>"),
    *(b' r="A0"', b' r="XFD1048576"', b' t="s"', b' t="e"', b' t="d"', b' t="b"'),
    *(b' s="99999"', b"-1", b"1e308", b"nan", b"9" * 25, b"99999", b"0", b"_x0000_"),
    *("ø".encode(), b"\xff\xfe", b"\xc3", b" ", b"A1:XFD9", b'<c r="C3"/>'),
]


def damaged(good: bytes, seed: int) -> bytes:
    """Every other seed damages a part and packs it again, so that sums are right."""
    draw = Random(seed)
    if seed % 2 == 0:
        return _cut(good, draw, [bytes([draw.randrange(256)]), b"", b"PK\x01\x02"])
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for _ in range(draw.randint(1, 3)):
        name = draw.choice(sorted(parts))
        parts[name] = _cut(parts[name], draw, SNIPPETS)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def _cut(data: bytes, draw: Random, snippets: list[bytes]) -> bytes:
    if draw.random() < 0.05:
        return data[: draw.randint(0, len(data))]
    place = draw.randint(0, len(data))
    end = place + draw.choice([0, 1, 1, 5, 50])
    return data[:place] + draw.choice(snippets) + data[end:]
