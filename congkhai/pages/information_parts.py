"""The list of public information as one table, above its entries."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import small, spell_day
from congkhai.model.families import INFORMATION
from congkhai.model.public_information import PublicInformation
from congkhai.sheets.sheet import Part, Table, Text

_HEADS = ("Thông tin", "Ở đâu", "Hình thức", "Công khai từ", "Giữ trong bao lâu", "Hỏi ai")


def information_parts(catalogue: Catalogue) -> Iterator[Part]:
    """What, where, how, since when, for how long, and whom to ask; which law says so on the day."""
    entries = catalogue.setting.of(INFORMATION).values()
    if entries:
        rows = tuple(map(_row, entries))
        yield Table(_HEADS, rows, "Danh mục")
        if not all(map(all, rows)):
            yield Text(f"Chỗ để trống là chưa có dữ liệu; hãy hỏi {catalogue.setting.unit.name}.", small=True)
    kinds = catalogue.setting.of("loai-thong-tin").values()
    ended = [duty.until for kind in kinds for duty in kind.duties if duty.until and duty.until < catalogue.day]
    if ended:
        yield Text(
            f"Các loại thông tin xếp theo quy định áp dụng đến hết ngày {spell_day(max(ended))}. "
            "Luật có hiệu lực sau đó chưa có toàn văn ở đây nên danh mục cần đối chiếu lại."
        )


def _row(one: PublicInformation) -> tuple[str, ...]:
    name = f"{one.name} ({small(SAMPLE_MARK)})" if one.sample else one.name
    forms = "; ".join(form.label for form in one.forms)
    where = f"/{one.page}" if one.page else one.address or ""
    return name, where, forms, spell_day(one.since) if one.since else "", one.kept or "", one.contact or ""
