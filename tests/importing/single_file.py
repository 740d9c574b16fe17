"""A page "saved as a single file": HTML as mail, quoted-printable, lines ended as in mail."""

from __future__ import annotations

import quopri

ADDRESS = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/01900000-aaaa-7bbb-8ccc-0123456789ab"
HEAD = f"""\
From: <Saved by Blink>
Snapshot-Content-Location: {ADDRESS}
Date: Mon, 20 Jul 2026 23:30:00 +0700
MIME-Version: 1.0
Content-Type: multipart/related; boundary="-b"

---b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

"""


def single_file(page: bytes) -> bytes:
    """The page as an .mhtml, without the comment that says where it was saved from."""
    body = quopri.encodestring(page.partition(b"-->")[2] or page)
    return (HEAD.encode() + body + b"\n---b--\n").replace(b"\n", b"\r\n")
