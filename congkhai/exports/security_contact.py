"""Whom to tell of a weakness of the site (security.txt, RFC 9116): the unit's address, if it gives one."""

from __future__ import annotations

import re
from datetime import date, timedelta

from congkhai.catalogue.addresses import SECURITY
from congkhai.model.lists import Unit

_GOOD_FOR = timedelta(days=90)  # sites are built every night; one that nobody builds any more has nobody who reads this
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def security_files(unit: Unit, day: date, site_url: str) -> dict[str, bytes]:
    """File name → bytes; nothing without a mail address that can be written to."""
    if unit.email is None or not _MAIL.fullmatch(unit.email):
        return {}
    lines = [
        f"Contact: mailto:{unit.email}",
        f"Expires: {day + _GOOD_FOR}T00:00:00Z",
        "Preferred-Languages: vi",
        f"Canonical: {site_url.rstrip('/')}/{SECURITY}",
    ]
    return {SECURITY: "".join(f"{line}\n" for line in lines).encode()}
