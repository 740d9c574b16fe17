"""Every kind of doubt about what a source says: its weight, why it is doubted, what an editor does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from congkhai.reading.composer import INVISIBLE
from congkhai.reading.places import Path_, spell_path


class Weight(StrEnum):
    """Whether an editor has to look, or only may want to know."""

    CHECK = "can-xem"
    KNOW = "de-biet"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of doubt; `why` and `remedy` are short Vietnamese sentences without a full stop."""

    code: str
    weight: Weight
    why: str
    remedy: str


def _table(weight: Weight, words: dict[str, tuple[str, str]]) -> dict[str, Kind]:
    return {code: Kind(code, weight, why, remedy) for code, (why, remedy) in words.items()}


_CLEANED = "không phải làm gì, phần mềm đã sửa khi nhập"
_KEPT = "không phải làm gì, trang hiện đúng như nguồn"

KINDS: dict[str, Kind] = {
    # --- names and codes -------------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "ma-la": ("mã không đúng dạng như 1.001193", "giữ nguyên mã, hỏi lại cơ quan công bố"),
            "so-quyet-dinh-la": ("số quyết định không đúng dạng như 163/QĐ-BTP", "xem lại quyết định, sửa `quyet_dinh_cong_bo`"),
            "ten-chu-hoa": ("tên viết toàn chữ hoa, khó đọc", "viết lại tên bằng chữ thường như trong quyết định"),
            "ten-chu-thuong-dau": ("tên bắt đầu bằng chữ thường, có thể mất phần đầu", "xem quyết định có phần nào trước đó không"),
            "ten-so-dau": ("tên bắt đầu bằng số hay dấu gạch, có thể dính số thứ tự", "bỏ phần thừa ở đầu tên"),
            "ten-cham-cuoi": ("tên kết thúc bằng dấu chấm", "bỏ dấu chấm"),
            "ten-qua-dai": ("tên dài hơn 200 ký tự, người dân khó tìm", "thêm tên ngắn vào `huong_dan: ten_thuong_goi`"),
            "ten-trung": ("nhiều mã có cùng một tên, người dân không biết chọn mã nào", "nói rõ khác nhau ở đâu trong `huong_dan: tom_tat`, hoặc bỏ mã không làm ở tỉnh"),
            "ma-trung": ("một mã có hơn một lần trong lần nhập này", "so các tệp, chỉ nhập tệp mới nhất"),
            "linh-vuc-nhieu-cach-viet": ("tên lĩnh vực được viết theo nhiều cách", "gộp về một mục của `linh-vuc.yml`"),
        },
    ),
    **_table(
        Weight.KNOW,
        {
            "ten-qua-255-byte": ("tên quá dài để làm tên tệp", "không phải làm gì, tệp được đặt tên theo mã"),
            "ten-xuong-dong": ("tên có chỗ xuống dòng", _CLEANED),
            "ten-co-gach-cheo": ("tên có dấu /", _KEPT),
            "ten-co-dau": ("tên có dấu nháy, hai chấm, hỏi, sao, lớn bé, gạch đứng hoặc gạch ngược", _KEPT),
        },
    ),
    # --- parts that are empty ----------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "trong-linh-vuc": ("nguồn không ghi lĩnh vực", "điền `linh_vuc` theo quyết định"),
            "trong-cap-thuc-hien": ("nguồn không ghi cấp thực hiện", "điền `cap_thuc_hien`"),
            "trong-trinh-tu": ("nguồn không có trình tự thực hiện, phần bắt buộc", "chép từ quyết định công bố"),
            "trong-cach-thuc": ("nguồn không có cách thức thực hiện, phần bắt buộc", "chép từ quyết định công bố"),
            "trong-ho-so": ("nguồn không có giấy tờ nào, phần bắt buộc", "chép thành phần hồ sơ từ quyết định công bố"),
            "trong-doi-tuong": ("nguồn không ghi đối tượng thực hiện, phần bắt buộc", "điền `doi_tuong_thuc_hien`"),
            "trong-co-quan": ("nguồn không ghi cơ quan thực hiện, phần bắt buộc", "điền `co_quan_thuc_hien`"),
            "trong-dia-chi": ("nguồn không ghi địa chỉ tiếp nhận hồ sơ", "điền `dia_chi_tiep_nhan` của đơn vị"),
            "trong-ket-qua": ("nguồn không ghi kết quả", "điền `ket_qua_thuc_hien`, hoặc `khong-co` nếu chắc chắn"),
            "trong-yeu-cau": ("không rõ có yêu cầu, điều kiện hay không", "xem quyết định rồi điền, hoặc ghi `khong-co`"),
            "trong-can-cu": ("nguồn không có căn cứ pháp lý", "điền `can_cu_phap_ly` theo quyết định"),
        },
    ),
    **_table(
        Weight.KNOW,
        {
            "trong-tu-khoa": ("nguồn không có từ khóa", "nên thêm từ người dân hay dùng vào `huong_dan: ten_thuong_goi`"),
            "trong-mo-ta": ("nguồn không có mô tả", "nên viết hai câu ở `huong_dan: tom_tat`"),
        },
    ),
    # --- channels and times ------------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "cach-nop-la": ("cách nộp không phải trực tiếp, trực tuyến hay bưu chính; phần mềm đã bỏ qua", "thêm cách nộp theo quyết định"),
            "cach-nop-lap": ("một cách nộp có nhiều dòng, không rõ mỗi dòng dùng khi nào", "ghi `truong_hop` ở từng thời hạn, hoặc gộp lại"),
            "thoi-han-khac-nhau": ("thời hạn khác nhau giữa các cách nộp", "đối chiếu quyết định; đúng thì ghi `truong_hop`"),
            "thoi-han-khac-truong-hop": ("thời hạn của các trường hợp không khớp thời hạn của cách nộp", "đối chiếu quyết định, thường là có và không phải xác minh"),
            "thoi-han-khong-don-vi": ("thời hạn có số nhưng nguồn không ghi đơn vị", "đọc phần mô tả hoặc quyết định rồi điền `don_vi`"),
            "thoi-han-bang-chu": ("thời hạn là chữ, không phải số", "điền `so_luong` và `don_vi` nếu tách được; chữ giữ ở `ghi_chu`"),
            "thoi-han-trong": ("cách nộp không có thời hạn", "điền `thoi_han_giai_quyet`"),
            "thoi-han-bang-khong": ("thời hạn là 0", "trả ngay thì ghi `don_vi: trong-ngay`, không rõ thì bỏ số"),
            "thoi-han-qua-dai": ("thời hạn dài hơn một năm, có thể sai số hoặc đơn vị", "đối chiếu quyết định"),
        },
    ),
    # --- money ---------------------------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "muc-thu-qua-nho": ("mức thu 1 đến 999, không phải đô la: mất ba số 0, hoặc là đô la ghi thành đồng", "xem văn bản quy định phí rồi sửa `muc_thu` hoặc `don_vi_tien`"),
            "muc-thu-qua-lon": ("mức thu trên 100 triệu", "xem lại có thừa số 0 không"),
            "muc-thu-do-la": ("mức thu bằng đô la Mỹ, thường chỉ áp dụng ở cơ quan đại diện tại nước ngoài", "xem khoản này có thu ở tỉnh không, không thì xoá"),
            "khong-dong-hdnd": ("mức thu 0 nhưng ghi chú nói Hội đồng nhân dân quy định: không phải miễn phí", "phần mềm ghi `nguoi_quyet_dinh: hdnd-tinh`, không ghi mức 0; tìm nghị quyết để điền mức"),
            "khong-dong-co-so-tien": ("mức thu 0 nhưng ghi chú nêu số tiền", "ghi số tiền vào `muc_thu`, hoặc tách thành từng trường hợp"),
            "khong-dong-chua-ro": ("mức thu 0 nhưng nguồn không nói là miễn phí", "phần mềm không ghi mức 0; đọc ghi chú rồi điền `muc_thu`"),
            "khoan-thu-trong": ("khoản thu không có mức, không có ghi chú", "điền theo văn bản, hoặc xoá khoản này"),
            "muc-thu-co-han": ("ghi chú nói mức thu chỉ áp dụng đến một ngày", "ghi `den_ngay`, thêm mức thu áp dụng từ ngày sau đó"),
        },
    ),
    **_table(
        Weight.KNOW,
        {"khoan-thu-bang-chu": ("khoản thu chỉ có chữ, không có số", "nên ghi số vào `muc_thu` nếu tách được")},
    ),
    # --- dossier -------------------------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "giay-to-khong-so-luong": ("0 bản chính và 0 bản sao, không rõ phải nộp mấy bản", "điền số bản; nếu chỉ xem thì ghi `nop_hay_xuat_trinh: xuat-trinh`"),
            "giay-to-nhieu-ban": ("từ 5 bản trở lên của một giấy tờ", "đối chiếu quyết định"),
            "giay-to-khong-ten": ("dòng giấy tờ không có tên", "điền tên theo quyết định, hoặc xoá dòng"),
            "giay-to-lap": ("một giấy tờ có hai lần trong cùng trường hợp", "xoá dòng thừa"),
            "giay-to-qua-dai": ("tên giấy tờ dài hơn 1.000 ký tự, có thể là cả danh sách", "tách thành từng giấy tờ"),
            "dong-la-tieu-de": ("dòng kết thúc bằng dấu hai chấm: là tiêu đề, không phải giấy tờ", "xem `loai_dong` có đúng không"),
            "dong-la-ghi-chu": ("dòng là lưu ý, không phải giấy tờ", "xem `loai_dong: ghi-chu` có đúng không"),
            "dong-nhu-ghi-chu": ("dòng không có số bản, nằm trong nhóm lưu ý hoặc mở đầu như một câu", "xem `loai_dong: ghi-chu` có đúng không"),
            "nhom-la-ghi-chu": ("tên nhóm là lưu ý, không phải trường hợp", "xem các dòng trong nhóm có phải giấy tờ không"),
            "mau-khong-co-tep": ("giấy tờ là mẫu, tờ khai hoặc đơn nhưng không có tệp", "tải tệp mẫu, chép vào `content/bieu-mau/`"),
        },
    ),
    **_table(
        Weight.KNOW,
        {"giay-to-lap-truong-hop": ("một giấy tờ có ở nhiều trường hợp", "thường là đúng, mỗi trường hợp có bộ hồ sơ riêng")},
    ),
    # --- legal basis ---------------------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "so-ky-hieu-la": ("số ký hiệu văn bản không đúng dạng như 123/2015/NĐ-CP", "phần mềm rút lấy số khi chắc chắn; xem lại số trong `van-ban.yml`"),
            "trich-yeu-chi-la-so": ("văn bản chỉ có số, không có trích yếu", "điền tên văn bản trong `van-ban.yml`"),
            "van-ban-lap": ("một số ký hiệu được dẫn nhiều lần", "phần mềm giữ một lần; xem các trích yếu có khác nhau không"),
        },
    ),
    **_table(Weight.KNOW, {"trich-yeu-xuong-dong": ("trích yếu có chỗ xuống dòng", _CLEANED)}),
    # --- agencies and old names -------------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "co-quan-cu": ("cơ quan đã bãi bỏ từ 1/7/2025 đứng ở mục cơ quan", "thay bằng cơ quan đang làm việc này"),
            "co-quan-noi-khac": ("cơ quan của tỉnh, thành phố khác", "thay bằng cơ quan của tỉnh Lào Cai, hoặc không nhập thủ tục này"),
            "ten-co-quan-cu": ("nhắc cấp, đơn vị hành chính hoặc cơ quan đã bãi bỏ từ 1/7/2025", "sửa theo cơ quan mới, trừ khi đang nói chuyện cũ"),
            "tu-ngu-cu": ("nhắc tên giấy tờ, chức danh hoặc văn bản nay không còn", "sửa theo tên mới, trừ khi đang nói chuyện cũ"),
        },
    ),
    # --- texts ---------------------------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "trinh-tu-qua-ngan": ("trình tự ngắn hơn 60 ký tự, có thể là dữ liệu thử", "đối chiếu quyết định; dữ liệu thử thì đừng nhập"),
            "trinh-tu-bi-cut": ("trình tự kết thúc giữa chừng, có thể bị cắt", "đối chiếu quyết định, chép nốt phần thiếu"),
            "yeu-cau-la-khong": ("yêu cầu, điều kiện chỉ ghi “Không” hoặc tương tự", "xem `khong-co` có đúng không"),
            "xem-noi-khac": ("văn bản bảo xem chi tiết ở nơi khác", "chép nội dung đó vào, vì trang không có chỗ để bấm"),
        },
    ),
    **_table(
        Weight.KNOW,
        {
            "mo-ta-chep-yeu-cau": ("mô tả chỉ chép lại yêu cầu, điều kiện", "không phải làm gì; nên viết `huong_dan: tom_tat`"),
            "ban-ghi-qua-dai": ("bản ghi dài hơn 50.000 ký tự", "nên xem có đoạn nào lặp lại không"),
        },
    ),
    # --- marks within texts ----------------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "cham-dien": ("có dòng chấm để điền, như chép từ mẫu trống", "điền nội dung thật, hoặc xoá"),
            "dia-chi-web": ("có địa chỉ trang web", "mở thử xem còn dùng được không"),
            "thu-dien-tu": ("có địa chỉ thư điện tử", "xem có phải của đơn vị làm thủ tục ở tỉnh không"),
            "so-dien-thoai": ("có số điện thoại", "gọi thử, xem có phải của đơn vị làm thủ tục ở tỉnh không"),
            "chu-giua-hai-sao": ("có chữ giữa hai dấu sao, có thể là dấu in đậm còn sót", "bỏ hai dấu sao"),
        },
    ),
    **_table(
        Weight.KNOW,
        {
            "dong-dau-cong": ("có dòng bắt đầu bằng dấu +", _KEPT),
            "dong-dau-sao": ("có dòng bắt đầu bằng dấu *", _KEPT),
            "dong-hai-gach": ("có dòng bắt đầu bằng hai gạch", _KEPT),
            "dong-so-dau": ("có dòng bắt đầu bằng số thứ tự", _KEPT),
            "dau-nho-hon": ("có dấu < trước chữ hoặc số", _KEPT),
        },
    ),
    # --- characters and spacing --------------------------------------------------------------------
    **_table(
        Weight.CHECK,
        {
            "chu-cai-la": ("có chữ Nga hoặc Hy Lạp lẫn trong chữ Việt, tìm kiếm sẽ không thấy", "gõ lại từ đó"),
            "chu-eth": ("có chữ Ð của tiếng Iceland thay cho Đ", "gõ lại chữ Đ"),
            "bang-ma-cu": ("có ký tự sót từ bảng mã VNI, TCVN3", "gõ lại từ đó theo quyết định"),
            "ky-tu-rieng": ("có ký hiệu riêng của phông Wingdings, Symbol; phần mềm đã bỏ", "xem chỗ đó có phải gạch đầu dòng không"),
            "ky-tu-hong": ("có ký tự hỏng � do sai bảng mã", "tải lại tệp, hoặc gõ lại từ đó"),
            "thieu-cach-sau-phay": ("thiếu dấu cách sau dấu phẩy", "thêm dấu cách"),
            "chu-dinh-nhau": ("hai từ dính nhau, thường do mất chỗ xuống dòng", "tách hai từ, xuống dòng nếu cần"),
        },
    ),
    **_table(
        Weight.KNOW,
        {
            "chua-chuan-unicode": ("chữ có dấu ghi theo kiểu tổ hợp", _CLEANED),
            "dau-huong-viet": ("có dấu hướng viết vô hình", _CLEANED),
            "gach-noi-mem": ("có gạch nối mềm vô hình", _CLEANED),
            "ky-tu-vo-hinh": ("có ký tự vô hình hoặc ký tự điều khiển khác", _CLEANED),
            "cach-cung": ("có dấu cách cứng", _CLEANED),
            "dau-tab": ("có dấu Tab", _CLEANED),
            "nhieu-dau-cach": ("có nhiều dấu cách liền nhau", _CLEANED),
            "cach-truoc-dau-cau": ("có dấu cách trước dấu câu", _KEPT),
            "nhay-cong": ("có dấu nháy cong", _KEPT),
            "gach-ngang-dai": ("có gạch ngang dài", _KEPT),
            "dau-dau-dong": ("có ký hiệu đầu dòng như • ▪ ○", _KEPT),
            "dau-thanh-kieu-cu": ("đặt dấu thanh kiểu cũ (hoà, thuỷ)", "không phải làm gì, tìm kiếm hiểu cả hai kiểu"),
        },
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doubt:
    """A suspicion about one value of a procedure, or, in kinds only to know, about `places` of its texts.

    `code` is the procedure's; `field` the key of the record as messages spell it, items from 1, of
    the first place; `found` a short quotation.
    """

    code: str
    kind: str
    field: str
    found: str
    places: int = 1

    @property
    def why(self) -> str:
        return KINDS[self.kind].why

    @property
    def remedy(self) -> str:
        return KINDS[self.kind].remedy


def doubt(code: str, kind: str, path: Path_, found: str, places: int = 1) -> Doubt:
    """A doubt at a path of keys and positions from 0; what no reader sees is left out of the quotation."""
    return Doubt(code.strip(), kind, spell_path(path), INVISIBLE.sub("", found), places)
