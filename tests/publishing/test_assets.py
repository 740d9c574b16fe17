"""Files whose names change with their content."""

from __future__ import annotations

import hashlib
from pathlib import Path

from fixture_project import files_in

from congkhai.catalogue.addresses import ASSETS


def test_names_of_assets_tell_their_bytes(shipped: Path) -> None:
    """Whatever may be kept for good has the digest of its bytes in its name, shards of the index too."""
    for site in ("site", "site-pbgdpl"):
        files = {name: data for name, data in files_in(shipped / site).items() if name.startswith(ASSETS)}
        own = {name: data for name, data in files.items() if name.startswith("assets/congkhai/")}

        assert {Path(name).name.partition(".")[0] for name in own} == {
            "bieu-tuong", "bo-to-roi", "chi-tiet-0", "giay-mau", "luu-may", "nghe-doc", "nhung", "noi-nop", "quay",
            "site", "tim-kiem", "to-roi",
        }  # fmt: skip
        for name, data in own.items():
            assert name.split(".")[-2] == hashlib.blake2b(data, digest_size=5).hexdigest()
        assert files.keys() == own.keys()
