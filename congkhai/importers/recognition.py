"""Placeholder."""

import gzip

from congkhai.importers.found import Reading
from congkhai.importers.portal_json import read_portal_json


def read_any(data: bytes, file: str) -> Reading:
    """x"""
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    return read_portal_json(data, file)
