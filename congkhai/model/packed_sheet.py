"""The editor's list of sheets that are printed together for the people who help in villages."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Missing, Says, term
from congkhai.model.values import Code, Flag

# What somebody carries from house to house; more is a book.
MOST_SHEETS = 10


class PackedSheet(Holdable):
    """A procedure whose sheet is in the pack of each commune."""

    procedure: Code = term(
        "thu_tuc", "Thủ tục", "Mã thủ tục; mỗi mã một tờ", refers_to="thu-tuc", missing=Missing.LATER
    )
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
    source: Source | None = term(
        "nguon", "Nguồn", "Ai chọn tờ này, theo số đếm nào, ngày nào", default=None, says=Says.HISTORY
    )
