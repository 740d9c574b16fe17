"""Labels of the portals whose value is a text: the attribute it fills, and how the text is read.

Steps, channels, dossier, legal basis and results have a shape of their own in every format.
"""

from __future__ import annotations

from collections.abc import Callable

from congkhai.importing.formats.portal_words import agencies_of, audiences_of, is_nothing, levels_of, type_of


def value_of(text: str) -> str:
    """The text, or "" where the portal says that it has none."""
    return "" if is_nothing(text) else text.strip()


VALUES: dict[str, tuple[str, Callable[[str], object]]] = {
    "mã thủ tục": ("code", value_of),
    "số quyết định": ("decision", value_of),
    "tên thủ tục": ("name", value_of),
    "cấp thực hiện": ("levels", levels_of),
    "loại thủ tục": ("type", type_of),
    "lĩnh vực": ("field", value_of),
    "đối tượng thực hiện": ("audiences", audiences_of),
    "cơ quan thực hiện": ("executing", agencies_of),
    "cơ quan có thẩm quyền": ("deciding", agencies_of),
    "địa chỉ tiếp nhận hs": ("reception", value_of),
    "cơ quan được ủy quyền": ("delegated", agencies_of),
    "cơ quan phối hợp": ("coordinating", agencies_of),
    "yêu cầu, điều kiện thực hiện": ("requirements", value_of),
    "từ khóa": ("keywords", value_of),
    "mô tả": ("description", value_of),
}
