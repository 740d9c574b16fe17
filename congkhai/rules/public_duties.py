"""What has to be public: each kind has an entry, and each entry a place."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.families import INFORMATION
from congkhai.model.public_information import InformationKind, PublicInformation
from congkhai.rules.finding import Finding, finding, key_in


def check_duty(kind: InformationKind, setting: Setting) -> Iterator[Finding]:
    """A kind that has to be public, of which no entry says where it is; a sample says nothing."""
    told = {one.kind for one in setting.counted(INFORMATION).values()}
    if kind.is_duty and kind.id not in told:
        yield finding("thieu-cong-khai", "id", found=kind.name, name=kind.id)


def check_place(information: PublicInformation, setting: Setting) -> Iterator[Finding]:
    """An entry that nobody can follow."""
    if information.page is None and information.address is None:
        yield finding("tra-loi-thieu", "name", **key_in(PublicInformation, "page"))
