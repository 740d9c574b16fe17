"""What a published search index says, read without the browser code that reads it for pages."""

from __future__ import annotations

import json
import lzma
import re
from base64 import b64decode
from collections.abc import Iterator
from typing import Any

from congkhai.search.squeezing import FILTERS

LETTERS = bytes(code for code in range(35, 100) if code != 92)
BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def head_of(script: bytes) -> dict[str, Any]:
    """The head of an index, packed, with the state of the scripts that it is for."""
    index = json.loads(script.decode().removeprefix("globalThis.chiMuc=").removesuffix(";\n"))
    head: dict[str, Any] = json.loads(text_of(index["nen"], index["dai"], index["chu"]))
    return head | ({"ban": index["ban"]} if "ban" in index else {})


def text_of(squeezed: str, length: int, letters: str) -> str:
    """The text that `squeezing` squeezed."""
    base64 = squeezed.encode("ascii").translate(bytes.maketrans(LETTERS, BASE64))
    data = lzma.decompress(b64decode(base64 + b"=" * (-len(base64) % 4)), lzma.FORMAT_RAW, filters=FILTERS)
    assert len(data) == length
    return b"".join(units_in(data, letters)).decode("utf-16-be")


def units_in(data: bytes, letters: str) -> Iterator[bytes]:
    """Of each letter its two bytes."""
    for seldom, byte in re.findall(rb"\0(..)|(.)", data, re.DOTALL):
        yield seldom if not byte else letters[byte[0] - 1].encode("utf-16-be")
