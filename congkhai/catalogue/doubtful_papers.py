"""What of papers is not to be taken at its word: numbers that names speak against, forms called by their files."""

from __future__ import annotations

import re

_BEFORE = r"\W*(?:\w{1,2}[.)]\s*)?(?:\d+ )?"
_COPY = re.compile(rf"{_BEFORE}bản (?:sao|chụp|photo|phô tô)(?!\w)", re.IGNORECASE)
_ORIGINAL = re.compile(rf"{_BEFORE}bản (?:chính|gốc)(?!\w)", re.IGNORECASE)
_OR_ANOTHER = re.compile(r"bản (?:sao|chụp|photo|phô tô|điện tử)|sao y", re.IGNORECASE)
_FILE = re.compile(r"\.(?:docx?|pdf|xlsx?|rtf|odt|zip|rar|jpe?g|png)\s*\Z", re.IGNORECASE)


def contradicts_its_name(name: str, originals: int | None, copies: int | None) -> bool:
    """Whether only originals are asked of what is called a copy, or only copies of an original."""
    if originals and not copies:
        return _COPY.match(name) is not None
    return bool(copies) and not originals and bool(_ORIGINAL.match(name)) and not _OR_ANOTHER.search(name)


def is_file_name(name: str) -> bool:
    """Whether a form is called by its file, which does not tell what form it is."""
    return _FILE.search(name) is not None
