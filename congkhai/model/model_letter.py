"""Model letters: what stands in them, and what is left to fill in. One file each in content/giay-mau/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Missing, Record, Says, term
from congkhai.model.values import Code, Count, Flag, Slug, Text


class LetterBlank(Record):
    """What is left to fill in."""

    code: Slug = term("ma", "Mã", "Chữ thường không dấu, như ho-ten; mỗi ô một mã")
    label: Text = term("nhan", "Nhãn", "Chữ đứng trước chỗ điền", says=Says.NAME)
    hint: Text | None = term("goi_y", "Gợi ý", "Điền gì, như thế nào", default=None, says=Says.NAME)
    lines: Count = term("so_dong", "Số dòng", "Chừa mấy dòng để viết tay", default=1)


class LetterPart(Record):
    """A part of a letter: a heading, a paragraph or a blank, one of these."""

    heading: Text | None = term("muc", "Tiêu đề", default=None, says=Says.NAME)
    text: Text | None = term("doan", "Đoạn", "Một đoạn văn của giấy", default=None, says=Says.NAME)
    blank: LetterBlank | None = term("o", "Ô để điền", default=None)


class Signer(Record):
    """Who signs."""

    who: Text = term("ai", "Ai ký", "Như Người ủy quyền", says=Says.NAME)
    how: Text = term("cach", "Ký thế nào", default="ký, ghi rõ họ tên", says=Says.NAME)


class ModelLetter(Holdable):
    """A letter to fill in, of which there is no official form."""

    name: Text = term("ten", "Tên giấy", "Như Giấy ủy quyền đi làm thay", ask="Giấy tên là gì?", says=Says.NAME)
    title: Text = term("tieu_de", "Tiêu đề trên giấy", "Chữ lớn ở đầu giấy", says=Says.NAME)
    other_names: tuple[Text, ...] = term(
        "ten_khac", "Tên khác", "Người dân gõ gì khi tìm giấy này", default=(), says=Says.NAME
    )
    summary: Text = term("dung_khi", "Dùng khi nào", "Một, hai câu bằng lời thường", long=True, free=True)
    notes: tuple[Text, ...] = term("luu_y", "Lưu ý", "Hiện trên trang, không in trên giấy", default=(), free=True)
    procedures: tuple[Code, ...] = term(
        "thu_tuc", "Thủ tục", "Mã các thủ tục cần giấy này", default=(), refers_to="thu-tuc", missing=Missing.LATER
    )
    parts: Annotated[tuple[LetterPart, ...], Field(min_length=1)] = term(
        "noi_dung", "Nội dung", "Lần lượt từng phần: muc, doan hoặc o"
    )
    signers: Annotated[tuple[Signer, ...], Field(min_length=1, max_length=3)] = term("ky", "Người ký")
    legal_resources: tuple[Text, ...] = term(
        "can_cu_phap_ly",
        "Căn cứ pháp lý",
        "Số ký hiệu trong danh mục văn bản",
        default=(),
        cpsv="cv:hasLegalResource",
        refers_to="van-ban",
    )
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term(
        "ra_soat",
        "Duyệt",
        "Chưa ghi thì giấy mang chữ “chưa được … duyệt”",
        default=None,
        says=Says.HISTORY,
    )
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
