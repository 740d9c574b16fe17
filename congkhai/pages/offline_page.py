"""The page that opens without a network in place of those that are not stored, and lists those that are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from congkhai.catalogue.addresses import OFFLINE
from congkhai.catalogue.setting import Setting
from congkhai.model.feedback_channels import FeedbackChannel
from congkhai.model.lists import Unit
from congkhai.pages.drawing import environment
from congkhai.pages.page import Page, root_of


@dataclass(frozen=True, slots=True)
class OfflinePage:
    """All that the template uses; `keeps` is whether devices keep pages of this site."""

    template: ClassVar[str] = "offline.html"

    root: str
    title: str
    unit: Unit
    channels: tuple[FeedbackChannel, ...]
    keeps: bool


def render_offline(setting: Setting, *, keeps: bool) -> Page:
    """The page of what is stored on the device."""
    title = "Xem khi không có mạng"
    content = OfflinePage(root_of(OFFLINE), title, setting.unit, setting.channels, keeps)
    return Page(OFFLINE, title, "Các trang đã lưu trên máy, mở được khi không có mạng.", content)


def stored_notice() -> str:
    """What stands above a page that comes from the device; ⟦ngay⟧ is the day on which it was stored."""
    macros: Any = environment().get_template("parts/stored/template.html").module
    return str(macros.stored_notice()).strip()
