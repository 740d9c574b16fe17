"""The questions to a new department, each an option too; what is asked for, and what can be no answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from congkhai.catalogue.fold import fold
from congkhai.model.communes import Province
from congkhai.model.lists import Field
from congkhai.model.values import SLUG, SUFFIX
from congkhai.reading.nearest import slug_of

_ADDRESS = re.compile(r"https?://[^\s/?#@\"]+(?:/[^\s?#\"]*)?")
_EMAIL = re.compile(r"[^\s@]+@[\w-]+(?:\.[\w-]+)+")
_PARTS = re.compile(r"\s*;\s*")


class NoAnswer(ValueError):
    """Says in Vietnamese what is expected, and what was found."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the lists of the whole country know: answers are looked up there."""

    provinces: Mapping[str, Province]
    fields: Mapping[str, Field]


Read = Callable[[str, Known], Any]


@dataclass(frozen=True, slots=True)
class Question:
    """`answer` is the attribute of `Answers`; `required` cannot be left open."""

    answer: str
    option: str
    metavar: str
    help: str
    read: Read
    required: bool = False

    @property
    def key(self) -> str:
        """What the command line calls its value."""
        return self.option.removeprefix("--").replace("-", "_")


def read_line(text: str, known: Known) -> str:
    """One line, as it stands."""
    line = " ".join(text.split())
    if not line or not line.isprintable():
        raise NoAnswer(f"cần một dòng chữ, nhưng đang là `{text}`")
    return line


def read_province(text: str, known: Known) -> Province:
    """A province by its name or code; of one that is no more the answer says what it is now."""
    wanted = fold(text)
    for province in known.provinces.values():
        if wanted in {fold(name) for name in (province.id, province.name, province.full_name, *province.other_names)}:
            return province
    for province in known.provinces.values():
        if wanted in {fold(name) for joined in province.joined for name in (joined, f"tỉnh {joined}")}:
            raise NoAnswer(f"`{text}` nay là {province.full_name}; ghi tên mới")
    raise NoAnswer(f"không có tỉnh, thành phố nào tên `{text}`; xem tên trong content/danh-muc/tinh-thanh.yml")


def read_fields(text: str, known: Known) -> tuple[Field, ...]:
    """Fields by names or codes, parted by semicolons: those of the list with what it says, others new."""
    names = [name for name in _PARTS.split(text.strip()) if name]
    if not names:
        raise NoAnswer(f"cần tên các lĩnh vực cách nhau dấu chấm phẩy, nhưng đang là `{text}`")
    fields = {field.id: field for name in names for field in (_field(read_line(name, known), known),)}
    return tuple(fields.values())


def read_address(text: str, known: Known) -> str:
    """The address of a site, with a slash at its end."""
    address = text.strip()
    if not _ADDRESS.fullmatch(address):
        raise NoAnswer(f"cần địa chỉ như https://tthc.example.gov.vn/, không có `?` và `#`, nhưng đang là `{text}`")
    return address.rstrip("/") + "/"


def read_suffix(text: str, known: Known) -> str:
    """The end of codes that a province announces itself."""
    suffix = text.strip().upper()
    if not re.fullmatch(SUFFIX, suffix, re.ASCII):
        raise NoAnswer(f"cần một chữ và hai số, như G15, nhưng đang là `{text}`")
    return suffix


def read_email(text: str, known: Known) -> str:
    """An address for mail."""
    if not _EMAIL.fullmatch(text.strip()):
        raise NoAnswer(f"cần địa chỉ thư như van-phong@example.gov.vn, nhưng đang là `{text}`")
    return text.strip()


QUESTIONS = (
    Question("unit", "--ten", "TÊN", "tên đơn vị, như Sở Tư pháp tỉnh Mẫu", read_line, required=True),
    Question("province", "--tinh", "TÊN", "tỉnh, thành phố của đơn vị", read_province, required=True),
    Question("fields", "--linh-vuc", "TÊN", "các lĩnh vực, cách nhau dấu chấm phẩy (mặc định: tất cả)", read_fields),
    Question("portal", "--dia-chi-trang", "ĐỊA_CHỈ", "địa chỉ sẽ công khai trang thủ tục hành chính", read_address),
    Question("education", "--dia-chi-pbgdpl", "ĐỊA_CHỈ", "địa chỉ sẽ công khai trang phổ biến pháp luật", read_address),
    Question("code_suffix", "--duoi-ma", "ĐUÔI", "đuôi mã thủ tục do tỉnh công bố: một chữ và hai số", read_suffix),
    Question("address", "--tru-so", "ĐỊA_CHỈ", "địa chỉ trụ sở", read_line),
    Question("phone", "--dien-thoai", "SỐ", "điện thoại của đơn vị", read_line),
    Question("email", "--thu-dien-tu", "THƯ", "thư điện tử của đơn vị", read_email),
)  # fmt: skip


def _field(name: str, known: Known) -> Field:
    wanted = fold(name)
    for field in known.fields.values():
        if wanted in {fold(one) for one in (field.id, field.name, *field.other_names)}:
            return field
    slug = slug_of(name)
    if not re.fullmatch(SLUG, slug, re.ASCII):
        raise NoAnswer(f"cần tên lĩnh vực bằng chữ, nhưng đang là `{name}`")
    return Field.model_validate({"ma": slug, "ten": name})
