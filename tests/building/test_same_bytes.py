"""The same input and day give the same bytes, whatever was built before."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import built, copied, differences, new_project, replace_in, run, run_apart, sites_of

BIRTH = "tthc/ho-tich/1.001193.yml"
COPIES = "tthc/chung-thuc/2.000815.yml"


def _edit(file: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda root: replace_in(root / file, old, new)


def _delete(file: str) -> Callable[[Path], None]:
    return lambda root: (root / file).unlink()


def _write(file: str, text: str) -> Callable[[Path], None]:
    def write(root: Path) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")

    return write


def _add_record(root: Path) -> None:
    text = (root / COPIES).read_text(encoding="utf-8").replace("2.000815", "2.000816")
    (root / "tthc/chung-thuc/2.000816.yml").write_text(text, encoding="utf-8")


def _delete_record(root: Path) -> None:
    (root / "tthc/ho-tich/1.000894.yml").unlink()
    replace_in(root / BIRTH, "[2.000815, 1.000894]", "[2.000815]")


def _edit_keeping_size_and_time(root: Path) -> None:
    file = root / BIRTH
    status = file.stat()
    replace_in(file, "Khai sinh cho con", "Khai sinh cho bạn")
    size = len(file.read_bytes())
    assert size != status.st_size
    replace_in(file, "Khai sinh cho bạn", "Khai sinh cho Con")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def _add_picture(root: Path) -> None:
    (root / "content/bieu-mau/mau-moi.pdf").write_bytes(b"%PDF-1.4 new")
    replace_in(root / "content/danh-muc/bieu-mau.yml", "to-khai-khai-sinh.docx", "mau-moi.pdf")


EDITS = {
    "a record": _edit(BIRTH, "Làm đúng hạn không mất tiền.", "Đúng hạn thì miễn phí."),
    "a record's name, shown on other pages": _edit(COPIES, "Chứng thực bản sao từ bản chính", "Sao y bản chính"),
    "what citizens call a record": _edit(COPIES, "\n  tom_tat:", "\n  ten_thuong_goi: [sao y]\n  tom_tat:"),
    "a record, same size and time": _edit_keeping_size_and_time,
    "an ended record's successor": _edit(COPIES, "bản chính\nlinh_vuc", "bản gốc\nlinh_vuc"),
    "the last day of a record others name": _edit(COPIES, "\nnguon:", "\nhieu_luc: {den_ngay: 2026-12-05}\nnguon:"),
    "an agency's name": _edit("content/danh-muc/co-quan.yml", "Ủy ban nhân dân cấp xã", "Ủy ban nhân dân xã, phường"),
    "a field's name": _edit("content/danh-muc/linh-vuc.yml", "ten: Chứng thực", "ten: Sao y chứng thực"),
    "the days of a legal text": _edit("content/danh-muc/van-ban.yml", "hieu_luc_tu: 2015", "het_hieu_luc_tu: 2027"),
    "the unit in the footer": _edit("content/danh-muc/don-vi.yml", "ten: Đơn vị mẫu", "ten: Đơn vị khác"),
    "a concept": _edit("content/danh-muc/khai-niem.yml", "[làm giấy khai sinh", "[giấy đẻ"),
    "a policy": _edit("content/chinh-sach/bot-giay-to.yml", "Nhiều giấy tờ không còn phải nộp", "Bớt nhiều giấy tờ"),
    "no policy any more": _delete("content/chinh-sach/bot-giay-to.yml"),
    "one record more": _add_record,
    "one record less": _delete_record,
    "a hand-written page": _edit("content/gioi-thieu.md", "\n", "\n\nĐoạn mới thêm.\n"),
    "a new hand-written page": _write("content/hoi-dap/cach-dung.md", "# Cách dùng\n\nGõ việc cần làm.\n"),
    "a page beside the policies": _write("content/chinh-sach/ghi-chu.md", "# Ghi chú\n\nVề chính sách.\n"),
    "a form's file": _write("content/bieu-mau/to-khai-khai-sinh.docx", "another form"),
    "a new form": _add_picture,
    "the site's name": _edit("mkdocs.yml", "site_name: Thủ tục", "site_name: Mọi thủ tục"),
    "the site's address": _edit("mkdocs.pbgdpl.yml", "https://pbgdpl.example/", "https://khac.example/trang/"),
}  # fmt: skip


@pytest.mark.proof("two builds apart, the same bytes")
def test_two_cold_builds_are_equal(tmp_path: Path) -> None:
    """Folder, time zone, locale and hash seed leave no trace in the sites."""
    first, second = new_project(tmp_path / "một"), new_project(tmp_path / "two/deeper")
    results = [
        run_apart(first, PYTHONHASHSEED="1", TZ="Asia/Ho_Chi_Minh", LC_ALL="C.UTF-8"),
        run_apart(second, PYTHONHASHSEED="77", TZ="America/New_York", LC_ALL="C"),
    ]

    assert [result.code for result in results] == [0, 0]
    assert len(sites_of(first)) > 60
    # Whatever has a writer of its own is among them.
    assert {Path(name).suffix for name in sites_of(first)} >= {".html", ".js", ".css", ".csv", ".json", ".docx", ".png"}
    assert "site/ngoai-tuyen.js" in sites_of(first)
    assert differences(sites_of(first), sites_of(second)) == []


def test_a_project_may_be_named_from_where_one_stands(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By `--root` and `--out` without a slash before them, as typed beside it: the sites are whole."""
    copied(project, tmp_path / "beside")
    before = built(project)
    monkeypatch.chdir(tmp_path)
    here = built(Path("beside"))
    assert run(Path("beside"), "--no-cache", "--out", "elsewhere").code == 0

    assert differences(before, here) == []
    assert differences(before, sites_of(tmp_path / "elsewhere")) == []


def test_order_and_age_of_files_do_not_matter(prepared: Path, tmp_path: Path) -> None:
    """Files made in another order, with other times, give the same sites."""
    shuffled = tmp_path / "shuffled"
    files = [path for path in copied(prepared, tmp_path / "copy").rglob("*") if path.is_file()]
    chance = random.Random(7)
    chance.shuffle(files)
    for file in files:
        target = shuffled / file.relative_to(tmp_path / "copy")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
        moment = chance.randrange(1_000_000_000, 1_900_000_000)
        os.utime(target, (moment, moment))

    assert differences(built(shuffled), sites_of(prepared)) == []


def test_a_cached_build_equals_one_without_cache(project: Path, tmp_path: Path) -> None:
    """What is taken over from the last run is what would have been made anew."""
    first = built(project)
    again = built(project)
    run_out = tmp_path / "out"
    built(project, "--no-cache", "--out", str(run_out))

    assert differences(first, again) == []
    assert differences(first, sites_of(run_out)) == []


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_a_rebuild_after_an_edit_equals_a_cold_build(
    edit: Callable[[Path], None], project: Path, tmp_path: Path
) -> None:
    """After any edit, a build with the cache gives what a cold build of the edited tree gives."""
    before = built(project)
    edit(project)
    after = built(project)
    cold = built(copied(project, tmp_path / "cold"))

    assert differences(before, after) != []
    assert differences(after, cold) == []


def test_a_file_that_configurations_inherit_from_counts_too(project: Path, tmp_path: Path) -> None:
    """Whatever it is called, beside them: what it says is on every page."""
    _write("chung.yml", "site_name: Một\n")(project)
    replace_in(project / "mkdocs.yml", "site_name: Thủ tục", "INHERIT: chung.yml\n#")
    before = built(project)
    _write("chung.yml", "site_name: Hai\n")(project)
    after = built(project)

    assert differences(before, after) != []
    assert differences(after, built(copied(project, tmp_path / "cold"))) == []


def test_a_rebuild_on_another_day_equals_a_cold_build(project: Path, tmp_path: Path) -> None:
    """The day is an input: next year's build shows next year's truth, and going back goes back."""
    today = built(project)
    next_year = built(project, day="2027-03-02")
    cold = built(copied(project, tmp_path / "cold"), day="2027-03-02")
    back = built(project)

    assert "site/thu-tuc/1.000894/index.html" in differences(today, next_year)
    assert differences(next_year, cold) == []
    assert differences(today, back) == []


def test_many_rebuilds_one_after_another(project: Path, tmp_path: Path) -> None:
    """Each starts from the site before the last one: what was added, changed and deleted does not come back."""
    built(project)
    for number, edit in enumerate(("a record", "one record more", "an agency's name", "one record less", "a policy")):
        EDITS[edit](project)
        after = built(project)
        cold = built(copied(project, tmp_path / f"cold-{number}"))

        assert differences(after, cold) == [], edit


def test_a_list_edited_again_and_again_does_not_swell_the_cache(project: Path) -> None:
    """Pieces that no page needs any more are dropped, and the next build still finds the others."""
    built(project)
    sizes = []
    for number in range(6):
        replace_in(project / "content/danh-muc/co-quan.yml", "Ủy ban nhân dân", f"Ủy ban nhân dân {number}")
        after = built(project)
        sizes.append((project / ".cache/ban-ghi.manh").stat().st_size)

    assert max(sizes) < 3 * min(sizes)
    assert differences(after, built(project)) == []


def test_many_records_on_every_core_are_no_different(project: Path, tmp_path: Path) -> None:
    """With enough records for a pool of workers and lists of several pages, the same holds."""
    text = (project / COPIES).read_text(encoding="utf-8")
    for number in range(300):
        code = f"3.{number:06}"
        record = text.replace("2.000815", code).replace("từ bản chính\n", f"từ bản chính số {number}\n")
        (project / f"tthc/chung-thuc/{code}.yml").write_text(record, encoding="utf-8")
    built(project)
    replace_in(project / "content/danh-muc/co-quan.yml", "Ủy ban nhân dân cấp xã", "Xã")
    after = built(project)
    cold = built(copied(project, tmp_path / "cold"))

    assert "site/linh-vuc/chung-thuc/trang-3/index.html" in after
    assert differences(after, cold) == []
