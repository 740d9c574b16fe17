"""The list of public information as one table, above its entries."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.families import INFORMATION
from congkhai.model.public_information import PublicInformation
from congkhai.sheets.sheet import Part, Table, Text

_HEADS = ("Thông tin", "Ở đâu", "Hình thức", "Công khai từ", "Giữ trong bao lâu", "Hỏi ai")
_NOT_KNOWN = "Chưa có dữ liệu"


def information_parts(catalogue: Catalogue) -> Iterator[Part]:
    """What, where, how, since when, for how long, and whom to ask; which law says so on the day."""
    entries = catalogue.setting.of(INFORMATION).values()
    if entries:
        yield Table(_HEADS, tuple(map(_row, entries)), "Danh mục")
    kinds = catalogue.setting.of("loai-thong-tin").values()
    ended = [duty.until for kind in kinds for duty in kind.duties if duty.until and duty.until < catalogue.day]
    if ended:
        yield Text(
            f"Các loại thông tin xếp theo quy định áp dụng đến hết ngày {spell_day(max(ended))}. "
            "Luật có hiệu lực sau đó chưa có toàn văn ở đây nên danh mục cần đối chiếu lại."
        )


def _row(one: PublicInformation) -> tuple[str, ...]:
    forms = "; ".join(form.label for form in one.forms)
    where = f"/{one.page}" if one.page else one.address or _NOT_KNOWN
    since = spell_day(one.since) if one.since else _NOT_KNOWN
    return one.name, where, forms, since, one.kept or _NOT_KNOWN, one.contact or _NOT_KNOWN
