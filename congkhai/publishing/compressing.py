"""Texts of a site compressed once, when it is published: a server hands the file out as it lies there."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

TEXTS = frozenset({".html", ".css", ".js", ".json", ".jsonld", ".csv", ".atom", ".xml", ".txt", ".svg"})

# 9 costs nothing more; of Brotli 7 takes a millisecond for a page, 11 thirty, for 7 % fewer bytes: only scripts, few
# and loaded by everybody who searches, are worth that.
_GZIP, _BROTLI, _BROTLI_OF_SCRIPTS = 9, 7, 11


def compressed(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The compressed forms of a text, each with the name that it has beside it; none of pictures and office files.

    They know no time: the same text has the same forms.
    """
    # Imported only here: whoever publishes nothing needs none.
    import brotli

    if _is_text(name):
        yield f"{name}.gz", gzip.compress(data, _GZIP, mtime=0)
        quality = _BROTLI_OF_SCRIPTS if name.endswith(".js") else _BROTLI
        yield f"{name}.br", brotli.compress(data, mode=brotli.MODE_TEXT, quality=quality)


def source_of(name: str, data: bytes) -> tuple[str, bytes]:
    """The text that a compressed form stands for: its name, and its bytes; any other file stands for itself.

    Versions of what compresses differ in the forms they make, never in what comes out of them.
    """
    import brotli

    forms: dict[str, Callable[[bytes], bytes]] = {".gz": _unpacked, ".br": brotli.decompress}
    text, ending = name[:-3], name[-3:]
    return (text, forms[ending](data)) if ending in forms and _is_text(text) else (name, data)


def _unpacked(data: bytes) -> bytes:
    """What browsers make of it: `gzip.decompress` passes over marks that Firefox refuses, and reads on past its end."""
    whole = zlib.decompressobj(zlib.MAX_WBITS | 16)
    text = whole.decompress(data)
    if not whole.eof or whole.unused_data:
        raise EOFError
    return text


def _is_text(name: str) -> bool:
    return Path(name).suffix in TEXTS
