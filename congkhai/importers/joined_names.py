"""Several names in one line with commas between them, where names themselves have commas."""

from __future__ import annotations

import re

from congkhai.importers.wording import is_nothing

# Audiences of the national database: a closed list, of which some hold others ("Doanh nghiệp Việt Nam").
AUDIENCES = (
    "Công dân Việt Nam mà không xác định được nơi thường trú hoặc nơi tạm trú",
    "Công dân Việt Nam",
    "Doanh nghiệp có vốn đầu tư nước ngoài",
    "Doanh nghiệp Việt Nam",
    "Doanh nghiệp",
    "Người nước ngoài cư trú tại Việt Nam",
    "Người nước ngoài đã cư trú tại Việt Nam",
    "Người nước ngoài",
    "Người Việt Nam định cư ở nước ngoài",
    "Tổ chức (không bao gồm doanh nghiệp, HTX)",
    "Tổ chức nước ngoài",
    "Tổ chức Đảng",
    "Đảng viên",
    "Hợp tác xã",
    "Cán bộ, công chức, viên chức",
)
# What the name of an agency begins with; "Ủy ban nhân dân xã, phường" and "Sở Văn hóa, Thể thao" go on after a comma.
_AGENCY = (
    r"(?:Bộ|Sở|Ủy ban|Uỷ ban|ỦY BAN|UBND|Cục|Chi cục|Tổng cục|Phòng|Công an|Tòa án|Toà án|Trung tâm|Văn phòng|Chủ tịch"
    r"|Hội đồng|Ban|Viện|Thủ tướng|Chính phủ|Cơ quan|Ngân hàng|Kho bạc|Bảo hiểm|Bộ trưởng|Đại sứ quán|Thanh tra) "
)
_AUDIENCE_BREAK = re.compile(rf",\s*(?={'|'.join(map(re.escape, AUDIENCES))})")
_AGENCY_BREAK = re.compile(rf",\s+(?={_AGENCY})")


def audiences_of(text: str) -> tuple[str, ...]:
    """Names of audiences; cut only before one of the known names."""
    return _cut(text, _AUDIENCE_BREAK)


def agencies_of(text: str) -> tuple[str, ...]:
    """Names of agencies; cut only where another name surely begins, else kept together."""
    return _cut(text, _AGENCY_BREAK)


def _cut(text: str, breaks: re.Pattern[str]) -> tuple[str, ...]:
    if is_nothing(text):
        return ()
    return tuple(name.strip() for name in breaks.split(text.strip()) if name.strip())
