"""Names of abolished bodies and outdated words, each with what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outdated:
    """A pattern, small-letter words of which each match has one, and what to write instead.

    `desk`: where citizens ask instead of a level, a place or an office that was abolished; "" for a paper or a law.
    """

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    remedy: str
    desk: str

    @property
    def body(self) -> bool:
        """Whether it names a level, a place or an office that was abolished."""
        return bool(self.desk)


def outdated(signs: str, pattern: str, remedy: str, *, desk: str = "") -> Outdated:
    """The words of a pattern, with its signs parted by bars; blanks are of any length, and case does not count."""
    words = pattern.replace(" ", r"\s+")
    return Outdated(tuple(signs.split("|")), re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), remedy, desk)


_COMMUNE_DESK = "Trung tâm Phục vụ hành chính công xã, phường"
PROVINCE_DESK = "Trung tâm Phục vụ hành chính công tỉnh"
COMMITTEE = r"(?:(?:UBND|[ỦU][ỷy] ban nhân dân) )?"


def city_of_province(signs: str, pattern: str) -> Outdated:
    """A city below a province, of which there is none since 1/7/2025."""
    remedy = "từ 1/7/2025 không còn thành phố thuộc tỉnh; ghi tên xã, phường mới"
    return outdated(signs, pattern, remedy, desk=_COMMUNE_DESK)


# Names that only one province had are in `provinces`.
# Two-tier government since 1/7/2025 (NQ 202/2025/QH15; NĐ 120, 121/2025) and later changes.
OUTDATED: tuple[Outdated, ...] = (
    outdated(
        "huyện",
        rf"{COMMITTEE}(?:cấp )?huyện",
        "từ 1/7/2025 chỉ còn cấp tỉnh và cấp xã; ghi UBND cấp xã, hoặc cơ quan cấp tỉnh đang làm việc này",
        desk=_COMMUNE_DESK,
    ),
    outdated(
        "quận|thị xã",
        rf"{COMMITTEE}(?:quận|(?<!đô\x20)thị xã(?! hội))",
        "từ 1/7/2025 chỉ còn cấp tỉnh và cấp xã; ghi tên xã, phường mới",
        desk=_COMMUNE_DESK,
    ),
    outdated(
        "thị trấn",
        rf"{COMMITTEE}thị trấn",
        "từ 1/7/2025 cấp xã chỉ còn xã, phường, đặc khu; ghi tên xã, phường mới",
        desk=_COMMUNE_DESK,
    ),
    city_of_province("thành phố thuộc tỉnh", rf"{COMMITTEE}thành phố thuộc tỉnh"),
    outdated(
        "phòng tư pháp",
        "Phòng Tư pháp",
        "từ 1/7/2025 việc này do UBND cấp xã làm (NĐ 120/2025/NĐ-CP)",
        desk=_COMMUNE_DESK,
    ),
    outdated("thừa phát lại", "Thừa phát lại", "nay gọi là Thừa hành viên (NĐ 151/2026/NĐ-CP)"),
    outdated(
        "sổ hộ khẩu",
        "sổ hộ khẩu",
        "nay dùng thông tin cư trú trong Cơ sở dữ liệu quốc gia về dân cư",
    ),
    outdated(
        "cmnd|chứng minh nhân dân",
        "(?:giấy )?chứng minh nhân dân|CMND",
        "nay là thẻ căn cước, căn cước điện tử",
    ),
    outdated(
        "trung tâm lltp|trung tâm lý lịch tư pháp",
        "Trung tâm (?:LLTP|lý lịch tư pháp) quốc gia",
        "nay Phiếu lý lịch tư pháp do Công an tỉnh cấp",
    ),
    outdated(
        "kiểm soát thủ tục hành chính|kiểm soát tthc",
        r"(?:Văn phòng Chính phủ|VPCP)[^.;\n]{0,60}kiểm soát (?:thủ tục hành chính|TTHC)"
        r"|kiểm soát (?:thủ tục hành chính|TTHC)[^.;\n]{0,30}(?:Văn phòng Chính phủ|VPCP)",
        "nay Bộ Tư pháp kiểm soát thủ tục hành chính",
    ),
    outdated(
        "bộ tt&tt|bộ thông tin và truyền thông",
        "Bộ (?:TT&TT|Thông tin và Truyền thông)",
        "nay là Bộ Khoa học và Công nghệ",
    ),
    outdated(
        "61/2018|107/2021",
        "(?:(?:nghị định|NĐ) (?:số )?)(?:61/2018|107/2021)(?:/NĐ-CP)?|(?:61/2018|107/2021)/NĐ-CP",
        "đã được thay bằng 118/2025/NĐ-CP",
    ),
    outdated(
        "42/2022",
        "(?:(?:nghị định|NĐ) (?:số )?)42/2022(?:/NĐ-CP)?|42/2022/NĐ-CP",
        "đã được thay bằng 224/2026/NĐ-CP",
    ),
)

# The old name may stand where the text itself says that it is old.
_SAID_OLD_BEFORE = re.compile(
    r"(?:trước đây|trước ngày [\d/]+|không còn|bãi bỏ|thay cho|thay vì|nguyên là"
    r"|không cần|không phải (?:nộp|xuất trình|mang))[^.;\n]{0,25}$",
    re.IGNORECASE,
)
_SAID_OLD_AFTER = re.compile(
    r"^[^.;,\n]{0,12}(?:\bcũ\b|không còn|nay là|nay do|nay gọi|trước đây|đã được thay|đã cấp)", re.IGNORECASE
)


def is_said_old(text: str, start: int, end: int) -> bool:
    """Whether the text itself says of what stands from `start` to `end` that it is old."""
    before, after = text[max(0, start - 60) : start], text[end : end + 30]
    return bool(_SAID_OLD_BEFORE.search(before) or _SAID_OLD_AFTER.search(after))
