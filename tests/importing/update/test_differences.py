"""Changes of a record in words."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.importing.update.differences import spell_changes
from congkhai.importing.update.merging import ValueChange

DIRECT = {"hinh_thuc_nop": "truc-tiep", "mo_ta": "Nộp tại bộ phận một cửa."}
ONLINE = {"hinh_thuc_nop": "truc-tuyen"}
FORM = {"ten_giay_to": "Tờ khai", "ban_chinh": "1", "ban_sao": "0", "mau_don_to_khai": [{"ten": "a.docx"}]}
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


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ([{**FORM, "ban_chinh": "2"}, PHOTO], "“Tờ khai” 1 → 2 bản chính, mẫu a.docx"),
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
