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


def _outdated(signs: str, pattern: str, remedy: str, *, desk: str = "") -> Outdated:
    words = pattern.replace(" ", r"\s+")
    return Outdated(tuple(signs.split("|")), re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), remedy, desk)


_COMMUNE_DESK = "Trung tâm Phục vụ hành chính công xã, phường"
_PROVINCE_DESK = "Trung tâm Phục vụ hành chính công tỉnh"


_COMMITTEE = r"(?:(?:UBND|[ỦU][ỷy] ban nhân dân) )?"

# Two-tier government since 1/7/2025 (NQ 202/2025/QH15; NĐ 120, 121/2025) and later changes.
OUTDATED: tuple[Outdated, ...] = (
    _outdated(
        "huyện",
        rf"{_COMMITTEE}(?:cấp )?huyện",
        "từ 1/7/2025 chỉ còn cấp tỉnh và cấp xã; ghi UBND cấp xã, hoặc cơ quan cấp tỉnh đang làm việc này",
        desk=_COMMUNE_DESK,
    ),
    _outdated(
        "quận|thị xã",
        rf"{_COMMITTEE}(?:quận|(?<!đô\x20)thị xã(?! hội))",
        "từ 1/7/2025 chỉ còn cấp tỉnh và cấp xã; ghi tên xã, phường mới",
        desk=_COMMUNE_DESK,
    ),
    _outdated(
        "thị trấn",
        rf"{_COMMITTEE}thị trấn",
        "từ 1/7/2025 cấp xã chỉ còn xã, phường, đặc khu; ghi tên xã, phường mới",
        desk=_COMMUNE_DESK,
    ),
    _outdated(
        "thành phố thuộc tỉnh|thành phố lào cai|thành phố yên bái",
        rf"{_COMMITTEE}thành phố (?:thuộc tỉnh|Lào Cai|Yên Bái)",
        "từ 1/7/2025 không còn thành phố thuộc tỉnh; ghi tên xã, phường mới",
        desk=_COMMUNE_DESK,
    ),
    _outdated(
        "phòng tư pháp",
        "Phòng Tư pháp",
        "từ 1/7/2025 việc này do UBND cấp xã làm (NĐ 120/2025/NĐ-CP)",
        desk=_COMMUNE_DESK,
    ),
    _outdated("tỉnh yên bái", "tỉnh Yên Bái", "nay là tỉnh Lào Cai (NQ 202/2025/QH15)", desk=_PROVINCE_DESK),
    _outdated("thừa phát lại", "Thừa phát lại", "nay gọi là Thừa hành viên (NĐ 151/2026/NĐ-CP)"),
    _outdated(
        "sổ hộ khẩu",
        "sổ hộ khẩu",
        "nay dùng thông tin cư trú trong Cơ sở dữ liệu quốc gia về dân cư",
    ),
    _outdated(
        "cmnd|chứng minh nhân dân",
        "(?:giấy )?chứng minh nhân dân|CMND",
        "nay là thẻ căn cước, căn cước điện tử",
    ),
    _outdated(
        "trung tâm lltp|trung tâm lý lịch tư pháp",
        "Trung tâm (?:LLTP|lý lịch tư pháp) quốc gia",
        "nay Phiếu lý lịch tư pháp do Công an tỉnh cấp",
    ),
    _outdated(
        "kiểm soát thủ tục hành chính|kiểm soát tthc",
        r"(?:Văn phòng Chính phủ|VPCP)[^.;\n]{0,60}kiểm soát (?:thủ tục hành chính|TTHC)"
        r"|kiểm soát (?:thủ tục hành chính|TTHC)[^.;\n]{0,30}(?:Văn phòng Chính phủ|VPCP)",
        "nay Bộ Tư pháp kiểm soát thủ tục hành chính",
    ),
    _outdated(
        "bộ tt&tt|bộ thông tin và truyền thông",
        "Bộ (?:TT&TT|Thông tin và Truyền thông)",
        "nay là Bộ Khoa học và Công nghệ",
    ),
    _outdated(
        "61/2018|107/2021",
        "(?:(?:nghị định|NĐ) (?:số )?)(?:61/2018|107/2021)(?:/NĐ-CP)?|(?:61/2018|107/2021)/NĐ-CP",
        "đã được thay bằng 118/2025/NĐ-CP",
    ),
    _outdated(
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
