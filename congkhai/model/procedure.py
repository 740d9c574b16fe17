"""Procedure: a thủ tục hành chính (cpsv:PublicService), one file each under tthc/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.channel import Channel, TimeLimit
from congkhai.model.choices import (
    Actor,
    Audience,
    Ending,
    Kind,
    Level,
    Online,
    PartialReason,
    ProcedureType,
    Returning,
)
from congkhai.model.distinctions import CaseQuestion, Distinction
from congkhai.model.evidence import Evidence, EvidenceGroup, Representation
from congkhai.model.holdable import Holdable
from congkhai.model.shared import Change, Period, Review, Source
from congkhai.model.terms import Bound, Missing, NotThere, OrNone, Record, Says, term
from congkhai.model.values import Code, Count, Day, Flag, Link, Slug, Text


class Guidance(Record):
    """The editor's own layer, which an import never touches."""

    common_names: tuple[Text, ...] = term(
        "ten_thuong_goi",
        "Tên thường gọi",
        "Cách người dân gọi thủ tục, mỗi cách một dòng; dòng đầu là tên lớn của trang, phải đúng cho cả thủ tục",
        default=(),
        cpsv="dct:alternative",
        says=Says.NAME,
    )
    summary: Text | None = term(
        "tom_tat", "Tóm tắt", "Hai câu mà người hàng xóm cũng hiểu", default=None, cpsv="dct:description", free=True
    )
    questions: tuple[CaseQuestion, ...] = term("hoi_dap", "Hỏi và đáp", default=())
    mistakes: tuple[Text, ...] = term(
        "loi_hay_gap", "Lỗi hay gặp", "Điều người dân hay thiếu, hay sai khi nộp", default=(), free=True
    )


class Step(Record):
    """One step of the procedure."""

    name: Text | None = term("ten_buoc", "Tên bước", default=None)
    actor: Actor | None = term("nguoi_thuc_hien", "Ai làm", default=None)
    text: Text = term("noi_dung", "Nội dung", "Xuống dòng để tách đoạn, `- ` để gạch đầu dòng", long=True, free=True)
    duration: Text | None = term("thoi_gian", "Thời gian của bước", default=None)
    since: Day | None = term("tu_ngay", "Hiện từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Hiện đến hết ngày", default=None, day=Bound.LAST)


class Output(Record):
    """What the applicant gets."""

    text: Text = term("noi_dung", "Nội dung", "Giấy tờ người dân nhận được", cpsv="dct:title", long=True)
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Áp dụng đến hết ngày", default=None, day=Bound.LAST)


class Requirement(Record):
    """A condition that has to be met."""

    text: Text = term(
        "noi_dung",
        "Nội dung",
        "Xuống dòng để tách đoạn, `- ` để gạch đầu dòng",
        cpsv="dct:title",
        long=True,
        free=True,
    )
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Áp dụng đến hết ngày", default=None, day=Bound.LAST)


class Case(Record):
    """A case that the national database keeps apart, with a time limit of its own."""

    name: Text = term("ten_truong_hop", "Tên trường hợp")
    code: Text | None = term("ma_truong_hop", "Mã trường hợp", "Như 1.000080.01", default=None)
    processing_times: tuple[TimeLimit, ...] = term("thoi_han_giai_quyet", "Thời hạn giải quyết", default=())


class Absence(Record):
    """What proves that there is none of something: a legal text, or the words of the source."""

    part: Text = term("muc", "Mục", "Khóa của mục ghi khong-co, như phi_le_phi")
    legal_resource: Text | None = term(
        "van_ban", "Văn bản", "Số ký hiệu trong danh mục văn bản", default=None, refers_to="van-ban"
    )
    quotation: Text | None = term(
        "trich_dan", "Lời của nguồn", "Chép đúng chỗ nguồn nói là không có", default=None, says=Says.HISTORY
    )


class End(Record):
    """Why, since when and where to instead: the page of an ended procedure stays."""

    kind: Ending = term("loai", "Lý do")
    since: Day | None = term("tu_ngay", "Từ ngày", default=None, day=Bound.FIRST)
    reason: Text = term("ly_do", "Giải thích", "Một câu nói vì sao, theo văn bản nào")
    successor: Code | None = term(
        "ma_thay_the", "Mã thủ tục thay thế", default=None, refers_to="thu-tuc", missing=Missing.LATER
    )
    place: Text | None = term("noi_thuc_hien", "Nay làm ở đâu", default=None)
    address: Link | None = term("lien_ket", "Địa chỉ hướng dẫn", default=None)


class Publicity(Record):
    """The days that the deadlines of NĐ 63/2010 are counted from."""

    database: Day | None = term("ngay_csdl", "Ngày đăng CSDL quốc gia", default=None)
    portal: Day | None = term("ngay_cong_thong_tin", "Ngày đăng cổng thông tin", default=None)


class Procedure(Holdable):
    """A procedure with every heading of the national database."""

    identifier: Code = term("ma_thu_tuc", "Mã thủ tục", "Mã trong CSDL quốc gia, như 1.001193", cpsv="dct:identifier")
    name: Text = term("ten_thu_tuc", "Tên thủ tục", "Tên chính thức", cpsv="dct:title")
    field: Slug = term(
        "linh_vuc", "Lĩnh vực", "Mã trong danh-muc/linh-vuc.yml", cpsv="cv:thematicArea", refers_to="linh-vuc"
    )
    levels: tuple[Level, ...] = term("cap_thuc_hien", "Cấp thực hiện", default=())
    type: ProcedureType | None = term("loai_thu_tuc", "Loại thủ tục", default=None)
    kind: Kind | None = term("tinh_chat", "Tính chất", default=None)
    audiences: tuple[Audience, ...] = term(
        "doi_tuong_thuc_hien", "Đối tượng thực hiện", default=(), cpsv="dct:audience"
    )
    other_audiences: tuple[Text, ...] = term(
        "doi_tuong_khac", "Đối tượng khác", "Đối tượng mà danh sách trên không có", default=()
    )
    online: Online | None = term("dich_vu_cong", "Mức độ trực tuyến", default=None)
    partial_reason: PartialReason | None = term(
        "ly_do_mot_phan", "Vì sao chỉ một phần", "Ghi cả khi quyết định không nói mức độ", default=None
    )
    guidance: Guidance = term("huong_dan", "Hướng dẫn của biên tập viên", default=Guidance())
    distinctions: tuple[Distinction, ...] = term(
        "phan_biet", "Câu hỏi phân biệt trường hợp", "Hỏi gì để biết người dân thuộc trường hợp nào", default=()
    )
    steps: tuple[Step, ...] = term("trinh_tu_thuc_hien", "Trình tự thực hiện", default=(), cpsv="cpsv:follows")
    channels: tuple[Channel, ...] = term("cach_thuc_thuc_hien", "Cách thức thực hiện", default=(), cpsv="cv:hasChannel")
    evidence: tuple[EvidenceGroup, ...] = term("thanh_phan_ho_so", "Thành phần hồ sơ", default=(), cpsv="cpsv:hasInput")
    sets: Count | None = term("so_bo_ho_so", "Số bộ hồ sơ", default=None)
    representation: Representation | None = term(
        "lam_thay",
        "Làm thay",
        "Người khác đi làm thay được không, cần thêm giấy tờ gì; chưa rõ thì bỏ trống",
        default=None,
    )
    competent_authority: tuple[Slug, ...] = term(
        "co_quan_thuc_hien",
        "Cơ quan thực hiện",
        "Mã trong danh-muc/co-quan.yml",
        default=(),
        cpsv="cv:hasCompetentAuthority",
        refers_to="co-quan",
    )
    deciding_authority: tuple[Slug, ...] = term(
        "co_quan_co_tham_quyen", "Cơ quan có thẩm quyền", default=(), cpsv="cv:hasParticipation", refers_to="co-quan"
    )
    delegated_authority: tuple[Slug, ...] = term(
        "co_quan_duoc_uy_quyen", "Cơ quan được ủy quyền", default=(), cpsv="cv:hasParticipation", refers_to="co-quan"
    )
    coordinating_authority: tuple[Slug, ...] = term(
        "co_quan_phoi_hop", "Cơ quan phối hợp", default=(), cpsv="cv:hasParticipation", refers_to="co-quan"
    )
    reception: tuple[Text, ...] = term(
        "dia_chi_tiep_nhan", "Địa chỉ tiếp nhận hồ sơ", default=(), cpsv="cv:contactPoint"
    )
    outputs: Annotated[Annotated[tuple[Output, ...], Field(min_length=1)] | NotThere | None, OrNone()] = term(
        "ket_qua_thuc_hien", "Kết quả thực hiện", "Danh sách kết quả, hoặc khong-co", default=None, cpsv="cpsv:produces"
    )
    output_codes: tuple[Annotated[Text | NotThere, OrNone()], ...] = term(
        "ma_ket_qua",
        "Mã kết quả",
        "Mã trong CSDL quốc gia, theo thứ tự của kết quả; `khong-co` nếu không có",
        default=(),
    )
    returning: tuple[Returning, ...] = term("cach_tra_ket_qua", "Cách trả kết quả", default=())
    any_place: Flag | None = term(
        "phi_dia_gioi", "Phi địa giới", "`true` nếu nộp được ở nơi khác nơi cư trú", default=None
    )
    cases: tuple[Case, ...] = term("truong_hop_thuc_hien", "Trường hợp thực hiện", default=())
    requirements: Annotated[Annotated[tuple[Requirement, ...], Field(min_length=1)] | NotThere | None, OrNone()] = term(
        "yeu_cau_dieu_kien",
        "Yêu cầu, điều kiện thực hiện",
        "Danh sách điều kiện, hoặc khong-co",
        default=None,
        cpsv="cv:holdsRequirement",
    )
    absences: tuple[Absence, ...] = term(
        "chung_cu_khong_co", "Chứng cứ là không có", "Mỗi mục ghi khong-co một dòng: van_ban hoặc trich_dan", default=()
    )
    legal_resources: tuple[Text, ...] = term(
        "can_cu_phap_ly",
        "Căn cứ pháp lý",
        "Số ký hiệu trong danh-muc/van-ban.yml",
        default=(),
        cpsv="cv:hasLegalResource",
        refers_to="van-ban",
    )
    keywords: tuple[Text, ...] = term("tu_khoa", "Từ khóa", default=(), cpsv="dcat:keyword", says=Says.NAME)
    related: tuple[Code, ...] = term(
        "thu_tuc_lien_quan", "Thủ tục liên quan", default=(), cpsv="cv:relatedService", refers_to="thu-tuc"
    )
    service_groups: tuple[Text, ...] = term(
        "nhom_dich_vu", "Nhóm dịch vụ", "Nhóm trên Cổng Dịch vụ công quốc gia", default=()
    )
    description: Text | None = term("mo_ta", "Mô tả", default=None, cpsv="dct:description", long=True, free=True)
    note: Text | None = term("ghi_chu", "Ghi chú", default=None, long=True, free=True)
    decision: Slug | None = term(
        "quyet_dinh_cong_bo",
        "Quyết định công bố",
        "Tên tệp trong content/quyet-dinh/, như 163-qd-btp-2026-01-16",
        default=None,
        refers_to="quyet-dinh",
        says=Says.HISTORY,
    )
    validity: Period | None = term(
        "hieu_luc", "Hiệu lực", "Chỉ điền khi thủ tục chưa hoặc sắp hết hiệu lực", default=None
    )
    end: End | None = term(
        "cham_dut", "Chấm dứt", "Điền khi thủ tục bị bãi bỏ hoặc chuyển nơi khác", default=None, says=Says.HISTORY
    )
    publicity: Publicity | None = term("moc_cong_khai", "Mốc công khai", default=None)
    national_page: Link | None = term("lien_ket_quoc_gia", "Trang trên Cổng Dịch vụ công quốc gia", default=None)
    changes: tuple[Change, ...] = term("lich_su", "Lịch sử thay đổi", default=(), says=Says.HISTORY)
    source: Source = term("nguon", "Nguồn dữ liệu", "Nguồn và ngày lấy dữ liệu", cpsv="dct:source", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term(
        "du_lieu_mau", "Dữ liệu mẫu", "`true` nếu bản ghi chưa được kiểm tra để dùng chính thức", default=False
    )

    @property
    def paper_names(self) -> tuple[str, ...]:
        """The different papers of all cases, without headings and notes."""
        papers = (paper for group in self.evidence for paper in group.evidence if paper.is_paper)
        return tuple(dict.fromkeys(paper.name for paper in papers))

    @property
    def all_evidence(self) -> tuple[Evidence, ...]:
        """The rows of all cases, then what somebody who goes in the applicant's place needs besides."""
        listed = tuple(row for group in self.evidence for row in group.evidence)
        return (*listed, *(self.representation.listed_evidence if self.representation else ()))
