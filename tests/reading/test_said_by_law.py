"""What the shipped records have from the laws alone: their source of the national database does not say it."""

from __future__ import annotations

from datetime import date

import pytest
from fixture_project import REPOSITORY
from shipped_records import shipped_procedures

from congkhai.catalogue.days import in_force
from congkhai.model.procedure import Procedure

# Code; text of law and article; words of the record.
SAID = [
    ("1.000656", "NĐ 123/2015 Đ4.2", "Ủy ban nhân dân xã, phường nơi người đó mất cấp"),
    ("1.000656", "NĐ 123/2015 Đ3.4", "chờ trả lời không tính vào thời hạn"),
    ("1.000656", "L 03/2026 Đ20.2", "tự đăng ký khi bệnh viện đã nối dữ liệu"),
    ("1.001193", "NĐ 123/2015 Đ14.1", "báo ngay cho Ủy ban nhân dân hoặc công an xã, phường nơi đó"),
    ("1.001193", "NĐ 123/2015 Đ3.3", "tiền gửi trả kết quả nếu bạn nhận qua bưu chính"),
    ("1.001193", "L 03/2026 Đ11.2", "bản dịch phải có chứng thực chữ ký người dịch"),
    ("1.000656", "L 03/2026 Đ12.2", "Phí khai thác, sử dụng thông tin trong cơ sở dữ liệu hộ tịch"),
    ("1.001022", "L 03/2026 Đ2.11", "Văn bản xác nhận hộ tịch về việc nhận cha, mẹ, con tu_ngay: 2027-03-01"),
    ("2.000635", "L 03/2026 Đ28.2", "Trích lục cấp trước ngày 1/3/2027 vẫn có giá trị"),
    ("1.001022", "L 03/2026 Đ10.2", "Kết quả là bản điện tử; muốn có bản giấy thì bạn phải yêu cầu"),
    ("1.004873", "NĐ 123/2015 Đ21.1", "người không có nơi thường trú mới xin ở nơi tạm trú"),
    ("1.004873", "NĐ 123/2015 Đ21.2", "người không quốc tịch cư trú tại Việt Nam"),
    ("1.004873", "NĐ 123/2015 Đ22.5", "cấp giấy ngay trong ngày nhận được trả lời"),
    ("2.000635", "L 03/2026 Đ26.3", "phải được vợ, chồng hoặc con thành niên đồng ý"),
    ("1.000828", "L Luật sư Đ13", "trừ người được miễn theo Điều 13 Luật Luật sư"),
    ("1.000828", "L Luật sư Đ18.1d", "trong 2 năm kể từ ngày được cấp"),
    ("1.000688", "L Luật sư Đ16.1", "điều tra viên trung cấp, điều tra viên cao cấp"),
    ("1.000688", "L Luật sư Đ16.2", "chỉ được giảm hai phần ba thời gian tập sự"),
    ("1.002010", "L Luật sư Đ32.3a", "ít nhất hai năm hành nghề liên tục"),
    ("1.002010", "L Luật sư Đ32.4", "Mỗi luật sư chỉ được lập hoặc cùng lập một tổ chức"),
    ("2.000829", "L TGPL Đ27.1", "trừ kinh doanh, thương mại"),
    ("2.000829", "L TGPL Đ30.5 (L 05/2026)", "giao Bộ trưởng Bộ Tư pháp quy định trình tự"),
    ("2.000829", "L TGPL Đ31.2", "bị bắt, bị tạm giữ thì trong 12 giờ"),
    ("2.000829", "NĐ 144/2017 Đ2", "thuộc hộ cận nghèo hoặc đang hưởng trợ cấp xã hội hằng tháng"),
    ("2.002165", "L TNBTCNN Đ6.1", "3 năm kể từ ngày bạn nhận được văn bản làm căn cứ yêu cầu bồi thường"),
    ("2.002165", "L TNBTCNN Đ7.1b", "Bạn bị thiệt hại thực tế"),
    ("2.002192", "L TNBTCNN Đ76.1", "không thu các khoản án phí, lệ phí và các loại phí khác"),
    ("2.002192", "L TNBTCNN Đ5.4", "được người có quyền yêu cầu ủy quyền thì được yêu cầu thay"),
    ("2.002039", "L Quốc tịch Đ21", "25 ngày làm việc và 80 ngày"),
    (
        "2.002039",
        "L Quốc tịch Đ21.3",
        "[giu-quoc-tich-nuoc-ngoai] tinh_tu: ngày nhận đủ hồ sơ hợp lệ ghi_chu: Tổng các bước là 15",
    ),
    ("2.002039", "L Quốc tịch Đ19.6", "mới được xin giữ quốc tịch nước ngoài (Luật Quốc tịch Việt Nam, Điều 19)"),
    ("2.002039", "L Quốc tịch Đ20.2", "khả năng bảo đảm cuộc sống (Luật Quốc tịch Việt Nam, Điều 20)"),
    ("2.002038", "L Quốc tịch Đ25", "25 ngày làm việc và 60 ngày"),
    ("2.002038", "L Quốc tịch Đ25.4", "Tổng các bước là 15 ngày làm việc và 55 ngày"),
    ("2.002038", "NĐ 191/2025 Đ17.1", "bạn từng có quốc tịch Việt Nam ban_chinh: 0 ban_sao: 3 # Điều 17, khoản 1"),
    ("2.002038", "NĐ 191/2025 Đ17.4", "cha con, mẹ con ban_chinh: 0 ban_sao: 3 # Điều 17, khoản 4"),
    ("2.002039", "NĐ 191/2025 Đ13.1c", "Cơ sở dữ liệu quốc gia về dân cư van_ban: 191/2025/NĐ-CP"),
    ("1.008628", "L Luật sư Đ10", "công dân Việt Nam trung thành với Tổ quốc, tuân thủ Hiến pháp, pháp luật"),
    ("1.001193", "L 03/2026 Đ3.3", "24 giờ, nếu không có thời hạn riêng"),
    ("1.004884", "L 03/2026 Đ3.4", "mỗi việc hộ tịch chỉ đăng ký một lần, trừ đăng ký lại kết hôn"),
    ("1.000894", "L 03/2026 Đ3.7", "Xã, phường tự tra dữ liệu; chỉ khi tra không ra"),
    ("1.001022", "L 03/2026 Đ2.11", "Văn bản xác nhận hộ tịch về việc nhận cha, mẹ, con"),
    ("2.000806", "L 03/2026 Đ11.2", "dịch ra tiếng Việt có chứng thực chữ ký người dịch"),
    ("1.000656", "L 03/2026 Đ20.1a", "đăng ký khai tử cho mọi người chết ở trong nước"),
    ("1.004859", "L 03/2026 Đ19.3b", "trừ việc đổi họ, tên và xác định lại dân tộc"),
    ("2.000635", "L 03/2026 Đ29.4c", "cách cấp bản sao do Chính phủ quy định, chưa thấy nghị định"),
    ("2.000488", "NQ 66.22/2026 PL", "người có công nuôi liệt sĩ là 100.000 đồng. Đến hết ngày 28/2/2027"),
]


@pytest.mark.parametrize(("code", "article", "words"), SAID)
def test_a_record_says_what_the_law_says(code: str, article: str, words: str) -> None:
    """An editor who rewrites the record keeps it, or finds the law changed and changes both."""
    [file] = REPOSITORY.glob(f"tthc/*/{code}.yml")

    assert words in " ".join(file.read_text("utf-8").split()), article


def test_who_may_ask_for_legal_aid_in_somebody_s_place_is_told() -> None:
    """Luật Trợ giúp pháp lý Điều 8.2: a relative, an agency or anybody else."""
    procedure: Procedure = shipped_procedures()["2.000829"]

    assert procedure.representation is not None
    assert procedure.representation.allowed
    assert procedure.representation.legal_resource == "11/2017/QH14"


def test_what_the_law_of_2026_leaves_to_a_decree_is_not_promised() -> None:
    """Any commune and 24 hours are for registering (Điều 8.1, 3.3); how copies are given is left open (Điều 29.4c)."""
    [file] = REPOSITORY.glob("tthc/*/2.000635.yml")
    told = " ".join(file.read_text("utf-8").split())

    assert [promise for promise in ("phường nào cũng giải quyết", "24 giờ") if promise in told] == []


def test_no_time_limit_of_civil_status_outlives_the_law_it_rests_on() -> None:
    """Luật Hộ tịch 60/2014/QH13 ends with 28/2/2027; the new one (Điều 3.3) says 24 hours where no limit is set."""
    before, after = date(2027, 2, 28), date(2027, 3, 1)
    outlived = [
        code
        for code, procedure in shipped_procedures().items()
        if procedure.field == "ho-tich"
        for channel in procedure.channels
        for limit in channel.processing_times
        if in_force(limit, before) and in_force(limit, after)
    ]

    assert outlived == []


@pytest.mark.parametrize("code", ["1.000828", "1.000688", "1.008628"])
def test_what_a_charge_is_for_is_said_or_told_as_unknown(code: str) -> None:
    """The source of lawyers' certificates has amounts alone: where a charge has no name, an answer says whom to ask."""
    procedure = shipped_procedures()[code]
    unnamed = [cost for channel in procedure.channels for cost in channel.listed_costs if not cost.name]
    answers = [one.answer for one in procedure.guidance.questions if "thu cho việc gì" in one.question]

    assert bool(unnamed) == bool(answers)
    assert all("hỏi Sở Tư pháp" in answer for answer in answers)
