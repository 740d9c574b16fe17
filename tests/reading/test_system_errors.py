"""What the operating system refuses is said in Vietnamese, with what to do."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from congkhai.reading.system_errors import spell_system_error


@pytest.mark.parametrize("number", errno.errorcode)
def test_every_error_is_told_with_a_remedy(number: int) -> None:
    """No English word of the system is passed on, whatever the error; a remedy follows the cause."""
    said = spell_system_error(OSError(number, os.strerror(number)))

    assert os.strerror(number) not in said
    assert "Errno" not in said
    assert "; " in said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "site/index.html"), "site/index.html: ổ đĩa đã đầy; "),
        (OSError(errno.EACCES, "Permission denied", b"content/\xff.md"), "content/\udcff.md: không có quyền; "),
        (OSError(errno.ENOENT, "No such file", "a", None, "b"), "b: không có tệp hoặc thư mục này; "),
        (OSError("nothing known"), "máy báo lỗi; "),
        (OSError(errno.EADDRINUSE, "Address already in use"), "cổng này đang có chương trình khác dùng; "),
    ],
)
def test_the_file_is_named(error: OSError, said: str) -> None:
    """The file comes first, the one that was to be written where there are two."""
    assert spell_system_error(error).startswith(said)


@pytest.mark.skipif(sys.platform == "win32", reason="there another program may hold the file")
def test_who_has_no_right_on_a_server_is_not_told_to_close_word() -> None:
    """The command was run by somebody else than the user whose files these are."""
    said = spell_system_error(PermissionError(errno.EACCES, "Permission denied", ".cache.khoa"))

    assert "`sudo -u congkhai …`" in said
    assert "Word" not in said
