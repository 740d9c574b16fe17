"""Every kind of doubt about what a source says: its weight, why it is doubted, what an editor does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from congkhai.reading.odd_characters import INVISIBLE
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


_CHECK, _KNOW = Weight.CHECK, Weight.KNOW
_CLEANED = "không phải làm gì, phần mềm đã sửa khi nhập"
_KEPT = "không phải làm gì, trang hiện đúng như nguồn"

_ROWS = (
    # names and codes
    Kind("ma-la", _CHECK, "mã không đúng dạng như 1.001193", "giữ nguyên mã, hỏi lại cơ quan công bố"),
    Kind("so-quyet-dinh-la", _CHECK, "số quyết định không đúng dạng như 163/QĐ-BTP", "xem lại quyết định, sửa tệp trong `content/quyet-dinh/`"),
    Kind("ten-chu-hoa", _CHECK, "tên viết toàn chữ hoa, khó đọc", "viết lại tên bằng chữ thường như trong quyết định"),
    Kind("ten-chu-thuong-dau", _CHECK, "tên bắt đầu bằng chữ thường, có thể mất phần đầu", "xem quyết định có phần nào trước đó không"),
    Kind("ten-so-dau", _CHECK, "tên bắt đầu bằng số hay dấu gạch, có thể dính số thứ tự", "bỏ phần thừa ở đầu tên"),
    Kind("ten-cham-cuoi", _CHECK, "tên kết thúc bằng dấu chấm", "bỏ dấu chấm"),
    Kind("ten-qua-dai", _CHECK, "tên dài hơn 200 ký tự, người dân khó tìm", "thêm tên ngắn vào `huong_dan: ten_thuong_goi`"),
    Kind("ten-trung", _CHECK, "nhiều mã có cùng một tên, người dân không biết chọn mã nào", "nói rõ khác nhau ở đâu trong `huong_dan: tom_tat`, hoặc bỏ mã không làm ở tỉnh"),
    Kind("ma-trung", _CHECK, "một mã có hơn một lần trong lần nhập này", "so các tệp, chỉ nhập tệp mới nhất"),
    Kind("linh-vuc-nhieu-cach-viet", _CHECK, "tên lĩnh vực được viết theo nhiều cách", "gộp về một mục của `linh-vuc.yml`"),
    Kind("ten-qua-255-byte", _KNOW, "tên quá dài để làm tên tệp", "không phải làm gì, tệp được đặt tên theo mã"),
    Kind("ten-xuong-dong", _KNOW, "tên có chỗ xuống dòng", _CLEANED),
    Kind("ten-co-gach-cheo", _KNOW, "tên có dấu /", _KEPT),
    Kind("ten-co-dau", _KNOW, "tên có dấu nháy, hai chấm, hỏi, sao, lớn bé, gạch đứng hoặc gạch ngược", _KEPT),
    # parts that are empty
    Kind("trong-linh-vuc", _CHECK, "nguồn không ghi lĩnh vực", "điền `linh_vuc` theo quyết định"),
    Kind("trong-cap-thuc-hien", _CHECK, "nguồn không ghi cấp thực hiện", "điền `cap_thuc_hien`"),
    Kind("trong-trinh-tu", _CHECK, "nguồn không có trình tự thực hiện, phần bắt buộc", "chép từ quyết định công bố"),
    Kind("trong-cach-thuc", _CHECK, "nguồn không có cách thức thực hiện, phần bắt buộc", "chép từ quyết định công bố"),
    Kind("trong-ho-so", _CHECK, "nguồn không có giấy tờ nào, phần bắt buộc", "chép thành phần hồ sơ từ quyết định công bố"),
    Kind("trong-doi-tuong", _CHECK, "nguồn không ghi đối tượng thực hiện, phần bắt buộc", "điền `doi_tuong_thuc_hien`"),
    Kind("trong-co-quan", _CHECK, "nguồn không ghi cơ quan thực hiện, phần bắt buộc", "điền `co_quan_thuc_hien`"),
    Kind("trong-dia-chi", _CHECK, "nguồn không ghi địa chỉ tiếp nhận hồ sơ", "điền `dia_chi_tiep_nhan` của đơn vị"),
    Kind("trong-ket-qua", _CHECK, "nguồn không ghi kết quả", "điền `ket_qua_thuc_hien`, hoặc `khong-co` nếu chắc chắn"),
    Kind("trong-yeu-cau", _CHECK, "không rõ có yêu cầu, điều kiện hay không", "xem quyết định rồi điền, hoặc ghi `khong-co`"),
    Kind("trong-can-cu", _CHECK, "nguồn không có căn cứ pháp lý", "điền `can_cu_phap_ly` theo quyết định"),
    Kind("trong-tu-khoa", _KNOW, "nguồn không có từ khóa", "nên thêm từ người dân hay dùng vào `huong_dan: ten_thuong_goi`"),
    Kind("trong-mo-ta", _KNOW, "nguồn không có mô tả", "nên viết hai câu ở `huong_dan: tom_tat`"),
    Kind("lien-quan-chi-co-ten", _CHECK, "thủ tục liên quan chỉ có tên, dự án không có thủ tục tên ấy", "tìm mã rồi ghi vào `thu_tuc_lien_quan`; tên đang ở `ghi_chu`"),
    Kind("truong-hop-lap-ten", _KNOW, "bảng trường hợp có một dòng, chỉ nhắc lại tên thủ tục", "không phải làm gì, phần mềm đã bỏ dòng này"),
    # channels and times
    Kind("cach-nop-la", _CHECK, "cách nộp không phải trực tiếp, trực tuyến hay bưu chính; phần mềm đã bỏ qua", "thêm cách nộp theo quyết định"),
    Kind("cach-nop-lap", _CHECK, "một cách nộp có nhiều dòng, không rõ mỗi dòng dùng khi nào", "ghi `truong_hop` ở từng thời hạn, hoặc gộp lại"),
    Kind("thoi-han-khac-nhau", _CHECK, "thời hạn khác nhau giữa các cách nộp", "đối chiếu quyết định; đúng thì ghi `truong_hop`"),
    Kind("thoi-han-khac-truong-hop", _CHECK, "thời hạn của các trường hợp không khớp thời hạn của cách nộp", "đối chiếu quyết định, thường là có và không phải xác minh"),
    Kind("thoi-han-khong-don-vi", _CHECK, "thời hạn có số nhưng nguồn không ghi đơn vị", "đọc phần mô tả hoặc quyết định rồi điền `don_vi`"),
    Kind("thoi-han-bang-chu", _CHECK, "thời hạn là chữ, không phải số", "điền `so_luong` và `don_vi` nếu tách được; chữ giữ ở `ghi_chu`"),
    Kind("thoi-han-trong", _CHECK, "cách nộp không có thời hạn", "điền `thoi_han_giai_quyet`"),
    Kind("thoi-han-bang-khong", _CHECK, "thời hạn là 0", "trả ngay thì ghi `don_vi: trong-ngay`, không rõ thì bỏ số"),
    Kind("thoi-han-qua-dai", _CHECK, "thời hạn dài hơn một năm, có thể sai số hoặc đơn vị", "đối chiếu quyết định"),
    # money
    Kind("muc-thu-qua-nho", _CHECK, "mức thu 1 đến 999, không phải đô la: mất ba số 0, hoặc là đô la ghi thành đồng", "xem văn bản quy định phí rồi sửa `muc_thu` hoặc `don_vi_tien`"),
    Kind("muc-thu-qua-lon", _CHECK, "mức thu trên 100 triệu", "xem lại có thừa số 0 không"),
    Kind("muc-thu-do-la", _CHECK, "mức thu bằng đô la Mỹ, thường chỉ áp dụng ở cơ quan đại diện tại nước ngoài", "xem khoản này có thu ở tỉnh không, không thì xóa"),
    Kind("khong-dong-hdnd", _CHECK, "mức thu 0 nhưng ghi chú nói Hội đồng nhân dân quy định: không phải miễn phí", "phần mềm ghi `nguoi_quyet_dinh: hdnd-tinh`, không ghi mức 0; tìm nghị quyết để điền mức"),
    Kind("khong-dong-co-so-tien", _CHECK, "mức thu 0 nhưng ghi chú nêu số tiền", "ghi số tiền vào `muc_thu`, hoặc tách thành từng trường hợp"),
    Kind("khong-dong-chua-ro", _CHECK, "mức thu 0 nhưng nguồn không nói là miễn phí", "phần mềm không ghi mức 0; đọc ghi chú rồi điền `muc_thu`"),
    Kind("khoan-thu-trong", _CHECK, "khoản thu không có mức, không có ghi chú", "điền theo văn bản, hoặc xóa khoản này"),
    Kind("muc-thu-co-han", _CHECK, "ghi chú nói mức thu chỉ áp dụng đến một ngày", "ghi `den_ngay`, thêm mức thu áp dụng từ ngày sau đó"),
    Kind("muc-thu-o-mo-ta", _CHECK, "mô tả cách nộp nêu số tiền mà không khoản thu nào có, có thể phải nộp thêm", "thêm khoản thu vào `phi_le_phi`, hoặc ghi `truong_hop`"),
    Kind("khoan-thu-bang-chu", _KNOW, "khoản thu chỉ có chữ, không có số", "nên ghi số vào `muc_thu` nếu tách được"),
    # dossier
    Kind("giay-to-khong-so-luong", _CHECK, "0 bản chính và 0 bản sao, không rõ phải nộp mấy bản", "điền số bản; nếu chỉ xem thì ghi `nop_hay_xuat_trinh: xuat-trinh`"),
    Kind("giay-to-nhieu-ban", _CHECK, "từ 5 bản trở lên của một giấy tờ", "đối chiếu quyết định"),
    Kind("giay-to-khong-ten", _CHECK, "dòng giấy tờ không có tên", "điền tên theo quyết định, hoặc xóa dòng"),
    Kind("giay-to-lap", _CHECK, "một giấy tờ có hai lần trong cùng trường hợp", "xóa dòng thừa"),
    Kind("giay-to-qua-dai", _CHECK, "tên giấy tờ dài hơn 1.000 ký tự, có thể là cả danh sách", "tách thành từng giấy tờ"),
    Kind("dong-la-tieu-de", _CHECK, "dòng kết thúc bằng dấu hai chấm: là tiêu đề, không phải giấy tờ", "xem `loai_dong` có đúng không"),
    Kind("dong-la-ghi-chu", _CHECK, "dòng là lưu ý, không phải giấy tờ", "xem `loai_dong: ghi-chu` có đúng không"),
    Kind("dong-nhu-ghi-chu", _CHECK, "dòng không có số bản, nằm trong nhóm lưu ý hoặc mở đầu như một câu", "xem `loai_dong: ghi-chu` có đúng không"),
    Kind("nhom-la-ghi-chu", _CHECK, "tên nhóm là lưu ý, không phải trường hợp", "xem các dòng trong nhóm có phải giấy tờ không"),
    Kind("mau-khong-co-tep", _CHECK, "giấy tờ là mẫu, tờ khai hoặc đơn nhưng không có tệp", "tải tệp mẫu, chép vào `content/bieu-mau/`"),
    Kind("ban-sao-ghi-ban-chinh", _CHECK, "tên giấy tờ là bản sao nhưng số bản lại ghi bản chính, hoặc ngược lại", "đối chiếu quyết định, sửa `ban_chinh`, `ban_sao`"),
    Kind("ten-giay-to-dinh-tep", _CHECK, "tên giấy tờ dính liền tên tệp, không chắc cắt ở đâu", "xem lại tên giấy tờ và tên tệp"),
    Kind("ten-mau-la-ten-tep", _CHECK, "mẫu chỉ có tên tệp, người dân không biết là mẫu gì", "ghi tên mẫu như trong quyết định"),
    Kind("ten-tep-bi-cat", _KNOW, "tên tệp mẫu bị cắt thành hai, như `.doc` và `x`", _CLEANED),
    Kind("giay-to-lap-truong-hop", _KNOW, "một giấy tờ có ở nhiều trường hợp", "thường là đúng, mỗi trường hợp có bộ hồ sơ riêng"),
    # legal basis
    Kind("so-ky-hieu-la", _CHECK, "số ký hiệu văn bản không đúng dạng như 123/2015/NĐ-CP", "phần mềm rút lấy số khi chắc chắn; xem lại số trong `van-ban.yml`"),
    Kind("trich-yeu-chi-la-so", _CHECK, "văn bản chỉ có số, không có trích yếu", "điền tên văn bản trong `van-ban.yml`"),
    Kind("van-ban-lap", _CHECK, "một số ký hiệu được dẫn nhiều lần", "phần mềm giữ một lần; xem các trích yếu có khác nhau không"),
    Kind("trich-yeu-xuong-dong", _KNOW, "trích yếu có chỗ xuống dòng", _CLEANED),
    Kind("can-cu-chua-tach", _CHECK, "căn cứ pháp lý chép liền, không chắc đâu hết một văn bản; để trong ghi chú", "đọc `ghi_chu`, ghi từng số ký hiệu vào `can_cu_phap_ly`"),
    # agencies and old names
    Kind("co-quan-cu", _CHECK, "cơ quan đã bãi bỏ từ 1/7/2025 đứng ở mục cơ quan", "thay bằng cơ quan đang làm việc này"),
    Kind("co-quan-noi-khac", _CHECK, "cơ quan, nơi nhận hồ sơ của tỉnh, thành phố khác", "thay bằng cơ quan của tỉnh mình, hoặc không nhập thủ tục này"),
    Kind("ten-co-quan-cu", _CHECK, "nhắc cấp, đơn vị hành chính hoặc cơ quan đã bãi bỏ từ 1/7/2025", "sửa theo cơ quan mới, trừ khi đang nói chuyện cũ"),
    Kind("tu-ngu-cu", _CHECK, "nhắc tên giấy tờ, chức danh hoặc văn bản nay không còn", "sửa theo tên mới, trừ khi đang nói chuyện cũ"),
    # texts
    Kind("trinh-tu-qua-ngan", _CHECK, "trình tự ngắn hơn 60 ký tự, có thể là dữ liệu thử", "đối chiếu quyết định; dữ liệu thử thì đừng nhập"),
    Kind("trinh-tu-bi-cut", _CHECK, "trình tự kết thúc giữa chừng, có thể bị cắt", "đối chiếu quyết định, chép nốt phần thiếu"),
    Kind("yeu-cau-la-khong", _CHECK, "yêu cầu, điều kiện chỉ ghi “Không” hoặc tương tự", "xem `khong-co` có đúng không"),
    Kind("xem-noi-khac", _CHECK, "văn bản bảo xem chi tiết ở nơi khác", "chép nội dung đó vào, vì trang không có chỗ để bấm"),
    Kind("mo-ta-chep-yeu-cau", _KNOW, "mô tả chỉ chép lại yêu cầu, điều kiện", "không phải làm gì; nên viết `huong_dan: tom_tat`"),
    Kind("ban-ghi-qua-dai", _KNOW, "bản ghi dài hơn 50.000 ký tự", "nên xem có đoạn nào lặp lại không"),
    # marks within texts
    Kind("cham-dien", _CHECK, "có dòng chấm để điền, như chép từ mẫu trống", "điền nội dung thật, hoặc xóa"),
    Kind("dia-chi-web", _CHECK, "có địa chỉ trang web", "mở thử xem còn dùng được không"),
    Kind("thu-dien-tu", _CHECK, "có địa chỉ thư điện tử", "xem có phải của đơn vị làm thủ tục ở tỉnh không"),
    Kind("so-dien-thoai", _CHECK, "có số điện thoại", "gọi thử, xem có phải của đơn vị làm thủ tục ở tỉnh không"),
    Kind("chu-giua-hai-sao", _CHECK, "có chữ giữa hai dấu sao, có thể là dấu in đậm còn sót", "bỏ hai dấu sao"),
    Kind("dong-dau-cong", _KNOW, "có dòng bắt đầu bằng dấu +", _KEPT),
    Kind("dong-dau-sao", _KNOW, "có dòng bắt đầu bằng dấu *", _KEPT),
    Kind("dong-hai-gach", _KNOW, "có dòng bắt đầu bằng hai gạch", _KEPT),
    Kind("dong-so-dau", _KNOW, "có dòng bắt đầu bằng số thứ tự", _KEPT),
    Kind("dau-nho-hon", _KNOW, "có dấu < trước chữ hoặc số", _KEPT),
    # characters and spacing
    Kind("chu-cai-la", _CHECK, "có chữ Nga hoặc Hy Lạp lẫn trong chữ Việt, tìm kiếm sẽ không thấy", "gõ lại từ đó"),
    Kind("chu-eth", _CHECK, "có chữ Ð của tiếng Iceland thay cho Đ", "gõ lại chữ Đ"),
    Kind("bang-ma-cu", _CHECK, "có ký tự sót từ bảng mã VNI, TCVN3", "gõ lại từ đó theo quyết định"),
    Kind("ky-tu-rieng", _CHECK, "có ký hiệu riêng của phông Wingdings, Symbol; phần mềm đã bỏ", "xem chỗ đó có phải gạch đầu dòng không"),
    Kind("ky-tu-hong", _CHECK, "có ký tự hỏng � do sai bảng mã", "tải lại tệp, hoặc gõ lại từ đó"),
    Kind("thieu-cach-sau-phay", _CHECK, "thiếu dấu cách sau dấu phẩy", "thêm dấu cách"),
    Kind("chu-dinh-nhau", _CHECK, "hai từ dính nhau, thường do mất chỗ xuống dòng", "tách hai từ, xuống dòng nếu cần"),
    Kind("chua-chuan-unicode", _KNOW, "chữ có dấu ghi theo kiểu tổ hợp", _CLEANED),
    Kind("dau-huong-viet", _KNOW, "có dấu hướng viết vô hình", _CLEANED),
    Kind("gach-noi-mem", _KNOW, "có gạch nối mềm vô hình", _CLEANED),
    Kind("ky-tu-vo-hinh", _KNOW, "có ký tự vô hình hoặc ký tự điều khiển khác", _CLEANED),
    Kind("cach-cung", _KNOW, "có dấu cách cứng", _CLEANED),
    Kind("dau-tab", _KNOW, "có dấu Tab", _CLEANED),
    Kind("nhieu-dau-cach", _KNOW, "có nhiều dấu cách liền nhau", _CLEANED),
    Kind("cach-truoc-dau-cau", _KNOW, "có dấu cách trước dấu câu", _KEPT),
    Kind("nhay-cong", _KNOW, "có dấu nháy cong", _KEPT),
    Kind("gach-ngang-dai", _KNOW, "có gạch ngang dài", _KEPT),
    Kind("dau-dau-dong", _KNOW, "có ký hiệu đầu dòng như • ▪ ○", _KEPT),
    Kind("dau-thanh-kieu-cu", _KNOW, "đặt dấu thanh kiểu cũ (hoà, thuỷ)", "không phải làm gì, tìm kiếm hiểu cả hai kiểu"),
)  # fmt: skip
KINDS: dict[str, Kind] = {kind.code: kind for kind in _ROWS}


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


def doubt(code: str, kind: str, path: Path_, found: str, places: int = 1) -> Doubt:
    """A doubt at a path of keys and positions from 0; what no reader sees is left out of the quotation."""
    return Doubt(code.strip(), kind, spell_path(path), INVISIBLE.sub("", found), places)
