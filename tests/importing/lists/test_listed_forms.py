"""Forms as papers call them: by name, by number; what the list lacks is proposed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from congkhai.importing.formats.recognition import read_any
from congkhai.importing.found.shapes import FoundFile
from congkhai.importing.lists.list_files import list_file
from congkhai.importing.lists.listed_forms import ListedForms, proposals
from congkhai.importing.lists.registers import open_registers
from congkhai.importing.records.mapping_dossier import whole_files
from congkhai.model.form_sheet import FormSheet

ROOT = Path(__file__).parents[3]
JUSTICE = ROOT.parent / "shared/corpus/portal-api/justice.jsonl.gz"
SHEETS: list[dict[str, Any]] = [
    {"ma": "khai-sinh", "ten": "Tờ khai đăng ký khai sinh"},
    {"ma": "khai-sinh-dien-tu", "ten": "Tờ khai đăng ký khai sinh điện tử"},
    {"ma": "don", "ten": "Đơn đề nghị", "ban_mau": [{"so_hieu": "Mẫu số 24"}]},
    {"ma": "cc-02", "ten": "Văn bản đề nghị", "ban_mau": [{"so_hieu": "Mẫu TP-CC-02"}]},
    {"ma": "ls-01", "ten": "Đơn", "ban_mau": [{"so_hieu": "Mẫu số 01-PLIII-LS"}]},
    {"ma": "ls-01-nua", "ten": "Văn bản", "ban_mau": [{"so_hieu": "Mẫu số 01-PLIII-LS"}]},
    {"ma": "tep", "ten": "To khai dang ky lai viec cu.docx"},
]


@pytest.fixture
def listed() -> ListedForms:
    """A list with these forms."""
    forms = ListedForms()
    for sheet in SHEETS:
        forms.know(FormSheet.model_validate(sheet))
    return forms


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Tờ khai đăng ký khai sinh theo mẫu", "khai-sinh"),
        ("a) TỜ KHAI ĐĂNG KÝ KHAI SINH (01 bản chính)", "khai-sinh"),
        ("Tờ khai đăng ký khai sinh điện tử;", "khai-sinh-dien-tu"),
        ("Bản sao Tờ khai đăng ký khai sinh", None),
        ("Đơn đề nghị theo Mẫu số 24", None),
        ("Văn bản đề nghị bổ nhiệm (Mẫu TP-CC-02)", "cc-02"),
        ("Văn bản đề nghị bổ nhiệm (Mẫu TP-CC-02-sđ)", None),
        ("Đơn theo Mẫu số 01-PLIII-LS", None),
        ("Tờ khai đăng ký khai sinh:", None),
    ],
)
def test_a_paper_that_names_a_form_of_the_list(listed: ListedForms, name: str, slug: str | None) -> None:
    """By the whole name at its beginning, the longest; by a number that tells its field; never by what two have."""
    assert listed.of_paper(name, "1.000890") == slug


def test_what_the_list_lacks_is_proposed_once(listed: ListedForms) -> None:
    """Names end where the source goes on about the form; what most procedures name comes first; papers are no forms."""
    for code, name in [
        ("1", "Đơn yêu cầu thi hành án theo Mẫu số D34-THADS ban hành kèm theo Thông tư"),
        ("2", "- Tờ khai ghi chú kết hôn (theo mẫu);"),
        ("3", "b) tờ khai ghi chú kết hôn theo mẫu quy định"),
        ("3", "Giấy chứng sinh"),
        ("3", "Đơn vị cấp"),
        ("3", "Tờ khai đăng ký khai sinh"),
    ]:
        listed.of_paper(name, code)

    assert [(one.name, one.number, sorted(one.codes)) for one in proposals(listed.proposed)] == [
        ("Tờ khai ghi chú kết hôn", "", ["2", "3"]),
        ("Đơn yêu cầu thi hành án", "Mẫu số D34-THADS", ["1"]),
    ]


def test_files_come_before_names_and_links_can_be_left() -> None:
    """A file that the source has is the form; a record that was imported without the link gets none now."""
    forms = open_registers((), (), (), date(2026, 7, 18), [FormSheet.model_validate(sheet) for sheet in SHEETS]).forms
    name = "Tờ khai đăng ký khai sinh theo mẫu"

    assert forms.of_paper(name, [FoundFile("Mau 1.doc")], "1.000890", links=True) == ["1-000890-mau-1-doc"]
    assert forms.of_paper(name, [], "1.000890", links=True) == ["khai-sinh"]
    assert forms.of_paper(name, [], "1.000890", links=False) == []


def test_how_many_forms_of_the_justice_records_are_linked_and_proposed() -> None:
    """Of the 308 of July 2026, beside the 31 forms that are shipped: each link was read and is right.

    174 of 1,993 papers have files, which become 160 entries of their own. Of the others 41 name a
    form of the list; 94 more forms are proposed, each with its procedures (118 together).
    """
    if not JUSTICE.is_file():
        pytest.skip("no real data beside the repository (../shared/corpus)")
    sheets = list_file(ROOT, "bieu-mau").entries
    forms = open_registers((), (), (), date(2026, 7, 18), sheets).forms
    known, counted = {sheet.id for sheet in sheets}, Counter[str]()
    for found in read_any(JUSTICE.read_bytes(), JUSTICE.name).procedures:
        for paper in (paper for group in found.groups for paper in group.papers):
            files = whole_files(paper.files)
            linked = known & set(map(str, forms.of_paper(paper.name, files, found.code, links=True)))
            counted["with files" if files else "without files"] += 1
            counted[f"linked by {'file' if files else 'name'}"] += len(linked)

    papers = sum(len(one.codes) for one in forms.listed.proposed.values())
    assert counted == {"with files": 174, "linked by file": 0, "without files": 1819, "linked by name": 41}
    assert (len(forms.added), len(forms.listed.proposed), papers) == (160, 94, 118)
