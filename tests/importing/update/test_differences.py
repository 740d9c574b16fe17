"""Changes of a record in words."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.importing.update.differences import spell_changes
from congkhai.importing.update.merging import ValueChange

DIRECT = {"hinh_thuc_nop": "truc-tiep", "mo_ta": "Nộp tại bộ phận một cửa."}
ONLINE = {"hinh_thuc_nop": "truc-tuyen"}
FORM = {"ten_giay_to": "Tờ khai", "ban_chinh": "1", "ban_sao": "0", "mau_don_to_khai": ["a-docx"]}
PHOTO = {"ten_giay_to": "Ảnh"}


def told(key, old, new):
    """The lines about one change."""
    return spell_changes([ValueChange(key, old, new)], date(2026, 9, 1), {})


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ([DIRECT], [DIRECT, ONLINE], "Hình thức nộp: Trực tiếp → Trực tiếp, Trực tuyến"),
        (
            [DIRECT, ONLINE],
            [ONLINE, {**DIRECT, "mo_ta": "Nộp tại xã."}],
            "Cách thức thực hiện: Nộp tại bộ phận một cửa. → Nộp tại xã.",
        ),
        ([DIRECT, ONLINE], [ONLINE, DIRECT], "Cách thức thực hiện: sửa nội dung"),
    ],
)
def test_channels(old, new, line):
    """Ways that come or go are told; that they come in another order is not."""
    assert told("cach_thuc_thuc_hien", old, new) == [line]


def fee(note, amount="2000"):
    """A charge with what the source says beside it."""
    return {"loai": "phi", "muc_thu": amount, **({"ghi_chu": note} if note else {})}


def way(days, *fees, **more):
    """A way to hand in."""
    time = {"so_luong": days, "don_vi": "ngay-lam-viec"}
    return {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [time], "phi_le_phi": list(fees), **more}


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        (
            [way("5", fee(""))],
            [way("3", fee("Giảm một nửa đến hết năm."))],
            [
                "Thời hạn giải quyết: 5 → 3 ngày làm việc",
                "Cách thức thực hiện: thêm “Giảm một nửa đến hết năm.”",
            ],
        ),
        (
            [way("5", fee("Mỗi bản."), mo_ta="Tại quầy.")],
            [way("5", fee("Mỗi trang.", "3000"), mo_ta="Tại quầy số 2.")],
            [
                "Phí, lệ phí: 2.000 → 3.000 đồng",
                "Cách thức thực hiện: thêm “Mỗi trang.”, “Tại quầy số 2.”; bỏ “Mỗi bản.”, “Tại quầy.”",
            ],
        ),
        ([way("5"), {**way("2"), **ONLINE}], [{**way("2"), **ONLINE}, way("5")], ["Cách thức thực hiện: sửa nội dung"]),
        (
            [way("5"), {**way("2"), **ONLINE}],
            [{**way("2"), **ONLINE}, way("4")],
            [
                "Thời hạn giải quyết: Nộp trực tiếp: 5 ngày làm việc; trực tuyến: 2 ngày làm việc"
                " → Nộp trực tiếp: 4 ngày làm việc; trực tuyến: 2 ngày làm việc"
            ],
        ),
        (
            [way("5"), {**way("2"), **ONLINE}, {**way("3"), "hinh_thuc_nop": "buu-chinh"}],
            [way("5"), {**way("1"), **ONLINE}, {**way("3"), "hinh_thuc_nop": "buu-chinh"}],
            [
                "Thời hạn giải quyết: “…làm việc; trực tuyến: 2 ngày làm việc; qua…”"
                " → “…làm việc; trực tuyến: 1 ngày làm việc; qua…”"
            ],
        ),
    ],
)
def test_every_change_of_a_way_is_told(old, new, lines):
    """Words beside a time that changed too, limits that a summary hides, and no change of order."""
    assert told("cach_thuc_thuc_hien", old, new) == lines


def test_cases_with_their_limits():
    """In words, no names of choices."""
    case = {
        "ten_truong_hop": "Không phải xác minh",
        "thoi_han_giai_quyet": [{"so_luong": "3", "don_vi": "ngay-lam-viec"}],
    }
    longer = case | {"thoi_han_giai_quyet": [{"so_luong": "5", "don_vi": "ngay-lam-viec"}]}

    assert told("truong_hop_thuc_hien", [case], [longer]) == [
        "Trường hợp thực hiện: Không phải xác minh: 3 ngày làm việc → Không phải xác minh: 5 ngày làm việc"
    ]


def test_copies_and_cases_beside_papers_that_come():
    """A paper that comes does not hide what is asked of the others, nor another name of the case."""
    before = [{"truong_hop": "Lần đầu", "giay_to": [FORM]}]
    after = [{"truong_hop": "Cấp lại", "giay_to": [{**FORM, "ban_chinh": "2"}, PHOTO]}]

    assert told("thanh_phan_ho_so", before, after) == [
        "Thành phần hồ sơ: thêm “Ảnh”",
        "Thành phần hồ sơ, trường hợp: Lần đầu → Cấp lại",
        "Thành phần hồ sơ: “Tờ khai” 1 → 2 bản chính, mẫu a-docx",
    ]


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ([{**FORM, "ban_chinh": "2"}, PHOTO], "“Tờ khai” 1 → 2 bản chính, mẫu a-docx"),
        ([FORM, {**PHOTO, "ban_sao": "3"}], "“Ảnh” không ghi số bản → 3 bản sao"),
        ([FORM], "bỏ “Ảnh”"),
        ([FORM, {**PHOTO, "ten_giay_to": "Ảnh 3x4"}], "Ảnh → Ảnh 3x4"),
    ],
)
def test_papers(rows, line):
    """Papers by name; the same papers by their copies and forms."""
    before, after = ([{"giay_to": listed}] for listed in ([FORM, PHOTO], rows))

    assert told("thanh_phan_ho_so", before, after) == [f"Thành phần hồ sơ: {line}"]


def test_long_texts_with_more_than_one_difference():
    """The first, and how many more there are."""
    old = " ".join(f"chữ{number}" for number in range(60))
    new = old.replace("chữ20 ", "khác ").replace("chữ50 ", "nữa ")

    assert told("ten_thu_tuc", old, new) == [
        "Tên thủ tục: “…chữ16 chữ17 chữ18 chữ19 chữ20 chữ21 chữ22 chữ23 chữ24…”"
        " → “…chữ16 chữ17 chữ18 chữ19 khác chữ21 chữ22 chữ23 chữ24…” và 1 chỗ khác"
    ]
