"""Where the page of a procedure has its parts, as links name them."""

from __future__ import annotations

from congkhai.model.choices import Part
from congkhai.model.terms import Choice


class Anchor(Choice):
    """A part of a procedure's page that links go to, and its heading."""

    PAPERS = "giay-to", "Cần mang gì"
    REQUIREMENTS = "dieu-kien", "Điều kiện"
    FORMS = "bieu-mau", "Mẫu đơn, tờ khai"
    QUESTIONS = "hoi-dap", "Hỏi và đáp"
    PLACES = "noi-nop", "Nộp ở đâu, ai giải quyết"
    STEPS = "cac-buoc", "Các bước"
    CHANNELS = "cach-nop", "Cách nộp, thời hạn, phí"
    OUTPUTS = "ket-qua-nhan-duoc", "Kết quả"
    RELATED = "lien-quan", "Liên quan"
    BASIS = "can-cu", "Căn cứ pháp lý"
    SOURCE = "thong-tin", "Nguồn và ngày kiểm tra"


# Where the page of a procedure answers a question about a part of it.
ANSWERED_IN = {
    Part.PAPERS: Anchor.PAPERS,
    Part.PLACE: Anchor.PLACES,
    **dict.fromkeys((Part.COST, Part.TIME, Part.ONLINE), Anchor.CHANNELS),
    Part.PROXY: Anchor.PAPERS,
    Part.FORM: Anchor.FORMS,
}
