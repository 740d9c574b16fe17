"""Preview with live reload, by MkDocs' own server."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort, MkDocsException


def serve(config_file: Path, address: str) -> int:
    """Serve the site of a configuration until it is stopped; returns the exit code."""
    print(f"Xem thử tại http://{address}/ (dừng bằng Ctrl+C). Lưu tệp là trang tự tải lại.")
    try:
        mkdocs_serve(str(config_file), dev_addr=address, livereload=True)
    except Abort:  # what stopped it has been told, line by line
        print("Chưa xem thử được: sửa các lỗi trên rồi chạy lại lệnh này.", file=sys.stderr)
        return 1
    except MkDocsException as error:
        print(error, file=sys.stderr)
        return 1
    return 0
