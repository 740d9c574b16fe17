"""Labels of the portals, in the order of their prints, and how the text of a part becomes its value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from congkhai.importing.formats.portal_words import agencies_of, audiences_of, is_nothing, key_of, levels_of, type_of
from congkhai.importing.found.shapes import AGENCIES

Source = TypeVar("Source")

# Attribute of FoundProcedure → label.
LABELS = {
    "code": "Mã thủ tục",
    "decision": "Số quyết định",
    "name": "Tên thủ tục",
    "levels": "Cấp thực hiện",
    "type": "Loại thủ tục",
    "field": "Lĩnh vực",
    "steps": "Trình tự thực hiện",
    "channels": "Cách thức thực hiện",
    "groups": "Thành phần hồ sơ",
    "audiences": "Đối tượng thực hiện",
    "executing": "Cơ quan thực hiện",
    "deciding": "Cơ quan có thẩm quyền",
    "reception": "Địa chỉ tiếp nhận HS",
    "delegated": "Cơ quan được ủy quyền",
    "coordinating": "Cơ quan phối hợp",
    "outputs": "Kết quả thực hiện",
    "legal_texts": "Căn cứ pháp lý",
    "requirements": "Yêu cầu, điều kiện thực hiện",
    "keywords": "Từ khóa",
    "description": "Mô tả",
}
# These have a shape of their own in every format; all other parts are one text.
_SHAPED = ("steps", "channels", "groups", "outputs", "legal_texts")
_TOLD_APART: dict[str, Callable[[str], Any]] = {
    "levels": levels_of,
    "type": type_of,
    "audiences": audiences_of,
    **dict.fromkeys(AGENCIES, agencies_of),
}
# How the text of a part becomes its value.
READERS = {part: _TOLD_APART.get(part, str) for part in LABELS if part not in _SHAPED}


def value_of(text: str) -> str:
    """The text, or "" where the portal says that it has none."""
    return "" if is_nothing(text) else text.strip()


def readers_of(text_of: Callable[[Source], str]) -> dict[str, tuple[str, Callable[[Source], Any]]]:
    """Label to compare with → attribute and reader, for a format in which `text_of` is the text under a label."""
    return {key_of(LABELS[part]): (part, _after(text_of, read)) for part, read in READERS.items()}


def _after(text_of: Callable[[Source], str], read: Callable[[str], Any]) -> Callable[[Source], Any]:
    return lambda source: read(value_of(text_of(source)))
