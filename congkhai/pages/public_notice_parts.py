"""A notice on its page: when, and against fraud how to know the real site."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.addresses import NATIONAL_PORTAL
from congkhai.catalogue.surroundings import banner_of, spell_period
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital
from congkhai.model.public_notice import NoticeKind, PublicNotice
from congkhai.pages.notices import Notice
from congkhai.sheets.sheet import Heading, Line, Lines, Part, Text

# What holds of these sites by the way they are made: no page of them takes anything from who reads it.
_OF_THESE_SITES = (
    "Trang này không hỏi mật khẩu, mã OTP, số thẻ, số tài khoản của bạn.",
    "Trang này không nhận hồ sơ, không thu tiền, không bảo bạn cài ứng dụng.",
    f"Nộp hồ sơ, nộp phí qua mạng thì vào Cổng Dịch vụ công quốc gia: tự gõ địa chỉ {NATIONAL_PORTAL}.",
    "Thấy nghi ngờ thì đừng bấm vào đường dẫn được gửi tới; hãy hỏi nơi nhận hồ sơ.",
)


def notice_parts(notice: PublicNotice, catalogue: Catalogue) -> Iterator[Part]:
    """When it happens, in words; how to tell a fraud."""
    yield Text(f"{capital(spell_period(notice))}.", label="Thời gian")
    if notice.kind is NoticeKind.FRAUD or notice.signs:
        yield Heading("Cách nhận ra trang thật")
        yield Lines(tuple(map(Line, (*notice.signs, *_OF_THESE_SITES))))


def local_notice(notice: PublicNotice, root: str) -> Notice:
    """A notice as the page of its commune shows it, with the way to its own."""
    banner = banner_of(notice)
    return Notice(
        banner.tone,
        f"{banner.level}: {banner.title}",
        f"{capital(banner.period)}.",
        ((root + banner.address, "Xem thông báo"),),
    )
