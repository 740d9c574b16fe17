"""Forms to fill in: each said once for all procedures that use it, with its editions and a filled sample of each."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import FORM_FILES, Source
from congkhai.model.terms import Bound, Missing, Personal, Record, Says, term
from congkhai.model.values import Day, Link, Slug, Text


class FilledField(Record):
    """A field of a form as somebody fills it who does not exist."""

    label: Text = term("muc", "Mục của mẫu", "Nguyên văn hoặc rút gọn lời của mẫu", says=Says.NAME)
    example: Text = term(
        "vi_du",
        "Ví dụ điền",
        "Bịa ra thấy ngay, như NGUYỄN VĂN MẪU; không dùng tên, số, địa chỉ của ai",
        says=Says.NAME,
        personal=Personal.NEVER,
    )
    explanation: Text | None = term("giai_thich", "Cách điền", default=None, personal=Personal.NEVER)


class FormEdition(Record):
    """A form as it is filled in between two days, with the text that lays it down."""

    number: Text | None = term("so_hieu", "Số của mẫu", "Như Mẫu TP-LS-02", default=None, says=Says.NAME)
    legal_resource: Text | None = term(
        "van_ban",
        "Văn bản ban hành mẫu",
        "Số ký hiệu trong danh mục văn bản",
        default=None,
        refers_to="van-ban",
        missing=Missing.LATER,
    )
    file: Text | None = term(
        "tep", "Tệp", "Tên tệp trong content/bieu-mau/", default=None, refers_to=FORM_FILES, says=Says.NAME
    )
    address: Link | None = term("lien_ket", "Địa chỉ tải", default=None, cpsv="foaf:page")
    since: Day | None = term("tu_ngay", "Dùng từ ngày", "Bỏ trống nếu đang dùng", default=None, day=Bound.FIRST)
    until: Day | None = term(
        "den_ngay", "Dùng đến hết ngày", "Bỏ trống nếu chưa biết ngày thôi dùng", default=None, day=Bound.LAST
    )
    sample: tuple[FilledField, ...] = term(
        "mau_dien_san", "Mẫu điền sẵn", "Từng mục của mẫu và ví dụ bịa, thấy ngay là bịa", default=()
    )

    @property
    def can_be_had(self) -> bool:
        """Whether there is a file of it, or an address."""
        return bool(self.file or self.address)


class FormSheet(Holdable):
    """Mẫu đơn, tờ khai: a form by its name, and its editions."""

    id: Slug = term("ma", "Mã mẫu")
    name: Text = term("ten", "Tên mẫu", "Tên như người dân đọc", cpsv="dct:title", says=Says.NAME)
    editions: tuple[FormEdition, ...] = term(
        "ban_mau", "Bản của mẫu", "Mỗi bản một mục: số, văn bản, tệp, dùng từ ngày nào đến ngày nào", default=()
    )
    other_names: tuple[Text, ...] = term("ten_khac", "Cách viết khác", default=(), says=Says.NAME)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
