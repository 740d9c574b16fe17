"""What the source says is used by a record in an editor's own words, declared left out with a reason, or listed."""

from __future__ import annotations

import gzip
import json
import shutil
from dataclasses import replace

import pytest
from fixture_project import REPOSITORY, run
from found_example import FAULTLESS
from shipped_records import shipped_procedures

from congkhai.importing.found.shapes import FoundCase, FoundChannel, FoundCost, FoundGroup, FoundPaper, FoundStep
from congkhai.importing.proof.open_statements import open_statements

NOTE = "Giấy tờ do nước ngoài cấp phải được hợp pháp hóa lãnh sự trước khi nộp."


def open_in(record, **said):
    """The sentences that a record leaves open, of a procedure of which the source says just that."""
    empty = {"steps": (), "channels": (), "groups": (), "cases": (), "requirements": "", "outputs": ()}
    found = replace(FAULTLESS, **{**empty, "reception": "", "note": "", "description": "", **said})
    return [statement.text for statement in open_statements(found, record, {})]


@pytest.mark.parametrize(
    "said",
    [
        {"steps": (FoundStep("", NOTE),)},
        {"groups": (FoundGroup("", (FoundPaper(NOTE),)),)},
        {"groups": (FoundGroup(NOTE),)},
        {"channels": (FoundChannel("DIRECT", description=NOTE),)},
        {"channels": (FoundChannel("DIRECT", costs=(FoundCost(text=NOTE),)),)},
        {"requirements": NOTE},
        {"note": NOTE},
    ],
    ids=["step", "paper", "group", "way", "fee", "requirement", "note"],
)
def test_a_sentence_is_listed_until_it_is_dealt_with(said):
    """Wherever the source says it: nothing in the record lists it, own words or a declared reason do not."""
    own_words = {"thanh_phan_ho_so": [{"ghi_chu": "Giấy nước ngoài cấp thì hợp pháp hóa lãnh sự trước."}]}
    left_out = {"nguon": {"bo_qua": [{"noi_dung": "Giấy tờ do nước ngoài cấp…", "ly_do": "lap-lai"}]}}
    other = {"nguon": {"bo_qua": [{"noi_dung": "Giấy tờ do nước ngoài", "ly_do": "lap-lai"}]}}

    assert open_in({}, **said) == [NOTE]
    assert open_in(own_words, **said) == []
    assert open_in(left_out, **said) == []
    assert open_in(other, **said) == [NOTE]


@pytest.mark.parametrize(
    ("said", "told", "value"),
    [
        ({"channels": (FoundChannel("DIRECT", time="15", unit="WORKING_DAY"),)}, "thời hạn 15 WORKING_DAY", "15"),
        (
            {"channels": (FoundChannel("DIRECT", costs=(FoundCost(amount=400000, currency="VNĐ"),)),)},
            "mức thu 400000 VNĐ",
            "400.000",
        ),
        ({"cases": (FoundCase("Việc khác", "1.1.01", "15", "DAY"),)}, "1.1.01: thời hạn 15 DAY", "15"),
        (
            {"note": "Hạn là 15 ngày làm việc kể từ lúc nộp xong."},
            "Hạn là 15 ngày làm việc kể từ lúc nộp xong.",
            "15 ngày làm việc",
        ),
    ],
    ids=["time", "fee", "case", "sentence"],
)
def test_a_number_must_stand_in_the_record(said, told, value):
    """A time, an amount, a case and a sentence with a number are used only where the number is told."""
    words = "Hạn là ngày làm việc kể từ lúc nộp xong"

    assert open_in({"ghi_chu": words}, **said) == [told]
    assert open_in({"ghi_chu": f"{words}: {value}"}, **said) == []


@pytest.mark.parametrize(
    ("source", "half_told", "told"),
    [
        (
            "Người nộp không phải xuất trình bản chính giấy chứng sinh.",
            "Người nộp xuất trình bản chính giấy chứng sinh.",
            "Bạn khỏi xuất trình bản chính giấy chứng sinh.",
        ),
        (
            "Người nộp xuất trình giấy chứng sinh, trừ người cao tuổi.",
            "Người cao tuổi, người nộp xuất trình giấy chứng sinh.",
            "Bạn xuất trình giấy chứng sinh; riêng người cao tuổi thì thôi.",
        ),
        (
            "Chỉ Sở Tư pháp mới nhận giấy chứng sinh.",
            "Sở Tư pháp nhận giấy chứng sinh.",
            "Riêng Sở Tư pháp nhận giấy chứng sinh.",
        ),
        (
            "Xuất trình giấy chứng sinh nếu sinh ở nhà.",
            "Xuất trình giấy chứng sinh, sinh ở nhà.",
            "Sinh ở nhà thì xuất trình giấy chứng sinh.",
        ),
        (
            "Sở xác minh giấy chứng sinh trong 05 ngày làm việc.",
            "Sở xác minh giấy chứng sinh. Nộp 5 bản.",
            "Sở xác minh giấy chứng sinh năm ngày làm việc.",
        ),
        (
            "Giấy chứng sinh cấp trước ngày 01/7/2025 vẫn dùng được.",
            "Giấy chứng sinh đã cấp vẫn dùng được.",
            "Giấy chứng sinh cấp trước ngày 1 tháng 7 năm 2025 vẫn dùng được.",
        ),
        (
            "Nộp phí chứng thực 2.000 đồng mỗi trang.",
            "Nộp phí chứng thực mỗi trang. Mẫu 2000.",
            "Nộp phí chứng thực 2000 đồng mỗi trang.",
        ),
    ],
    ids=["denies", "excepts", "restricts", "asks", "counts", "names a day", "names an amount"],
)
def test_a_half_told_sentence_is_listed(source, half_told, told):
    """Half of the words do not use a sentence of which they lose "không", "trừ", "chỉ", "nếu", a quantity or a day."""
    assert open_in({"ghi_chu": half_told}, note=source) == [source]
    assert open_in({"ghi_chu": told}, note=source) == []


def test_keys_say_what_their_texts_leave_unsaid():
    """That somebody pays nothing, in which case a paper is needed, until when: structured values count as told."""
    source = (
        "Miễn lệ phí cho người thuộc hộ nghèo. Nếu mất giấy chứng sinh thì nộp văn bản của người làm chứng. "
        "Mức thu này áp dụng đến hết ngày 31/12/2026 đối với hộ nghèo."
    )
    waiver = {"mien": [{"noi_dung": "Người thuộc hộ nghèo được áp dụng mức thu này", "den_ngay": "2026-12-31"}]}
    papers = [{"truong_hop": ["mat"], "giay_to": [{"ten_giay_to": "Văn bản của người làm chứng"}]}]
    question = {"ma": "giay", "hoi": "Còn giấy không?", "tra_loi": [{"ma": "mat", "ten": "Mất giấy chứng sinh"}]}

    assert open_in({**waiver, "thanh_phan_ho_so": papers, "phan_biet": [question]}, note=source) == []
    assert len(open_in({}, note=source)) == 3


def test_what_is_left_out_says_nothing_of_other_sentences():
    """Neither by words that it shares with them, nor by a beginning that none has."""
    left_out = {"noi_dung": "Giấy tờ do nước ngoài cấp phải được hợp pháp hóa lãnh sự.", "ly_do": "lap-lai"}
    begun = {"noi_dung": "Giấy tờ do xã cấp…", "ly_do": "lap-lai"}

    assert open_in({"nguon": {"bo_qua": [left_out]}}, note=NOTE) == [NOTE]
    assert open_in({"nguon": {"bo_qua": [begun]}}, note=NOTE) == [NOTE]


def test_a_description_is_read_beside_conditions_unless_it_is_the_same():
    """A sentence is asked for once, under the part that editors know."""
    empty = {"steps": (), "channels": (), "groups": (), "cases": (), "outputs": (), "reception": "", "note": ""}
    for description, parts in ((NOTE, ["yeu_cau_dieu_kien"]), (f"{NOTE} ", ["yeu_cau_dieu_kien", "mo_ta"])):
        found = replace(FAULTLESS, **empty, requirements=NOTE, description=description)

        assert [statement.part for statement in open_statements(found, {}, {})] == parts


def test_a_paper_and_its_note_say_one_thing():
    """Half of the words in each are all of them together; two papers are two things."""
    half, other = "Giấy tờ nước ngoài cấp", "Hợp pháp hóa lãnh sự trước khi nộp"
    together = {"thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": half, "ghi_chu": other}]}]}
    apart = {"thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": half}, {"ten_giay_to": other}]}]}
    source = "Giấy tờ nước ngoài cấp, phiên dịch, công chứng, hợp pháp hóa lãnh sự, nộp ảnh."

    assert open_in(together, note=source) == []
    assert open_in(apart, note=source) == [source]


@pytest.mark.parametrize(
    ("sentence", "told", "is_open"),
    [
        ("Ảnh chân dung mới.", "", True),
        ("Ảnh chân dung.", "", True),
        ("Ảnh chân dung.", "Ảnh chân dung", False),
        ("Ảnh mới.", "", False),
        ("Hồ sơ giấy tờ của cơ quan, người yêu cầu.", "", False),
        ("Khoản 1 Điều 5 Mục 3 Chương 2.", "1, 5, 3, 2", True),
        ("Ảnh chân dung mới.", "Ảnh chân", False),
        ("Ảnh chân dung mới chụp.", "Ảnh chân", True),
    ],
)
def test_how_much_a_sentence_must_say_and_be_said(sentence, told, is_open):
    """Three words of its own, of which half stand in one text; numbers and words of every sentence are none."""
    assert open_in({"ghi_chu": told}, note=sentence) == ([sentence] if is_open else [])


@pytest.fixture(scope="module")
def sources(corpus, tmp_path_factory):
    """What the national database says of the shipped records, one answer a line."""
    written = tmp_path_factory.mktemp("shipped") / "nguon.jsonl"
    with gzip.open(corpus / "portal-api/national.jsonl.gz", "rt", encoding="utf-8") as lines:
        written.write_text("".join(line for line in lines if json.loads(line)["code"] in shipped_procedures()), "utf-8")
    return written


def test_the_shipped_records_leave_nothing_of_their_sources_open(sources, tmp_path):
    """Imported again the same data change nothing, everything is proven, and no sentence is left open."""
    for name in ("content", "tthc"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)

    result = run(tmp_path, str(sources), "--verify", "--dry-run", command="import", day=None)

    assert "30 thủ tục: 30 không đổi." in result.out
    assert "chưa nói tới" not in result.out
    assert result.code == 0, result.out


def test_a_sentence_that_a_shipped_record_loses_is_listed(sources, tmp_path):
    """The command names file, part and sentence, says once what to do, and does not pass."""
    for name in ("content", "tthc"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    file = tmp_path / "tthc/ho-tich/1.004873.yml"
    before, _, after = file.read_text("utf-8").partition("    - hoi: Khi nào bị từ chối?\n")
    file.write_text(before + after[after.index("    - hoi:") :], "utf-8")

    result = run(tmp_path, str(sources), "--verify", "--dry-run", command="import", day=None)

    assert "tthc/ho-tich/1.004873.yml: 1 lời của nguồn mà bản ghi chưa nói tới:" in result.out
    assert "kết hôn với người cùng giới tính" in result.out
    assert result.code == 1
