"""The editor's lists for search: concepts, fillers, parts, signposts; what is asked most."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.choices import ConceptKind, FillerKind, Part
from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Missing, Says, term
from congkhai.model.values import Code, Flag, Link, Slug, Text

Combination = Annotated[tuple[Text, ...], Field(min_length=1)]
Terms = Annotated[tuple[Text, ...], Field(min_length=1)]


class Concept(Holdable):
    """What people speak of, in all the ways they say it: a thing to do, a group of words, a special case, a page."""

    name: Text = term(
        "ten", "Tên khái niệm", "Là việc cần làm thì chép tên thủ tục: trùng tên thì không cần mã", says=Says.NAME
    )
    kind: ConceptKind = term("loai", "Loại", default=ConceptKind.TASK)
    terms: tuple[Text, ...] = term("tu", "Cách người dân nói", "Mỗi cách một dòng", default=(), says=Says.NAME)
    few: tuple[Text, ...] = term("it_mau", "Cách nói ít gặp", "Tìm nhẹ hơn", default=(), says=Says.NAME)
    hints: tuple[Text, ...] = term("goi_y", "Cách nói nhiều nghĩa", "Chỉ gợi ý", default=(), says=Says.NAME)
    together: tuple[Combination, ...] = term(
        "gom",
        "Nói trong cùng một câu",
        "Tên các nhóm từ, hoặc chữ có dấu `/` giữa các cách nói; chữ khác chen vào giữa vẫn tính",
        default=(),
        says=Says.NAME,
    )
    in_names: tuple[Text, ...] = term(
        "trong_ten", "Chữ trong tên thủ tục", "Tên thủ tục viết khái niệm này thế nào", default=(), says=Says.NAME
    )
    procedures: tuple[Code, ...] = term("thu_tuc", "Thủ tục", default=(), refers_to="thu-tuc", missing=Missing.LATER)
    page: Text | None = term(
        "trang",
        "Trang trả lời",
        "Địa chỉ trên trang web, như tre-hen/",
        default=None,
        says=Says.NAME,
        about=True,
        page=True,
    )
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)

    @property
    def said(self) -> tuple[str, ...]:
        """All phrases that say it, the surest first."""
        return (*self.terms, *self.few, *self.hints)


class Filler(Holdable):
    """Words of one kind: that say nothing about the procedure, deny what follows, or are short for the same words."""

    kind: FillerKind = term("loai", "Loại", default=FillerKind.EMPTY)
    written_out: Text | None = term("la", "Viết đầy đủ", "Chỉ ghi khi loại là `viet-tat`", default=None, says=Says.NAME)
    terms: Terms = term("tu", "Các từ, cụm từ", "Mỗi cách một dòng; tên tỉnh của đơn vị viết là <tỉnh>", says=Says.NAME)


class AskedPart(Holdable):
    """The ways to ask for one part of a procedure."""

    part: Part = term("phan", "Phần được hỏi")
    terms: Terms = term("tu", "Cách hỏi", "Mỗi cách một dòng", says=Says.NAME)


class Signpost(Holdable):
    """What another authority does, and where to go for it."""

    name: Text = term("ten", "Việc gì")
    terms: Terms = term("tu", "Cách người dân nói", "Mỗi cách một dòng", says=Says.NAME)
    unless: tuple[Text, ...] = term(
        "tru_khi", "Trừ khi câu hỏi có", "Thêm những chữ này thì là việc khác", default=(), says=Says.NAME
    )
    fields: tuple[Text, ...] = term(
        "linh_vuc",
        "Lĩnh vực của việc này",
        "Tên trong Cơ sở dữ liệu quốc gia; trang có thủ tục của lĩnh vực ấy thì không cần chỉ dẫn",
        default=(),
        says=Says.NAME,
    )
    place: Text = term("noi_thuc_hien", "Làm ở đâu", free=True)
    text: Text = term("huong_dan", "Hướng dẫn", "Một, hai câu bằng lời thường", free=True)
    address: Link | None = term("lien_ket", "Địa chỉ hướng dẫn", default=None)
    legal_resources: tuple[Text, ...] = term(
        "can_cu_phap_ly",
        "Văn bản giao việc này",
        "Số ký hiệu trong danh mục văn bản",
        default=(),
        cpsv="cv:hasLegalResource",
        refers_to="van-ban",
    )
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)


class OftenAsked(Holdable):
    """A question, and the one record that answers it: a procedure, a policy, or a signpost to another authority."""

    question: Text = term("cau_hoi", "Câu hỏi", "Như người dân hỏi, một dòng", free=True)
    procedure: Code | None = term(
        "thu_tuc", "Thủ tục trả lời", "Mã thủ tục", default=None, refers_to="thu-tuc", missing=Missing.LATER, about=True
    )
    policy: Slug | None = term(
        "chinh_sach",
        "Chính sách trả lời",
        "Tên tệp trong content/chinh-sach/, không có .yml",
        default=None,
        refers_to="chinh-sach",
        about=True,
    )
    signpost: Text | None = term(
        "chi_dan",
        "Chỉ dẫn trả lời",
        "Tên một mục của danh mục chi-dan.yml",
        default=None,
        refers_to="chi-dan",
        about=True,
        says=Says.NAME,
    )
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
    source: Source | None = term(
        "nguon", "Nguồn", "Nơi đếm được câu hỏi, hồ sơ; không ghi thì không hiện", default=None, says=Says.HISTORY
    )
