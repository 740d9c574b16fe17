"""The shared lists grow by what an import knows of their entries."""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import answer, group, paper
from fixture_project import run
from one_record import take
from word_files import EXPORT, word_file

CODE = "9.000001"
LIST = "content/danh-muc/bieu-mau.yml"
ADDRESS = "https://csdl.dichvucong.gov.vn/web/jsp/download_file.jsp?ma=0123456789abcdef"


def take_export(project: Path) -> list[str]:
    """Import the Word export, which has an address of one form; what the list of forms says of it then."""
    source = project.parent / "ban-xuat.doc"
    source.write_bytes(word_file(*EXPORT))
    assert run(project, str(source), command="import", day=None).code == 0
    entry = (project / LIST).read_text("utf-8").partition("- ma: 9-000001-mau-01-docx\n")[2].partition("- ma:")[0]
    return [line.strip().replace("'", "") for line in entry.splitlines() if "lien_ket" in line or "tep" in line]


@pytest.mark.parametrize("own", ["", "lien_ket: https://a.vn/mau", "tep: mau-01.docx"])
def test_an_address_comes_to_a_form_that_has_none(project: Path, own: str) -> None:
    """Answers of the database name forms alone; an editor's address or file stays."""
    take(project, answer(code=CODE, executionCases=[group("", paper("Đơn đề nghị", 1, 0, "Mau 01.docx"))]))
    forms = project / LIST
    forms.write_text(
        forms.read_text("utf-8").replace(
            "ten: Mau 01.docx\n", "ten: Mau 01.docx\n" + (f"    ban_mau:\n      - {own}\n" if own else "")
        ),
        "utf-8",
    )

    first, again = take_export(project), take_export(project)

    assert first == again == [f"- {own or f'lien_ket: {ADDRESS}'}"]


def test_a_paper_leads_to_a_form_of_the_list_and_stays_as_it_was_imported(project: Path) -> None:
    """A new record names the form; the same data change nothing; one imported before the form stays."""
    name = "Tờ khai đăng ký khai sinh theo mẫu"
    source = answer(code=CODE, executionCases=[group("", paper(name, 1, 0))])
    forms = project / LIST
    listed = forms.read_text("utf-8")
    take(project, source)
    [file] = (project / "tthc").rglob(f"{CODE}.yml")
    linked = file.read_text("utf-8")

    take(project, source)
    again = file.read_text("utf-8")
    file.unlink()
    forms.write_text("muc: []\n", "utf-8")
    take(project, source)
    bare = file.read_text("utf-8")
    forms.write_text(listed, "utf-8")
    take(project, source)

    assert linked.count("to-khai-khai-sinh") == 1
    assert again == linked
    assert "mau_don_to_khai" not in bare
    assert file.read_text("utf-8") == bare
