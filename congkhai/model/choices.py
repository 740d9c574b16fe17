"""The fixed lists of values, with the words citizens read for them."""

from __future__ import annotations

from congkhai.model.terms import Choice


class Level(Choice):
    """Cấp thực hiện; district level ended on 1/7/2025."""

    MINISTRY = "bo", "Cấp Bộ"
    PROVINCE = "tinh", "Cấp tỉnh"
    COMMUNE = "xa", "Cấp xã"
    OTHER = "co-quan-khac", "Cơ quan khác"


class ProcedureType(Choice):
    """Loại thủ tục: who may regulate the procedure."""

    ASSIGNED = "duoc-luat-giao", "Luật giao quy định chi tiết"
    NOT_ASSIGNED = "khong-duoc-luat-giao", "Luật không giao quy định chi tiết"
    LOCAL = "dia-phuong-quy-dinh", "Do địa phương quy định"
    CENTRAL = "trung-uong-quy-dinh", "Do trung ương quy định"
    OTHER = "khac", "Loại khác"


class Kind(Choice):
    """Tính chất of a procedure in the national database."""

    STANDARD = "chuan", "Áp dụng chung cả nước"
    SPECIFIC = "dac-thu", "Riêng của địa phương"
    INTERCONNECTED = "lien-thong", "Liên thông nhiều thủ tục"
    INTERNAL = "noi-bo", "Nội bộ cơ quan nhà nước"


class Audience(Choice):
    """Đối tượng thực hiện (codes ĐT1–ĐT15 of the national database)."""

    CITIZEN = "cong-dan-viet-nam", "Công dân Việt Nam"
    BUSINESS = "doanh-nghiep", "Doanh nghiệp"
    RESIDENT_FOREIGNER = "nguoi-nuoc-ngoai-cu-tru", "Người nước ngoài cư trú tại Việt Nam"
    FOREIGNER = "nguoi-nuoc-ngoai", "Người nước ngoài"
    PARTY = "to-chuc-dang", "Tổ chức Đảng"
    FOREIGN_ORGANISATION = "to-chuc-nuoc-ngoai", "Tổ chức nước ngoài"
    VIETNAMESE_BUSINESS = "doanh-nghiep-viet-nam", "Doanh nghiệp Việt Nam"
    ORGANISATION = "to-chuc", "Tổ chức (không gồm doanh nghiệp, hợp tác xã)"
    FOREIGN_INVESTED = "doanh-nghiep-von-nuoc-ngoai", "Doanh nghiệp có vốn đầu tư nước ngoài"
    COOPERATIVE = "hop-tac-xa", "Hợp tác xã"
    OVERSEAS = "nguoi-viet-o-nuoc-ngoai", "Người Việt Nam định cư ở nước ngoài"
    OFFICIAL = "can-bo-cong-chuc", "Cán bộ, công chức, viên chức"
    NO_RESIDENCE = "cong-dan-khong-ro-cu-tru", "Công dân không xác định được nơi thường trú, tạm trú"
    SETTLED_FOREIGNER = "nguoi-nuoc-ngoai-da-cu-tru", "Người nước ngoài đã cư trú tại Việt Nam"
    PARTY_MEMBER = "dang-vien", "Đảng viên"


class Online(Choice):
    """How far the procedure can be done online (NĐ 224/2026 Điều 14)."""

    FULL = "toan-trinh", "Làm trực tuyến toàn trình"
    PARTIAL = "mot-phan", "Làm trực tuyến một phần"
    INFORMATION = "chi-thong-tin", "Chưa nộp trực tuyến được"


class PartialReason(Choice):
    """Why a service is only partly online: a closed list of four (NĐ 224/2026 Điều 14)."""

    PRESENCE = "phai-co-mat", "người dân phải có mặt"
    ON_SITE = "kiem-tra-thuc-te", "phải kiểm tra thực tế"
    FAULT = "su-co-ky-thuat", "sự cố kỹ thuật"
    TECHNICAL = "ly-do-ky-thuat-khac", "lý do kỹ thuật khác"


class Submission(Choice):
    """Hình thức nộp."""

    DIRECT = "truc-tiep", "Trực tiếp"
    ONLINE = "truc-tuyen", "Trực tuyến"
    POSTAL = "buu-chinh", "Qua bưu chính"
    OTHER = "cach-khac", "Cách khác"


class TimeUnit(Choice):
    """The unit of a time limit; `trong-ngay` carries no number."""

    SAME_DAY = "trong-ngay", "trong ngày"
    WORKING_DAY = "ngay-lam-viec", "ngày làm việc"
    DAY = "ngay", "ngày"
    HOUR = "gio", "giờ"
    MONTH = "thang", "tháng"
    YEAR = "nam", "năm"
    UNSTATED = "khong-ro", "không ghi đơn vị"


class CostKind(Choice):
    """Phí and lệ phí are different things in law (Luật 97/2015) and never swapped."""

    FEE = "phi", "Phí"
    CHARGE = "le-phi", "Lệ phí"
    PRICE = "gia", "Giá"


class Currency(Choice):
    VND = "VND", "đồng"
    USD = "USD", "đô la Mỹ"


class Decider(Choice):
    """Who sets the amount when the national text leaves it open."""

    COUNCIL = "hdnd-tinh", "Hội đồng nhân dân tỉnh"
    MINISTRY_OF_FINANCE = "bo-tai-chinh", "Bộ Tài chính"


class Actor(Choice):
    """Who carries out a step."""

    APPLICANT = "nguoi-dan", "Bạn"
    DESK = "bo-phan-mot-cua", "Nơi nhận hồ sơ"
    AGENCY = "co-quan-giai-quyet", "Cơ quan giải quyết"
    OTHER = "co-quan-khac", "Cơ quan khác"


class HandIn(Choice):
    """Whether a paper stays with the desk."""

    SUBMIT = "nop", "nộp"
    SHOW = "xuat-trinh", "xuất trình (mang về)"


class RowKind(Choice):
    """What a row of the dossier is: the national database lists headings and notes among papers."""

    PAPER = "giay-to", "giấy tờ"
    HEADING = "tieu-de", "tiêu đề"
    NOTE = "ghi-chu", "ghi chú"


class Returning(Choice):
    """Where the result is handed out."""

    AT_HOME = "tai-nha", "Tận nhà"
    AT_DESK = "noi-nop", "Tại nơi nộp hồ sơ"
    ONLINE = "truc-tuyen", "Trực tuyến"


class Action(Choice):
    """What an announcing decision does to a procedure."""

    NEW = "moi", "mới ban hành"
    AMENDED = "sua-doi-bo-sung", "sửa đổi, bổ sung"
    REPLACED = "thay-the", "thay thế"
    ABOLISHED = "bai-bo", "bãi bỏ"


class Ending(Choice):
    """Why a procedure can no longer be done here."""

    ABOLISHED = "bai-bo", "Đã bãi bỏ"
    MOVED = "chuyen", "Đã chuyển cơ quan khác"
    REPLACED = "thay-the", "Đã được thay thế"


class SourceSystem(Choice):
    """Where a record's facts were read."""

    NATIONAL_DATABASE = "csdl-quoc-gia", "Cơ sở dữ liệu quốc gia về thủ tục hành chính"
    DECISION = "quyet-dinh-cong-bo", "Quyết định công bố"
    LEGAL_TEXT = "van-ban-phap-luat", "Văn bản quy phạm pháp luật"
    UNIT = "don-vi", "Đơn vị cung cấp"
    OTHER = "khac", "Nguồn khác"


class LeftOutReason(Choice):
    """Why something that the source says is not in the record."""

    REPEATED = "lap-lai", "bản ghi đã nói ở chỗ khác"
    INTERNAL = "noi-bo", "việc nội bộ của cơ quan"
    OUT_OF_FORCE = "het-hieu-luc", "không còn hiệu lực"
    IRRELEVANT = "khong-lien-quan-nguoi-dan", "người dân không phải làm gì"
    DOUBTED = "nghi-sai", "nghi là sai; trang báo chỗ nghi cho người dân"


class HolidayKind(Choice):
    OFF = "nghi", "nghỉ"
    WORKED = "lam-bu", "làm bù"


class Announcement(Choice):
    """How sure it is that a day is off, or worked in exchange."""

    ISSUED = "da-ban-hanh", "đã ban hành"
    PROPOSED = "de-xuat", "mới đề xuất"
    OPEN = "chua-cong-bo", "chưa công bố"


class ConceptKind(Choice):
    TASK = "viec", "việc cần làm, dẫn tới thủ tục có tên ấy hoặc mã ấy"
    WORDS = "nhom-tu", "nhóm từ cùng nghĩa, để gom với nhóm khác hoặc để tìm theo chữ trong tên thủ tục"
    CASE = "truong-hop", "trường hợp đặc biệt, có thủ tục riêng bên cạnh thủ tục thường"
    PAGE = "trang", "điều có một trang trả lời, không phải thủ tục"


class AnnouncingLevel(Choice):
    """Who announces procedures: deadlines differ (NĐ 63/2010/NĐ-CP, Điều 15, 24)."""

    MINISTRY = "bo", "Bộ, cơ quan ngang Bộ"
    PROVINCE = "tinh", "Chủ tịch Ủy ban nhân dân cấp tỉnh"


class FillerKind(Choice):
    EMPTY = "bo-qua", "không mang nghĩa, bỏ qua khi tìm"
    DENIAL = "phu-dinh", "điều nói sau đó là điều người dân không hỏi"
    STOP = "het-phu-dinh", "điều bị phủ định chỉ kéo đến đây"
    BACKGROUND = "boi-canh", "người hỏi kể về mình, không phải việc cần làm"
    LINK = "noi-tiep", "câu hỏi nói tiếp từ đây, lời đứng trước giữ nguyên nghĩa"
    WISH = "mong-muon", "như `bo-qua`, và nói điều muốn làm, muốn hỏi: vế câu không có lời như vậy là lời kể"
    SHORT = "viet-tat", "viết tắt của chữ ghi ở `la`"


class Part(Choice):
    """What a question may want to know about a procedure; pages have a section for each."""

    PAPERS = "giay-to", "Cần giấy tờ gì"
    PLACE = "o-dau", "Nộp ở đâu"
    COST = "phi", "Hết bao nhiêu tiền"
    TIME = "bao-lau", "Mất bao lâu"
    ONLINE = "truc-tuyen", "Nộp trực tuyến được không"
    PROXY = "uy-quyen", "Nhờ người khác làm được không"
    FORM = "mau-don", "Mẫu đơn, tờ khai lấy ở đâu"


class BoardColumn(Choice):
    """A column of a notice board: the eight of boards unless the unit says otherwise, then what some have besides."""

    NUMBER = "stt", "STT"
    CODE = "ma-so", "Mã số TTHC"
    NAME = "ten", "Tên thủ tục hành chính"
    WAYS = "cach-thuc", "Cách thức thực hiện"
    TIME = "thoi-han", "Thời hạn giải quyết"
    PLACE = "dia-diem", "Địa điểm thực hiện"
    COST = "phi-le-phi", "Phí, lệ phí (nếu có)"
    BASIS = "can-cu", "Căn cứ pháp lý"
    AGENCY = "co-quan", "Cơ quan thực hiện"
    FIELD = "linh-vuc", "Lĩnh vực"
    ONLINE = "dich-vu-cong", "Dịch vụ công trực tuyến"
    NOTE = "ghi-chu", "Ghi chú"


BOARD_COLUMNS = tuple(BoardColumn)[:8]
