"""Word files as the old portal exported them: no `w:tblGrid`, no styles, one paragraph for each label."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="https://csdl.dichvucong.gov.vn/web/jsp/download_file.jsp?ma=0123456789abcdef"/>'
    "</Relationships>"
)


def word_file(*blocks: str, start: str = "") -> bytes:
    """The bytes of a file with these blocks; `start` stands before the document element."""
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{start}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>'
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/_rels/document.xml.rels": RELATIONS,
        "word/document.xml": xml + "".join(blocks) + "<w:sectPr/></w:body></w:document>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def paragraph(text: str) -> str:
    """A paragraph; the label, up to the colon, is a run of its own, as in the export."""
    label, colon, rest = text.partition(":")
    return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run(label + colon, '<w:b/>')}{run(rest)}</w:p>"


def run(text: str, look: str = "") -> str:
    """A run with line breaks as `w:br`."""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r><w:rPr>{look}</w:rPr>{lines}</w:r>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell that begins with "<" is XML already."""
    cells = [[cell if cell.startswith("<") else f"<w:p>{run(cell)}</w:p>" for cell in row] for row in rows]
    inner = "".join(f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in row)}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr/>{inner}</w:tbl>"


LINKED_FORM = f'<w:p><w:hyperlink r:id="rId1">{run("Mau 01.docx")}</w:hyperlink></w:p>'
EXPORT = (
    paragraph("Chi tiết thủ tục hành chính:"),
    paragraph("Mã thủ tục: 9.000001"),
    paragraph("Số quyết định: 12/QĐ-TV"),
    paragraph("Tên thủ tục: Cấp lại thẻ thư viện số"),
    paragraph("Cấp thực hiện: Cấp Tỉnh"),
    paragraph("Loại thủ tục: Loại khác"),
    paragraph("Lĩnh vực: Thư viện"),
    paragraph("Trình tự thực hiện: + Bước 1: Nộp đơn.++ Ghi rõ mã thẻ.+ Bước 2. Nhận thẻ"),
    paragraph("Thành phần hồ sơ: xem nội quy phòng đọc"),
    paragraph("Cách thức thực hiện: tự chọn"),
    paragraph("Cách thức thực hiện:"),
    table(
        ("Hình thức nộp", "Thời hạn giải quyết", "Phí, lệ phí", "Mô tả"),
        ("Trực tiếp", "3 Ngày làm việc", "Phí : 0 Đồng\nLệ phí : 8000 Đồng (mỗi thẻ)", "Kể từ ngày nhận đủ"),
        ("Trực tiếp", "Không quá 5 ngày", "", ""),
    ),
    paragraph("Thành phần hồ sơ:"),
    paragraph("Bao gồm"),
    table(
        ("Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"),
        ("Đơn đề nghị", LINKED_FORM, "Bản chính: 1 Bản sao: 0"),
        ("Thẻ cũ", "Mau 02.doc", "Bản chính: 0 Bản sao: 2"),
    ),
    paragraph("Người dưới 16 tuổi"),
    table(("Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"), ("Giấy bảo lãnh", "", "Bản chính: 1 Bản sao: 0")),
    paragraph("Đối tượng thực hiện: Công dân Việt Nam, Cán bộ, công chức, viên chức"),
    paragraph("Cơ quan thực hiện: Thư viện tỉnh"),
    paragraph("Cơ quan có thẩm quyền: Không có thông tin"),
    paragraph("Địa chỉ tiếp nhận HS: Không có thông tin"),
    paragraph("Cơ quan được ủy quyền: Không có thông tin"),
    paragraph("Cơ quan phối hợp: Không có thông tin"),
    paragraph("Kết quả thực hiện: Thẻ thư viện số, Giấy hẹn"),
    paragraph("Căn cứ pháp lý:"),
    table(
        ("Số ký hiệu", "Trích yếu", "Ngày ban hành", "Cơ quan ban hành"),
        ("01/2020/QC-TV", "Quy chế thư viện", "29-02-2020", "Thư viện tỉnh"),
        ("02/2021/NQ-TV", "Nội quy", "", ""),
    ),
    paragraph("Yêu cầu, điều kiện thực hiện: Thẻ cũ\nđã mất"),
    paragraph("Từ khóa: Không có thông tin"),
    paragraph("Mô tả: Không có thông tin"),
)
