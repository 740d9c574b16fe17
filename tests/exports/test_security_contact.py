"""security.txt."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.exports.security_contact import security_files
from congkhai.model.lists import Unit

DAY, SITE = date(2026, 11, 29), "https://sotuphap.example/tthc/"


def unit(email: str | None) -> Unit:
    """One with this address."""
    return Unit.model_validate({"ten": "Sở Tư pháp", "thu_dien_tu": email})


def test_a_unit_that_gives_its_address_is_told_of_weaknesses() -> None:
    """What RFC 9116 asks for: whom, until when, and where this stands."""
    files = security_files(unit("tu.phap@laocai.example"), DAY, SITE)

    assert {name: data.decode() for name, data in files.items()} == {
        ".well-known/security.txt": (
            "Contact: mailto:tu.phap@laocai.example\n"
            "Expires: 2027-02-27T00:00:00Z\n"
            "Preferred-Languages: vi\n"
            "Canonical: https://sotuphap.example/tthc/.well-known/security.txt\n"
        )
    }


@pytest.mark.parametrize("email", [None, "Đang cập nhật", "a@b", "a@b.c\nContact: mailto:x@y.z", "a b@c.d"])
def test_without_an_address_there_is_none(email: str | None) -> None:
    """No words in the place of one, and no further lines."""
    assert security_files(unit(email), DAY, SITE) == {}
