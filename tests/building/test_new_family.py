"""A family of records is one declaration: with it come schema, messages, pages, data, feed, search and sitemap."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from beside_answers import shown_beside
from engine_copy import run_in, with_own_engine
from fixture_project import DAY, REPOSITORY, files_in, replace_in
from icalendar import Calendar

MODEL = '''
"""Trials: a family that exists in a test alone."""

from __future__ import annotations

from congkhai.model.shared import Source
from congkhai.model.terms import Bound, Personal, Record, term
from congkhai.model.values import Day, Flag, Text


class Trial(Record):
    """A trial."""

    name: Text = term("ten", "Tên thử nghiệm", "Như người dân gọi", ask="Thử nghiệm tên là gì?")
    text: Text = term("noi_dung", "Nội dung thử", long=True, personal=Personal.NEVER)
    where: Text | None = term("noi_gui", "Gửi về đâu", default=None, until_over=True)
    terms: tuple[Text, ...] = term("tu", "Cách người dân nói", default=())
    until: Day | None = term("den_ngay", "Đến hết ngày", default=None, day=Bound.LAST)
    source: Source = term("nguon", "Nguồn")
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", default=False)
'''
FAMILY = """    Family(
        "thu-nghiem",
        Trial,
        "Thử nghiệm",
        "Các thử nghiệm",
        "content/thu-nghiem/*.yml",
        summary="text",
        sites=frozenset({PORTAL}),
        feed=True,
        calls="Mời thử",
        calendar="Hạn thử",
        empty="Chưa cập nhật thử nghiệm nào.",
        asked=("phiếu dùng thử",),
        said="terms",
    ),
"""
SOURCE = "nguon: {he_thong: don-vi, ngay_lay: 2026-11-20}\n"
RECORDS = {
    "cho-phieu.yml": "ten: Chợ phiếu <b>\nnoi_dung: Đổi phiếu hiếm gặp.\nnoi_gui: Hòm phiếu A\n"
    "tu: [đổi chác bằng tem]\nden_ngay: 2026-12-31\n" + SOURCE,
    "da-xong.yml": "ten: Việc đã xong\nnoi_dung: Xong rồi.\nnoi_gui: Hòm phiếu B\nden_ngay: 2026-11-22\n" + SOURCE,
    "lam-mau.yml": "ten: Việc làm mẫu\nnoi_dung: Thử.\nden_ngay: 2026-12-30\ndu_lieu_mau: true\n" + SOURCE,
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of engine and fixture in which one more family is declared."""
    root = with_own_engine(tmp_path_factory.mktemp("family") / "project")
    shutil.copytree(REPOSITORY / ".vscode", root / ".vscode")
    (root / "congkhai/model/trial.py").write_text(MODEL.lstrip(), "utf-8")
    families = root / "congkhai/model/families.py"
    replace_in(families, "\n# The families that", "\nfrom congkhai.model.trial import Trial\n\n# The families that")
    replace_in(families, '    list_family("linh-vuc"', FAMILY + '    list_family("linh-vuc"')
    return root


@pytest.fixture(scope="module")
def empty(project: Path) -> dict[str, bytes]:
    """The sites without any record of the family."""
    run_in(project, "build", "--date", DAY)
    return sites(project)


@pytest.fixture(scope="module")
def filled(project: Path, empty: dict[str, bytes]) -> dict[str, bytes]:
    """The sites with two records, of which one is over."""
    (project / "content/thu-nghiem").mkdir()
    for name, text in RECORDS.items():
        (project / "content/thu-nghiem" / name).write_text(text, "utf-8")
    run_in(project, "build", "--date", DAY)
    return sites(project)


def sites(root: Path) -> dict[str, bytes]:
    """Every file of both sites."""
    return {**files_in(root / "site", root), **files_in(root / "site-pbgdpl", root)}


def test_its_schema_is_written_and_wired(project: Path) -> None:
    """Editors are helped with its keys, and forms know what to ask."""
    run_in(project, "schema")

    schema = json.loads((project / "schemas/thu-nghiem.schema.json").read_text("utf-8"))
    settings = json.loads((project / ".vscode/settings.json").read_text("utf-8"))
    assert list(schema["properties"]) == [
        "ten",
        "noi_dung",
        "noi_gui",
        "tu",
        "den_ngay",
        "nguon",
        "du_lieu_mau",
    ]
    assert schema["properties"]["ten"]["x-ask"] == "Thử nghiệm tên là gì?"
    assert settings["yaml.schemas"]["./schemas/thu-nghiem.schema.json"] == "content/thu-nghiem/*.yml"


def test_an_empty_list_says_so(empty: dict[str, bytes]) -> None:
    """The list is there before the first record, on the site that the family is on and no other."""
    page = empty["site/thu-nghiem/index.html"].decode()

    assert "Chưa cập nhật thử nghiệm nào." in page
    assert '<a href="../thu-nghiem/">Các thử nghiệm</a>' in empty["site/so-do-trang/index.html"].decode()
    assert "site-pbgdpl/thu-nghiem/index.html" not in empty
    assert "thu-nghiem" not in empty["site-pbgdpl/so-do-trang/index.html"].decode()


def test_a_record_has_its_page(filled: dict[str, bytes]) -> None:
    """Heading, state, fields by their labels, source; text stays text."""
    page = filled["site/thu-nghiem/cho-phieu/index.html"].decode()

    assert '<h1 class="ck-title">Chợ phiếu &lt;b&gt;</h1>' in page
    assert "Đang áp dụng" in page
    assert "<dt>Nội dung thử</dt><dd><p>Đổi phiếu hiếm gặp.</p></dd>" in page
    assert "<dt>Đến hết ngày</dt><dd><p>31/12/2026</p></dd>" in page
    assert "Nguồn: Đơn vị cung cấp, dữ liệu ngày 20/11/2026." in page
    assert "Hết hiệu lực" in filled["site/thu-nghiem/da-xong/index.html"].decode()


def test_what_would_mislead_goes_with_the_last_day(filled: dict[str, bytes]) -> None:
    """Where to send something is told while somebody takes it, and no longer."""
    assert "Hòm phiếu A" in filled["site/thu-nghiem/cho-phieu/index.html"].decode()
    assert "Hòm phiếu B" not in filled["site/thu-nghiem/da-xong/index.html"].decode()


def test_the_home_page_calls_for_what_is_open(filled: dict[str, bytes]) -> None:
    """What still asks for something stands on the home page of its sites with its last day; a sample asks nobody."""
    home = filled["site/index.html"].decode()
    _, heading, asked = home.partition(">Mời thử</h2>")
    asked = asked.partition("</section>")[0]

    assert heading
    assert "Chợ phiếu &lt;b&gt;" in asked
    assert "Chỉ áp dụng đến hết 31/12/2026" in asked
    assert [name for name in ("Việc làm mẫu", "Việc đã xong") if name in asked] == []
    assert "Mời thử" not in filled["site-pbgdpl/index.html"].decode()


def test_its_last_days_go_into_a_calendar(filled: dict[str, bytes]) -> None:
    """Beside the list and beside each record that is open; neither what is over nor a sample is in one."""
    listed = Calendar.from_ical(filled["site/thu-nghiem/lich.ics"])
    own = Calendar.from_ical(filled["site/thu-nghiem/cho-phieu/lich.ics"])

    days = [(str(one["summary"]), one["dtstart"].dt.isoformat()) for one in listed.walk("VEVENT")]
    assert days == [("Hạn thử: Chợ phiếu <b>", "2026-12-31")]
    assert [one["uid"] for one in own.walk("VEVENT")] == [one["uid"] for one in listed.walk("VEVENT")]
    assert 'href="../../thu-nghiem/cho-phieu/lich.ics"' in filled["site/thu-nghiem/cho-phieu/index.html"].decode()
    assert sorted(name for name in filled if name.endswith(".ics")) == [
        "site/thu-nghiem/cho-phieu/lich.ics",
        "site/thu-nghiem/lich.ics",
    ]
    assert "lich.ics" not in filled["site/thu-nghiem/lam-mau/index.html"].decode()


def test_the_list_has_what_is_current_first(filled: dict[str, bytes]) -> None:
    """What is over stands below what is not, and after it in what a message shows of the list."""
    head, _, page = filled["site/thu-nghiem/index.html"].decode().partition("<main")

    assert head.index("Chợ phiếu") < head.index("Việc đã xong")
    assert page.index("Chợ phiếu") < page.index("Hết hiệu lực") < page.index("Việc đã xong")


def test_its_records_are_open_data(filled: dict[str, bytes]) -> None:
    """As JSON and as a table that marks samples, what ends first on top; nobody is told to send anything any more."""
    data = json.loads(filled["site/du-lieu/thu-nghiem.json"])
    described = json.loads(filled["site/du-lieu/mo-ta.json"])["thu_nghiem"]
    table = filled["site/du-lieu/thu-nghiem.csv"].decode("utf-8-sig").splitlines()

    assert [(one["ma_thu_nghiem"], one["tinh_trang"]) for one in data["muc"]] == [
        ("lam-mau", "dang-ap-dung"),
        ("cho-phieu", "dang-ap-dung"),
        ("da-xong", "het-hieu-luc"),
    ]
    assert {key for one in data["muc"] for key in one} <= {field["khoa"] for field in described["json"]}
    assert table == [
        "Tên thử nghiệm,Nội dung thử,Gửi về đâu,Cách người dân nói,Đến hết ngày,"
        "Tình trạng,Ngày dữ liệu,Dữ liệu mẫu,Địa chỉ trang",
        "Việc làm mẫu,Thử.,Chưa có dữ liệu,Chưa có dữ liệu,2026-12-30,Đang áp dụng,2026-11-20,Có,thu-nghiem/lam-mau/",
        "Chợ phiếu <b>,Đổi phiếu hiếm gặp.,Hòm phiếu A,đổi chác bằng tem,2026-12-31,"
        "Đang áp dụng,2026-11-20,Không,thu-nghiem/cho-phieu/",
        "Việc đã xong,Xong rồi.,,Chưa có dữ liệu,2026-11-22,Hết hiệu lực,2026-11-20,Không,thu-nghiem/da-xong/",
    ]
    assert "3 thử nghiệm" in filled["site/du-lieu/index.html"].decode()


def test_it_is_found(filled: dict[str, bytes]) -> None:
    """Search, feed and sitemap lead to it, on its own site alone."""
    text = "Chỉ áp dụng đến hết 31/12/2026. Đổi phiếu hiếm gặp."
    item = json.dumps(["thu-nghiem/cho-phieu/", "Chợ phiếu <b>", text, "", "đổi chác bằng tem."], ensure_ascii=False)

    assert item.replace(", ", ",").removesuffix("]") in filled["site/tim-kiem/chi-muc.js"].decode()
    assert "thu-nghiem/cho-phieu/" in filled["site/sitemap.xml"].decode()
    assert "thu-nghiem/cho-phieu/" in filled["site/tin-moi.atom"].decode()
    others = [name for name, text in filled.items() if name.startswith("site-pbgdpl/") and b"thu-nghiem/cho" in text]
    assert others == []


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("chợ phiếu", "thu-nghiem/cho-phieu/"),
        ("cho toi hoi doi chac bang tem", "thu-nghiem/cho-phieu/"),
        ("các thử nghiệm", "thu-nghiem/"),
        ("phieu dung thu", "thu-nghiem/"),
    ],
)
def test_who_asks_for_it_finds_it_first(project: Path, filled: dict[str, bytes], question: str, address: str) -> None:
    """A record by its name and by what people say of it, the list by its name and in the words of the declaration."""
    [answer] = shown_beside([question], project / "site")

    assert answer["isFirst"]
    first = answer["lines"][0]
    assert (first["kind"], first["heading"], first["address"]) == ("thu-nghiem", "Các thử nghiệm", address)


def test_files_that_are_read_by_nobody_are_told(project: Path, filled: dict[str, bytes]) -> None:
    """A record in a folder where none belongs is neither lost in silence nor published as it is."""
    stray = project / "content/thu-nghiem/2026/lac.yml"
    stray.parent.mkdir()
    stray.write_text(RECORDS["cho-phieu.yml"], "utf-8")

    told = run_in(project, "check", "--date", DAY, code=1)

    stray.unlink()
    stray.parent.rmdir()
    assert "content/thu-nghiem/2026/lac.yml:1:1: tệp này không được đọc" in told


def test_a_broken_record_is_told(project: Path, filled: dict[str, bytes]) -> None:
    """Its mistakes are told like those of all families, and what looks like a person's number."""
    broken = project / "content/thu-nghiem/hong.yml"
    broken.write_text("ten: A\nnoi_dug: B\nden_ngay: mai\n" + SOURCE, "utf-8")
    personal = project / "content/thu-nghiem/rieng.yml"
    personal.write_text("ten: A\nnoi_dung: Gọi 0912 345 678\n" + SOURCE, "utf-8")

    told = run_in(project, "check", "--date", DAY, code=1)

    broken.unlink()
    personal.unlink()
    found = [line.rpartition("[")[2] for line in told.splitlines() if "thu-nghiem/" in line]
    assert sorted(found) == ["du-lieu-ca-nhan]", "khoa-la]", "sai-ngay]"]
