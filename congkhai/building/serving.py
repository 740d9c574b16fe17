"""The preview command: MkDocs' own server, and in words what stopped it."""

from __future__ import annotations

import sys
from pathlib import Path


def serve(config_file: Path, address: str) -> int:
    """Serve the site of a configuration until it is stopped; returns the exit code."""
    # Imported only here: the commands load without MkDocs.
    from congkhai.building.frames import serve_preview

    print(f"Xem thử tại http://{address}/ (dừng bằng Ctrl+C). Lưu tệp là trang tự tải lại.")
    was_good = serve_preview(config_file, address)
    if not was_good:  # what is wrong has been told, line by line
        print("Chưa xem thử được: sửa các lỗi trên rồi chạy lại lệnh này.", file=sys.stderr)
    return 0 if was_good else 1
