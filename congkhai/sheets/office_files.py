"""What all Office formats ask for: texts that XML can hold, files whose bytes tell of no clock."""

from __future__ import annotations

import re
from datetime import date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# What XML 1.0 has no place for: control characters, halves of pairs, and the two that are no characters.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ON_UNIX = 3


def xml_text(text: str) -> str:
    """The text with a blank in place of what XML cannot hold, and one kind of line ends."""
    return _NOT_XML.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def moment_of(day: date) -> datetime:
    """The beginning of a day, for the properties of a file."""
    return datetime(day.year, day.month, day.day)


def with_day(data: bytes, day: date) -> bytes:
    """A ZIP archive with the same members in the same order, all of a day, made on any system."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as given, ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name in given.namelist():
            member = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            member.compress_type, member.create_system, member.external_attr = ZIP_DEFLATED, _ON_UNIX, 0o644 << 16
            archive.writestr(member, given.read(name))
    return made.getvalue()
