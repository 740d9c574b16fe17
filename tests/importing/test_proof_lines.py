"""What the terminal says of a proof that failed."""

from __future__ import annotations

from congkhai.importing.plan import Plan
from congkhai.importing.proof.verifying import Loss, Verification
from congkhai.importing.proof_lines import proof_lines
from congkhai.importing.update.record_import import Outcome, RecordImport


def lines_of(*losses, characters=1_000_000, values=3):
    """The lines about one record."""
    proof = Verification(characters, losses, values)
    record = RecordImport("1.900001", "Ghi sổ", "a.yml", Outcome.NEW, verification=proof)
    return list(proof_lines(Plan(records=[record])))


def test_each_loss_has_its_place_and_both_sides():
    """A lost text, a value that is another, a value that is not there."""
    assert lines_of(
        Loss("1.900001", "mo_ta", "Một câu."),
        Loss("1.900001", "cach_thuc_thuc_hien", "3", "2", is_value=True),
        Loss("1.900001", "loai_thu_tuc", "OTHER", is_value=True),
        characters=70,
    ) == [
        "Không thấy lại trong bản ghi 1.900001, mục mo_ta: “Một câu.”",
        "Khác nguồn ở bản ghi 1.900001, mục cach_thuc_thuc_hien: nguồn “3”, bản ghi “2”",
        "Khác nguồn ở bản ghi 1.900001, mục loai_thu_tuc: nguồn “OTHER”, bản ghi không có",
        "Kiểm chứng: 90 % chữ của nguồn có trong bản ghi (63 trên 70, không tính khoảng trắng).",
        "Kiểm chứng: 33,3333 % số liệu đúng như nguồn (1 trên 3: thời hạn, phí, số bản, số dòng, cơ quan, căn cứ…).",
    ]


def test_what_is_not_whole_is_never_100_percent():
    """One letter of ten million is told."""
    lines = lines_of(Loss("1.900001", "mo_ta", "a"), characters=10_000_000)

    assert lines[1].startswith("Kiểm chứng: 99,9999 % chữ")


def test_many_losses_are_counted():
    """Forty are shown, of the others the number."""
    lines = lines_of(*[Loss("1.900001", "mo_ta", "a")] * 45)

    assert lines[40] == "    … và 5 chỗ khác; xem đủ với --report"
