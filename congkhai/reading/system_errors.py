"""What the operating system refused, in words for editors, with what to do about it."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_ASK = "hoặc nhờ người quản trị máy cấp quyền"
_HELD = f"đóng chương trình đang mở tệp (Word, Excel, OneDrive…) rồi chạy lại, {_ASK}"
# Only Windows also says so of a file that is open elsewhere.
_OWNER = (
    "nếu tên đúng (USB thì đã gắn) thì chạy lại bằng người dùng có quyền ở đó "
    f"(trên máy chủ: `sudo -u congkhai …`), {_ASK}"
)
# To run it again, as who has just been refused, is no help.
_OTHERS = "không có quyền; {place} là của người dùng {owner}, còn lệnh này chạy bằng {me}; xem lại tên"
_OF_USER = f"{_OTHERS}, rồi chạy lại bằng `sudo -u {{owner}} …`, {_ASK}"
_OF_ROOT = (
    f"{_OTHERS} (USB: gắn cho {{me}} ghi được). Tên đúng mà trước đó lỡ chạy bằng root thì trả các tệp về chủ cũ, như "
    "`sudo chown -R congkhai: /opt/congkhai /srv/congkhai`"
)
_OF_SYSTEM = f"{_OTHERS}; thư mục mới thì tạo trước bằng `sudo install -d -o {{me}} …`"
_MAY_NOT = _HELD if sys.platform == "win32" else _OWNER
_WORDS: dict[str, str] = {
    "EACCES": f"không có quyền; {_MAY_NOT}",
    "EPERM": f"không có quyền; {_MAY_NOT}",
    "EBUSY": f"chương trình khác đang giữ tệp; {_HELD}",
    "ETXTBSY": f"chương trình khác đang giữ tệp; {_HELD}",
    "ENOENT": "không có tệp hoặc thư mục này; xem lại tên và chỗ của nó",
    "EEXIST": "đã có tệp mang tên này ở chỗ cần tạo thư mục; đổi tên hoặc xóa tệp ấy",
    "ENOTDIR": "một phần của đường dẫn là tệp, không phải thư mục; đổi tên hoặc xóa tệp ấy",
    "EISDIR": "đây là thư mục, cần một tệp; đổi tên hoặc chuyển thư mục đi",
    "ENOTEMPTY": "thư mục còn tệp khác; xem lại trong thư mục rồi chạy lại",
    "ENOSPC": "ổ đĩa đã đầy; xóa bớt tệp không cần rồi chạy lại",
    "EDQUOT": "đã dùng hết dung lượng được cấp; xóa bớt tệp không cần rồi chạy lại",
    "EFBIG": "tệp quá lớn đối với ổ đĩa này; dùng ổ đĩa khác",
    "EROFS": "ổ đĩa chỉ cho đọc; dùng ổ đĩa ghi được (USB có chốt khóa ghi thì gạt chốt)",
    "ENAMETOOLONG": "tên tệp hoặc đường dẫn quá dài; chuyển thư mục dự án đến chỗ gần gốc ổ đĩa, như C:\\congkhai",
    "ELOOP": "các lối tắt dẫn vòng quanh nhau; thay lối tắt bằng tệp thật",
    "EINVAL": "tên tệp có ký tự mà máy này không nhận; đổi tên tệp",
    "EILSEQ": "tên tệp có ký tự mà máy này không nhận; đổi tên tệp",
    "EMFILE": "máy đang mở quá nhiều tệp; đóng bớt chương trình rồi chạy lại",
    "ENFILE": "máy đang mở quá nhiều tệp; đóng bớt chương trình rồi chạy lại",
    "ENOMEM": "máy hết bộ nhớ; đóng bớt chương trình rồi chạy lại",
    "EIO": "ổ đĩa đọc, ghi bị lỗi; dùng ổ đĩa (USB) khác và báo người phụ trách máy",
    "ENODEV": "ổ đĩa không còn ở đó; cắm lại ổ đĩa rồi chạy lại",
    "ENXIO": "ổ đĩa không còn ở đó; cắm lại ổ đĩa rồi chạy lại",
    "ESTALE": "mất liên lạc với ổ đĩa mạng; nối lại mạng rồi chạy lại",
    "ENOTCONN": "ổ đĩa không còn ở đó; cắm lại ổ đĩa rồi chạy lại",
    "ETIMEDOUT": "ổ đĩa mạng không trả lời; nối lại mạng rồi chạy lại",
    "EADDRINUSE": "cổng này đang có chương trình khác dùng; dừng chương trình ấy, hoặc thêm `--dia-chi 127.0.0.1:8001`",
    "EADDRNOTAVAIL": "máy này không có địa chỉ ấy; dùng 127.0.0.1, như `--dia-chi 127.0.0.1:8001`",
}
_BY_NUMBER = {getattr(errno, name): words for name, words in _WORDS.items() if hasattr(errno, name)}


def spell_system_error(error: OSError) -> str:
    """The name of the file, if there is one, what is wrong and what to do: `content: không có quyền; …`."""
    words = _BY_NUMBER.get(error.errno or 0)
    if words is None:
        number = f" (mã {error.errno})" if error.errno else ""
        words = f"máy báo lỗi{number}; chạy lại, vẫn lỗi thì gửi dòng này cho người phụ trách kỹ thuật"
    name = error.filename if error.filename2 is None else error.filename2
    if not isinstance(name, str | bytes | os.PathLike):
        return words
    whose = _whose(Path(os.fsdecode(name))) if error.errno in (errno.EACCES, errno.EPERM) else ""
    return f"{os.fsdecode(name)}: {whose or words}"


def _whose(path: Path) -> str:
    """Which other user keeps us out of a file or its folder, and what to do; "" where nobody else does."""
    if sys.platform == "win32":
        return ""
    there = [one for one in (path, *path.absolute().parents) if os.path.exists(one)][:2]
    place = next((one for one in there if not os.access(one, os.W_OK) and one.stat().st_uid != os.geteuid()), None)
    if place is None:
        return ""
    is_of_system = place.absolute().parent in (Path("/"), place)
    words = _OF_USER if place.stat().st_uid else _OF_SYSTEM if is_of_system else _OF_ROOT
    return words.format(place=place, owner=_name_of(place.stat().st_uid), me=_name_of(os.geteuid()))


def _name_of(user: int) -> str:
    if sys.platform == "win32":
        return ""
    # Imported only here: Windows has no such users.
    import pwd

    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:  # it came from another machine
        return f"#{user}"
