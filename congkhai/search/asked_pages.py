"""Generated pages that search tells of where nothing else is asked: whom to call, which forms, where to hand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from congkhai.catalogue.addresses import CHANGES, CONTACT, PLACES, list_address
from congkhai.catalogue.filters import FILTERS
from congkhai.catalogue.fold import fold
from congkhai.catalogue.online import OnlineAccess
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import small
from congkhai.model.families import FAMILY, FORMS, GROUPS, PUBLISHED
from congkhai.model.lists import Unit
from congkhai.search.index import ASKED, CALLED, Item

# Those that say more of themselves.
_OWN_LISTS = (FORMS, GROUPS)
# One of these has to stand in a question; together with names and texts they are all that it may say.
_CONTACT = (
    "liên hệ", "liên lạc", "điện thoại", "số điện thoại", "đường dây nóng", "hotline", "gọi cho ai", "gọi ai",
    "gọi đâu", "gọi số nào",
    "phản ánh", "phản ánh cán bộ", "kiến nghị", "góp ý", "cán bộ gây khó dễ", "địa chỉ", "thư điện tử", "email",
    "thái độ cán bộ", "thái độ nhân viên", "vòi vĩnh", "phong bì", "phiền hà", "hạch sách", "cán bộ quát mắng",
    "giờ làm việc của sở", "giờ làm việc sở", "báo sai", "liên hệ ở đâu", "sđt",
)  # fmt: skip
# Before them stands what the unit is called; the days are words that may be said besides.
_HOURS = ("mấy giờ", "làm việc", "mở cửa", "đóng cửa", "nghỉ", "ở đâu")
_DAYS = "mo cua dong lam viec sang chieu thu hai ba tu nam sau bay chu nhat gio nghi hom nay"
_PLACES = (
    "nơi nộp", "nơi nhận hồ sơ", "chỗ nộp hồ sơ", "nộp hồ sơ ở đâu", "địa chỉ nộp hồ sơ", "một cửa", "bộ phận một cửa",
    "bộ phận 1 cửa", "làm việc thứ 7",
    "trung tâm hành chính công", "trung tâm phục vụ hành chính công", "giờ làm việc", "thời gian làm việc",
    "lịch làm việc", "giờ mở cửa", "làm việc mấy giờ", "mấy giờ làm việc", "mấy giờ mở cửa", "làm việc đến mấy giờ",
    "làm việc thứ bảy", "thứ bảy có làm việc", "điện thoại xã", "điện thoại của xã", "điện thoại ủy ban",
    "của ủy ban nhân dân xã phường",
)  # fmt: skip


_FORMS = (
    "tờ khai", "mẫu đơn", "mẫu tờ khai", "biểu mẫu", "mẫu đơn tờ khai", "tải mẫu", "tải mẫu đơn", "tải tờ khai",
    "mẫu điền sẵn", "mẫu giấy tờ", "đơn mẫu", "form mẫu", "file mẫu", "file word",
)  # fmt: skip
_FILTERS = {
    "truc-tuyen": (
        "nộp trực tuyến", "nộp qua mạng", "nộp online", "nộp trên mạng", "làm online", "làm qua mạng", "trực tuyến",
        "qua mạng", "online", "nộp hồ sơ trực tuyến", "nộp hồ sơ qua mạng", "dịch vụ công trực tuyến",
    ),
    "bao-lau": ("trong ngày", "xong trong ngày", "lấy ngay", "lấy trong ngày", "làm trong ngày", "xong ngay"),
}  # fmt: skip


def filter_items(catalogue: Catalogue) -> Iterator[Item]:
    """The plain lists of what can be handed in online, and of what is done at once, as far as there are any."""
    for filter_ in FILTERS:
        having = Counter(value for one in catalogue.procedures.values() for value in filter_.values(one))
        for value, words in filter_.choices(catalogue.setting) if filter_.key in _FILTERS else ():
            if having[value] and value != OnlineAccess.NONE.value:
                told = f"Danh sách {having[value]} thủ tục."
                yield Item(filter_.page(value), words, told, more="; ".join(_FILTERS[filter_.key]), along=ASKED)


def list_items(setting: Setting, audience: str) -> Iterator[Item]:
    """The lists of a site's families, for who asks for one by its name or in the words that the family declares."""
    whose = fold(setting.unit.name)
    for family in PUBLISHED:
        if audience in family.sites and not family.thousands and family.name not in _OWN_LISTS:
            told = "" if setting.of(family.name) else family.empty
            names = dict.fromkeys((small(family.many), small(family.one), *family.asked))
            yield Item(list_address(family.name), family.many, told, more="; ".join(names), along=CALLED, words=whose)


def asked_items(unit: Unit) -> Iterator[Item]:
    """The pages, found by their words alone: whoever says more than that asks for something else."""
    called = unit.name.partition(" tỉnh ")[0]
    said = "; ".join((*_CONTACT, *(f"{called} {words}" for words in _HOURS)))
    contact = f"Cách liên hệ {unit.name}; gửi phản ánh, kiến nghị; báo sai thông tin."
    yield Item(CONTACT, "Liên hệ, phản ánh, kiến nghị", contact, more=said, along=ASKED, words=_DAYS)
    yield Item(CHANGES, "Vừa thay đổi", "Thủ tục, chính sách mới ban hành, sửa đổi, bãi bỏ.", along=ASKED)
    forms = "Mẫu nào dùng cho thủ tục nào, tải ở đâu; mẫu điền sẵn."
    yield Item(list_address(FORMS), FAMILY[FORMS].many, forms, more="; ".join(_FORMS), along=ASKED)
    places = "Tìm nơi nộp bằng tên xã, phường nay hoặc tên cũ."
    yield Item(PLACES, "Nơi nộp hồ sơ", places, more="; ".join(_PLACES), along=ASKED)
