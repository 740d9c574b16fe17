"""What an entry of each shared list in content/danh-muc/ holds; which lists there are, families.py says."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field as PydanticField

from congkhai.model.choices import BOARD_COLUMNS, Announcement, BoardColumn, HolidayKind, Level, TimeUnit
from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Bound, Missing, Personal, Record, Says, term
from congkhai.model.values import Count, Day, Flag, Link, Offset, Origin, Slug, Suffix, Text


class Field(Holdable):
    """Lĩnh vực (cv:thematicArea)."""

    id: Slug = term("ma", "Mã lĩnh vực")
    name: Text = term("ten", "Tên lĩnh vực", cpsv="skos:prefLabel")
    description: Text | None = term("mo_ta", "Gồm những việc gì", "Một câu bằng lời thường", default=None)
    other_names: tuple[Text, ...] = term("ten_khac", "Cách viết khác", default=(), says=Says.NAME)
    review_cycle: Count | None = term("chu_ky_ra_soat", "Chu kỳ rà soát", "Số ngày; bỏ trống thì 365", default=None)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)


class Agency(Holdable):
    """Cơ quan (cv:PublicOrganisation). What is not known is left out; its addresses are desks of noi-nop.yml."""

    id: Slug = term("ma", "Mã cơ quan")
    name: Text = term("ten", "Tên cơ quan", cpsv="skos:prefLabel")
    level: Level | None = term("cap", "Cấp", default=None)
    description: Text | None = term("mo_ta", "Làm việc gì cho người dân", default=None)
    phone: Text | None = term("dien_thoai", "Điện thoại", default=None)
    email: Text | None = term("thu_dien_tu", "Thư điện tử", default=None)
    hours: Text | None = term("gio_lam_viec", "Giờ làm việc", default=None)
    website: Link | None = term("trang_thong_tin", "Trang thông tin", default=None)
    receives: tuple[Level, ...] = term(
        "tiep_nhan_cap", "Nhận hồ sơ của cấp", "Nơi nhận hồ sơ chung của cấp nào: tinh, xa", default=()
    )
    every_commune: Flag = term("moi_xa", "Có ở mọi xã", "`true` nếu xã, phường nào cũng có", default=False)
    other_names: tuple[Text, ...] = term("ten_khac", "Cách viết khác", default=(), says=Says.NAME)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)


class Amendment(Record):
    """A coming amendment of a legal text: what cites the text has to be looked at on that day."""

    since: Day = term("tu_ngay", "Từ ngày", "Ngày phần sửa đổi có hiệu lực", day=Bound.FIRST)
    number: Text | None = term(
        "van_ban",
        "Văn bản sửa đổi",
        "Số ký hiệu; chưa biết thì bỏ trống",
        default=None,
        refers_to="van-ban",
        missing=Missing.LATER,
    )
    summary: Text | None = term("noi_dung", "Nội dung", "Điều gì sẽ khác với người dân", default=None)


class LegalText(Holdable):
    """Văn bản: number, title, days of validity and what replaces it (eli:LegalResource)."""

    number: Text = term("so_ky_hieu", "Số ký hiệu", cpsv="dct:identifier", says=Says.NAME)
    title: Text = term("trich_yeu", "Trích yếu", cpsv="dct:title", says=Says.NAME)
    issuer: Text | None = term("co_quan_ban_hanh", "Cơ quan ban hành", default=None, says=Says.NAME)
    issued: Day | None = term("ngay_ban_hanh", "Ngày ban hành", default=None)
    effective: Day | None = term("hieu_luc_tu", "Có hiệu lực từ", default=None, day=Bound.FIRST)
    expires: Day | None = term(
        "het_hieu_luc_tu", "Hết hiệu lực từ", "Ngày đầu tiên không còn hiệu lực", default=None, day=Bound.GONE
    )
    replaced_by: tuple[Text, ...] = term(
        "thay_bang", "Thay bằng", "Số ký hiệu văn bản thay thế", default=(), refers_to="van-ban", missing=Missing.LATER
    )
    amended_by: tuple[Text, ...] = term(
        "sua_doi_boi", "Được sửa đổi bởi", default=(), refers_to="van-ban", missing=Missing.LATER
    )
    amendments: tuple[Amendment, ...] = term(
        "se_sua_doi", "Sẽ được sửa đổi", "Lần sửa đổi đã biết ngày, kể cả khi chưa có số ký hiệu", default=()
    )
    address: Link | None = term("lien_ket", "Địa chỉ toàn văn", default=None)
    note: Text | None = term("ghi_chu", "Ghi chú", default=None)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
    other_numbers: tuple[Text, ...] = term("cach_viet_khac", "Cách viết khác", default=(), says=Says.NAME)
    other_titles: tuple[Text, ...] = term(
        "trich_yeu_khac", "Trích yếu khác", "Trích yếu như các nguồn khác ghi", default=(), says=Says.NAME
    )


class Holiday(Holdable):
    """A day off, or a Saturday worked in exchange, with the paper that says so."""

    day: Day = term("ngay", "Ngày")
    name: Text = term("ten", "Ngày gì")
    kind: HolidayKind = term("loai", "Nghỉ hay làm bù")
    announcement: Announcement = term(
        "trang_thai",
        "Đã ban hành chưa",
        "Ngày chưa chắc thì ngày hẹn ở trang là tạm tính",
        default=Announcement.ISSUED,
    )
    source: Text = term("nguon", "Nguồn", "Văn bản hoặc thông báo quy định ngày này", says=Says.HISTORY)


class AnswerLimit(Record):
    """How long the unit may take to answer phản ánh, kiến nghị, and what says so: no decree does."""

    amount: Count = term("so_luong", "Số lượng")
    unit: TimeUnit = term("don_vi", "Đơn vị", "ngay hoặc ngay-lam-viec")
    legal_resource: Text = term(
        "van_ban", "Văn bản quy định", "Số ký hiệu trong danh mục văn bản", refers_to="van-ban", missing=Missing.LATER
    )
    article: Text | None = term("dieu", "Điều, khoản", "Như: Điều 18", default=None, says=Says.NAME)


class OfficialForm(Record):
    """A form of the state by its number."""

    number: Text = term("so", "Số mẫu", "Như 04")
    basis: Text = term("van_ban", "Văn bản", "Số ký hiệu văn bản ban hành mẫu", refers_to="van-ban")


class DataLicence(Record):
    """Under which terms others may use the open data."""

    name: Text = term("ten", "Tên giấy phép", "Như: Creative Commons Ghi công 4.0", says=Says.NAME)
    address: Link = term("lien_ket", "Toàn văn giấy phép", "Địa chỉ https của giấy phép")


class Unit(Record):
    """The unit that runs the sites: what TT 32/2017 wants in the footer, and how long it may take to answer."""

    name: Text = term("ten", "Tên đơn vị")
    parent: Text | None = term("co_quan_chu_quan", "Cơ quan chủ quản", default=None)
    province: Slug | None = term(
        "tinh",
        "Tỉnh, thành phố",
        "Mã trong danh mục tỉnh, thành phố; nhờ đó biết cơ quan nào ở nơi khác",
        default=None,
        refers_to="tinh-thanh",
    )
    code_suffix: Suffix | None = term(
        "duoi_ma", "Đuôi mã thủ tục của tỉnh", "Một chữ và hai số ở cuối mã thủ tục do tỉnh công bố", default=None
    )
    responsible: Text | None = term(
        "nguoi_chiu_trach_nhiem",
        "Người chịu trách nhiệm",
        "Chức danh của người chịu trách nhiệm nội dung",
        default=None,
        personal=Personal.NEVER,
    )
    address: Text | None = term("dia_chi", "Địa chỉ", default=None)
    phone: Text | None = term("dien_thoai", "Điện thoại", default=None)
    email: Text | None = term("thu_dien_tu", "Thư điện tử", default=None)
    hotline: Text | None = term("duong_day_nong", "Đường dây nóng", default=None)
    hours: Text | None = term("gio_lam_viec", "Giờ làm việc", default=None)
    reception: Text | None = term("lich_tiep_dan", "Lịch tiếp công dân", default=None)
    zone: Offset | None = term(
        "mui_gio", "Múi giờ", "Chênh lệch với giờ quốc tế (UTC); không ghi thì là +07:00, giờ Việt Nam", default=None
    )
    apology_form: OfficialForm | None = term(
        "mau_phieu_xin_loi",
        "Mẫu phiếu xin lỗi",
        "Số mẫu và văn bản đang dùng; chưa chắc thì bỏ trống, phiếu không ghi số",
        default=None,
    )
    answer_limit: AnswerLimit | None = term(
        "han_tra_loi",
        "Hạn trả lời phản ánh, kiến nghị",
        "Hạn mà đơn vị hoặc tỉnh quy định; chưa có quy định thì bỏ trống",
        default=None,
    )
    closing_day: Count | None = term(
        "ngay_chot_bao_cao",
        "Ngày chốt số liệu báo cáo",
        "Ngày trong tháng, như 14; không ghi thì kỳ của biểu tính theo ngày lịch",
        default=None,
    )
    board_columns: Annotated[tuple[BoardColumn, ...], PydanticField(min_length=1)] = term(
        "cot_niem_yet",
        "Các cột của bảng niêm yết",
        "Theo thứ tự từ trái sang; không ghi thì tám cột: STT, mã số, tên, cách thức, thời hạn, địa điểm, phí, căn cứ",
        default=BOARD_COLUMNS,
    )
    rating: Link | None = term("danh_gia", "Địa chỉ đánh giá mức độ hài lòng", default=None)
    education_site: Link | None = term(
        "trang_pbgdpl",
        "Địa chỉ trang phổ biến, giáo dục pháp luật",
        "Như `site_url` trong mkdocs.pbgdpl.yml; có thì trang của đơn vị dẫn sang phần hỏi đáp pháp luật",
        default=None,
    )

    data_licence: DataLicence | None = term(
        "giay_phep_du_lieu",
        "Giấy phép dùng dữ liệu mở",
        "Do đơn vị quyết định; chưa quyết định thì bỏ trống, trang nói là chưa có",
        default=None,
    )
    embedders: tuple[Origin, ...] = term(
        "noi_duoc_nhung",
        "Trang được nhúng danh sách",
        "Địa chỉ gốc của từng trang, như https://tinh.gov.vn; không ghi thì không có trang để nhúng",
        default=(),
    )


class UnitFile(Holdable):
    """content/danh-muc/don-vi.yml."""

    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
    unit: Unit = term("don_vi", "Đơn vị")


def list_file(entry: type[Record]) -> type[Record]:
    """What a file of many records holds: the records, and once what is true of all that say nothing else.

    That is their source, and whether they are samples where the records know that (`Family.records_in`).
    """

    class ListFile(Record):
        source: Source | None = term(
            "nguon", "Nguồn của danh mục", "Nguồn của mọi mục không ghi nguồn riêng", default=None, says=Says.HISTORY
        )
        entries: tuple[entry, ...] = term("muc", "Các mục", default=())  # type: ignore[valid-type]

    class SampleFile(ListFile):
        sample: Flag = term(
            "du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa mục nào được kiểm tra để dùng chính thức", default=False
        )

    file = SampleFile if "sample" in entry.model_fields else ListFile
    file.__name__ = file.__qualname__ = f"{entry.__name__}List"
    return file
