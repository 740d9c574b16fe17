"""Policy: a new policy in plain words, one file each under content/chinh-sach/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Attachment, Change, Question, Review, Source
from congkhai.model.terms import Bound, Record, Says, term
from congkhai.model.translation import Translation
from congkhai.model.values import Code, Day, Flag, Link, Slug, Text

ThreeSentences = Annotated[tuple[Text, ...], Field(min_length=1, max_length=3)]


class BeforeAfter(Record):
    """One thing that changes."""

    subject: Text = term("noi_dung", "Nội dung", "Điều gì thay đổi")
    before: Text = term("truoc", "Trước đây")
    after: Text = term("nay", "Nay", free=True)


class ToDo(Record):
    """Something to do."""

    text: Text = term("noi_dung", "Nội dung", "Việc cần làm, nói bằng một câu", free=True)
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Áp dụng đến hết ngày", default=None, day=Bound.LAST)


class Policy(Holdable):
    """What a new legal text changes for people. Its address is the name of its file."""

    name: Text = term(
        "ten_chinh_sach",
        "Tên chính sách",
        "Nói bằng lời thường, không chép tên văn bản",
        cpsv="dct:title",
        says=Says.HISTORY,
    )
    terms: tuple[Text, ...] = term(
        "tu",
        "Cách người dân nói",
        "Chữ người dân dùng khi hỏi về chính sách này mà tên và điểm mới không có, như: bỏ cấp huyện",
        default=(),
        says=Says.NAME,
    )
    number: Text | None = term(
        "so_ky_hieu",
        "Số hiệu văn bản",
        "Số ký hiệu trong danh-muc/van-ban.yml; chưa biết thì bỏ trống, đừng ghi số của văn bản khác",
        default=None,
        refers_to="van-ban",
    )
    issued: Day | None = term("ngay_ban_hanh", "Ngày ban hành", default=None)
    effective: Day = term("ngay_hieu_luc", "Ngày có hiệu lực", day=Bound.FIRST)
    expires: Day | None = term(
        "ngay_het_hieu_luc", "Ngày hết hiệu lực", "Ngày đầu tiên không còn áp dụng", default=None, day=Bound.GONE
    )
    fields: tuple[Slug, ...] = term("linh_vuc", "Lĩnh vực", default=(), refers_to="linh-vuc")
    affected: Annotated[tuple[Text, ...], Field(min_length=1)] = term(
        "doi_tuong_tac_dong", "Ai bị tác động", "Mỗi nhóm người một dòng", says=Says.HISTORY
    )
    groups: tuple[Slug, ...] = term(
        "nhom",
        "Nhóm người",
        "Mã trong nhom-nguoi.yml, khi chính sách nêu rõ nhóm đó",
        default=(),
        refers_to="nhom-nguoi",
    )
    changes: ThreeSentences = term("diem_moi", "Có gì mới", "Nhiều nhất ba câu", says=Says.HISTORY, free=True)
    actions: tuple[ToDo, ...] = term("viec_can_lam", "Việc bạn cần làm", default=())
    comparisons: tuple[BeforeAfter, ...] = term("truoc_va_nay", "Trước và nay", default=(), says=Says.HISTORY)
    body: Text | None = term(
        "noi_dung",
        "Nội dung",
        "Phần giải thích thêm, viết bằng Markdown",
        default=None,
        says=Says.HISTORY,
        long=True,
        free=True,
    )
    questions: tuple[Question, ...] = term("hoi_dap", "Hỏi và đáp", default=(), says=Says.HISTORY)
    address: Link | None = term("lien_ket", "Địa chỉ toàn văn", default=None)
    attachments: tuple[Attachment, ...] = term("tep_dinh_kem", "Tệp đính kèm", default=(), says=Says.HISTORY)
    procedures: tuple[Code, ...] = term("thu_tuc_lien_quan", "Thủ tục liên quan", default=(), refers_to="thu-tuc")
    channels: tuple[Text, ...] = term("kenh", "Hỏi thêm ở đâu", "Nơi người dân hỏi, góp ý", default=())
    broadcast: Text | None = term(
        "loi_phat_thanh",
        "Lời phát thanh",
        "Bài đọc loa xã, khoảng một phút",
        default=None,
        says=Says.HISTORY,
        long=True,
        free=True,
    )
    translations: tuple[Translation, ...] = term(
        "ban_dich", "Bản dịch", "Mỗi ngôn ngữ một mục; mục chưa có lời, chưa có ghi âm thì trang không hiện", default=()
    )
    history: tuple[Change, ...] = term("lich_su", "Lịch sử thay đổi", default=(), says=Says.HISTORY)
    source: Source = term("nguon", "Nguồn dữ liệu", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", default=False)
