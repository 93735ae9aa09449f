"""The parts of a zipped package, unpacked one by one and measured."""

from __future__ import annotations

import io
import zipfile
import zlib

from matcher.spreadsheet.limits import Limits, Refused

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old .xls, and encrypted workbooks
_ZIP = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"
_PIECE = 1 << 18
_SMALL = 1_000_000  # bytes up to which any ratio is fine: blank cells pack well


class Parts:
    """The parts of a package, by name.

    Raises
    ------
    Refused
        The data are no zip, or one that is damaged, locked or made to harm.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.unpacked
        if not data:
            raise Refused("filled_file")
        if data.startswith(_OLE):
            raise Refused("open_workbook")
        if not data.startswith(_ZIP):
            raise Refused("workbook")
        if len(data) > limits.packed:
            raise Refused("small_file", megabytes=limits.packed // 1_000_000)
        if data.count(_ENTRY) > limits.parts:  # counted before a list is made of them
            raise Refused("few_parts", most=limits.parts)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
            raise Refused("whole_workbook") from error
        if len({one.filename.casefold() for one in infos}) < len(infos):
            raise Refused("whole_workbook")
        self._infos = {one.filename.casefold(): one for one in infos}
        for one in infos:
            _judge(one)

    @property
    def names(self) -> list[str]:
        """Their names, sorted; upper and lower case count as equal, and are lower."""
        return sorted(self._infos)

    def unpacked(self, name: str) -> bytes:
        """The content of a part, measured while it is unpacked.

        Raises
        ------
        Refused
            It is damaged, or unpacks to too much.
        """
        info = self._infos[name.casefold()]
        pieces: list[bytes] = []
        size, most = 0, max(_SMALL, self._limits.ratio * info.compress_size)
        try:
            with self._zip.open(info) as file:
                while piece := file.read(_PIECE):
                    pieces.append(piece)
                    size += len(piece)
                    self._left -= len(piece)
                    if self._left < 0 or size > most:
                        megabytes = self._limits.unpacked // 1_000_000
                        raise Refused("small_unpacked", megabytes=megabytes)
        except (
            *(zipfile.BadZipFile, zlib.error, EOFError, OSError),
            *(ValueError, NotImplementedError, RuntimeError),
        ) as error:
            raise Refused("whole_workbook") from error
        content = b"".join(pieces)
        if content.startswith((_ZIP, _OLE)):
            raise Refused("no_files_inside")
        return content


def _judge(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & 0x1:
        raise Refused("open_workbook")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused("whole_workbook")
    name = info.filename
    ways = name.split("/")
    if name.startswith("/") or "\\" in name or ":" in name or ".." in ways:
        raise Refused("whole_workbook")
