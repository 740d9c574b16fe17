"""Every kind of record, declared once, as nothing but data; where one departs from all others a stage has a row."""

from __future__ import annotations

from collections.abc import Mapping

from congkhai.model.communes import Commune, OldUnit, Province
from congkhai.model.correction import Correction
from congkhai.model.decision import Decision
from congkhai.model.desks import ReceivingDesk
from congkhai.model.dialogue import Dialogue
from congkhai.model.draft import Draft
from congkhai.model.family import Family, States, list_family
from congkhai.model.feedback import Feedback
from congkhai.model.feedback_channels import FeedbackChannel
from congkhai.model.form_sheet import FormSheet
from congkhai.model.guide import Guide
from congkhai.model.late_dossiers import LateDossiers
from congkhai.model.legal_question import LegalQuestion
from congkhai.model.life_event import LifeEvent
from congkhai.model.lists import Agency, Field, Holiday, LegalText, UnitFile
from congkhai.model.model_letter import ModelLetter
from congkhai.model.packed_sheet import PackedSheet
from congkhai.model.people_group import PeopleGroup
from congkhai.model.policy import Policy
from congkhai.model.posting import Posting
from congkhai.model.procedure import Procedure
from congkhai.model.public_information import InformationKind, PublicInformation
from congkhai.model.public_notice import PublicNotice
from congkhai.model.reception_plan import ReceptionLaw, ReceptionPlan
from congkhai.model.reform_plan import ReformPlan
from congkhai.model.satisfaction import YearScore
from congkhai.model.search_lists import AskedPart, Concept, Filler, OftenAsked, Signpost
from congkhai.model.simplification import Simplification
from congkhai.model.survey import Survey

# The families that others refer to by rules of their own.
PROCEDURES, LEGAL_TEXTS, DECISIONS, GROUPS, CONCEPTS = "thu-tuc", "van-ban", "quyet-dinh", "nhom-nguoi", "khai-niem"
GUIDES, SIGNPOSTS, LETTERS, FORMS, PACK = "huong-dan", "chi-dan", "giay-mau", "bieu-mau", "bo-to-roi"
SURVEYS, SATISFACTION, LATE, FEEDBACK, CHANNELS = "khao-sat", "sipas", "tre-hen", "phan-anh", "kenh-phan-anh"
LEGAL_QUESTIONS, PLANS, SIMPLIFICATIONS, CORRECTIONS = "hoi-dap-phap-luat", "cchc", "don-gian-hoa", "dinh-chinh"
RECEPTION, RECEPTION_LAW, DIALOGUES, NOTICES = "lich-tiep-dan", "quy-dinh-tiep-dan", "doi-thoai", "thong-bao"
PORTAL, LEGAL_EDUCATION, PROVINCES, FILLERS = "so-tu-phap", "pbgdpl", "tinh-thanh", "tu-dem"
INFORMATION = "thong-tin-cong-khai"
BOTH = frozenset({PORTAL, LEGAL_EDUCATION})

FAMILIES: tuple[Family, ...] = (
    Family("thu-tuc", Procedure, "Thủ tục", "Thủ tục", "tthc/**/*.yml", sites=BOTH, feed=True, thousands=True),
    Family(
        "chinh-sach",
        Policy,
        "Chính sách",
        "Chính sách mới",
        "content/chinh-sach/*.yml",
        summary="changes",
        said="terms",
        leads=frozenset({LEGAL_EDUCATION}),
        asked=("chính sách mới", "luật mới", "quy định mới", "nghị định mới", "thông tư mới"),
        sites=BOTH,
        feed=True,
    ),
    Family(
        "quyet-dinh",
        Decision,
        "Quyết định công bố",
        "Quyết định công bố",
        "content/quyet-dinh/*.yml",
        title="number",
        summary="summary",
        asked=("quyết định công bố thủ tục", "công bố thủ tục hành chính"),
        # Of a decision without a day of effect nobody says that it is in force.
        states=States(current=""),
        sites=BOTH,
        empty="Chưa cập nhật quyết định nào.",
    ),
    Family(
        GUIDES,
        Guide,
        "Hướng dẫn",
        "Chọn đúng thủ tục",
        "content/huong-dan/*.yml",
        summary="summary",
        sites=BOTH,
        empty="Chưa cập nhật hướng dẫn nào.",
        asked=("chọn thủ tục nào", "không biết làm thủ tục nào"),
        section="chon",
    ),
    Family(
        LETTERS,
        ModelLetter,
        "Giấy mẫu",
        "Giấy mẫu để điền",
        "content/giay-mau/*.yml",
        summary="summary",
        sites=BOTH,
        empty="Chưa cập nhật giấy mẫu nào.",
        asked=("mẫu giấy để điền", "giấy viết tay"),
    ),
    Family(
        "du-thao",
        Draft,
        "Dự thảo",
        "Dự thảo lấy ý kiến",
        "content/du-thao/*.yml",
        summary="summary",
        states=States("Sắp lấy ý kiến", "Đang lấy ý kiến", "Đã đóng", "Lấy ý kiến từ", "Lấy ý kiến đến hết"),
        sites=BOTH,
        feed=True,
        empty="Chưa cập nhật dự thảo nào.",
        asked=("góp ý dự thảo", "lấy ý kiến người dân", "văn bản đang lấy ý kiến"),
        calls="Dự thảo đang lấy ý kiến",
        calendar="Hạn góp ý",
    ),
    Family(
        SURVEYS,
        Survey,
        "Khảo sát",
        "Khảo sát",
        "content/khao-sat/*.yml",
        summary="summary",
        states=States("Sắp mở", "Đang mở", "Đã đóng", "Mở từ", "Mở đến hết"),
        sites=BOTH,
        feed=True,
        empty="Chưa cập nhật khảo sát nào.",
        asked=("phiếu khảo sát", "đánh giá cán bộ", "chấm điểm cán bộ"),
        calls="Khảo sát đang mở",
        calendar="Hạn trả lời khảo sát",
    ),
    Family(
        LATE,
        LateDossiers,
        "Kỳ thống kê trễ hẹn",
        "Hồ sơ trễ hẹn",
        "content/tre-hen/*.yml",
        sites=frozenset({PORTAL}),
        empty="Chưa cập nhật số liệu của kỳ nào.",
        newest="until",
        asked=(
            *("trễ hẹn", "quá hẹn", "quá hạn trả", "chậm trả kết quả"),
            *("trả kết quả muộn", "thư xin lỗi", "phiếu xin lỗi"),
        ),
    ),
    list_family(
        SATISFACTION,
        YearScore,
        "Mức độ hài lòng (SIPAS)",
        "id",
        sites=BOTH,
        section="hai-long",
        empty="Chưa cập nhật chỉ số của năm nào.",
        newest="year",
        asked=("hài lòng", "chỉ số hài lòng", "mức độ hài lòng", "người dân có hài lòng"),
    ),
    Family(
        LEGAL_QUESTIONS,
        LegalQuestion,
        "Câu hỏi pháp luật",
        "Hỏi đáp pháp luật",
        "content/hoi-dap-phap-luat/*.yml",
        title="question",
        summary="answer",
        states=States(current="", over="Không còn đúng", ends="Chỉ đúng đến hết"),
        sites=frozenset({LEGAL_EDUCATION}),
        feed=True,
        empty="Chưa cập nhật câu hỏi nào.",
        asked=("hỏi đáp", "hỏi về pháp luật", "hỏi luật"),
        groups="theme",
    ),
    Family(
        PLANS,
        ReformPlan,
        "Kế hoạch cải cách hành chính",
        "Cải cách hành chính",
        "content/cchc/*.yml",
        summary="summary",
        sites=frozenset({PORTAL}),
        empty="Chưa cập nhật kế hoạch nào.",
        newest="year",
        asked=("cchc", "kế hoạch cải cách"),
        section="cai-cach",
    ),
    Family(
        SIMPLIFICATIONS,
        Simplification,
        "Đề xuất đơn giản hóa",
        "Đơn giản hóa thủ tục",
        "content/don-gian-hoa/*.yml",
        summary="proposed",
        sites=frozenset({PORTAL}),
        empty="Chưa cập nhật đề xuất nào.",
        newest="sent",
        asked=("cắt giảm thủ tục", "cắt bớt giấy tờ"),
        section="cai-cach/don-gian-hoa",
        groups="outcome",
    ),
    Family(
        FEEDBACK,
        Feedback,
        "Phản ánh, kiến nghị",
        "Phản ánh, kiến nghị",
        "content/phan-anh/*/*.yml",
        summary="matter",
        # From the day received to the day answered.
        states=States("Chưa tiếp nhận", "Đang xử lý", "Đã trả lời", "Tiếp nhận ngày", "Trả lời sau ngày"),
        sites=frozenset({PORTAL}),
        feed=True,
        empty="Chưa cập nhật phản ánh, kiến nghị nào.",
        asked=("trả lời phản ánh", "kết quả xử lý phản ánh", "phản ánh đã trả lời"),
    ),
    list_family(
        RECEPTION,
        ReceptionPlan,
        "Lịch tiếp công dân",
        "id",
        sites=frozenset({PORTAL}),
        section="tiep-cong-dan",
        calendar="Tiếp công dân",
        empty="Chưa cập nhật lịch tiếp công dân.",
        asked=("tiếp công dân", "tiếp dân", "lịch tiếp dân", "gặp lãnh đạo", "gặp giám đốc", "hẹn gặp lãnh đạo"),
    ),
    Family(
        DIALOGUES,
        Dialogue,
        "Đối thoại",
        "Đối thoại với người dân",
        "content/doi-thoai/*.yml",
        summary="summary",
        states=States(current="Sắp diễn ra", over="Đã diễn ra", ends="Diễn ra ngày"),
        sites=frozenset({PORTAL}),
        feed=True,
        section="tiep-cong-dan/doi-thoai",
        empty="Chưa cập nhật buổi đối thoại nào.",
        asked=("đối thoại", "buổi đối thoại", "nói chuyện với lãnh đạo"),
        calls="Đối thoại sắp diễn ra",
        calendar="Đối thoại",
    ),
    list_family(
        NOTICES,
        PublicNotice,
        "Thông báo, cảnh báo",
        "id",
        title="title",
        summary="text",
        states=States("Sắp đăng", "Đang có", "Đã qua", "Đăng từ", "Đăng đến hết"),
        sites=BOTH,
        feed=True,
        empty="Chưa cập nhật thông báo nào.",
        asked=("thông báo mới", "cảnh báo lừa đảo"),
        passing=True,
    ),
    list_family(
        CORRECTIONS,
        Correction,
        "Đính chính",
        "id",
        summary="right",
        states=States("Sắp đăng", ""),
        sites=BOTH,
        feed=True,
        empty="Chưa ghi đính chính nào.",
    ),
    list_family(INFORMATION, PublicInformation, "Thông tin công khai", "id", sites=BOTH, feed=True),
    list_family("loai-thong-tin", InformationKind, "Loại thông tin công khai", "id"),
    list_family(RECEPTION_LAW, ReceptionLaw, "Quy định về tiếp công dân", "id", title="text"),
    list_family(
        GROUPS,
        PeopleGroup,
        "Miễn, giảm theo nhóm người",
        "id",
        summary="description",
        sites=BOTH,
        section="mien-giam",
        empty="Chưa cập nhật nhóm nào.",
    ),
    list_family("linh-vuc", Field, "Lĩnh vực", "id"),
    list_family("co-quan", Agency, "Cơ quan", "id"),
    list_family(PROVINCES, Province, "Tỉnh, thành phố", "id"),
    list_family("xa-phuong", Commune, "Xã, phường", "id"),
    list_family("don-vi-cu", OldUnit, "Xã, phường cũ"),
    list_family("noi-nop", ReceivingDesk, "Nơi nộp hồ sơ", "id"),
    list_family(CHANNELS, FeedbackChannel, "Kênh phản ánh, kiến nghị", "id"),
    list_family("su-kien", LifeEvent, "Việc cần làm", "id"),
    list_family("van-ban", LegalText, "Văn bản", "number", title="title"),
    list_family(FORMS, FormSheet, "Mẫu đơn, tờ khai", "id", sites=BOTH, empty="Chưa cập nhật mẫu nào."),
    list_family("ngay-nghi", Holiday, "Ngày nghỉ", "day"),
    list_family(CONCEPTS, Concept, "Khái niệm"),
    list_family(FILLERS, Filler, "Từ đệm", title="kind"),
    list_family("dieu-muon-biet", AskedPart, "Điều muốn biết", title="part"),
    list_family(SIGNPOSTS, Signpost, "Chỉ dẫn nơi khác", "name"),
    list_family("hay-hoi", OftenAsked, "Hay được hỏi", title="question"),
    list_family("niem-yet", Posting, "Sổ dán bảng niêm yết", title="board"),
    list_family(PACK, PackedSheet, "Bộ tờ rơi", "procedure", title="procedure"),
    list_family("don-vi", UnitFile, "Đơn vị", single=True, title="unit"),
)
# What has pages, data and results of its own.
PUBLISHED = tuple(family for family in FAMILIES if family.sites)
FAMILY: Mapping[str, Family] = {family.name: family for family in FAMILIES}
