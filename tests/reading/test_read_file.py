"""A file is read whole, or one problem says why it was not."""

from __future__ import annotations

from pathlib import Path

from congkhai.reading.source import MAX_BYTES, read_file


def test_kind_qua_lon(tmp_path: Path):
    """A file over the limit is not read at all; one at the limit is."""
    (tmp_path / "lon.yml").write_bytes(b"x" * (MAX_BYTES + 1))
    (tmp_path / "vua.yml").write_bytes(b"x" * MAX_BYTES)

    data, problems = read_file(tmp_path / "lon.yml", "lon.yml")
    just_fits, none = read_file(tmp_path / "vua.yml", "vua.yml")

    assert (data, len(just_fits), none) == (b"", MAX_BYTES, [])
    assert [str(p) for p in problems] == [
        "lon.yml:1:1: tệp dài 2000001 byte, tối đa 2000000; tách nhỏ hoặc xóa phần thừa [qua-lon]"
    ]


def test_kind_lien_ket_tuong_trung(tmp_path: Path):
    """A symbolic link is not followed, wherever it leads."""
    (tmp_path / "that.yml").write_text("ma: a")
    (tmp_path / "lien-ket.yml").symlink_to(tmp_path / "that.yml")

    data, problems = read_file(tmp_path / "lien-ket.yml", "lien-ket.yml")

    assert data == b""
    assert [p.code for p in problems] == ["lien-ket-tuong-trung"]


def test_kind_khong_doc_duoc(tmp_path: Path):
    """A file that is gone, or is a folder, is a problem of that file."""
    (tmp_path / "thu-muc.yml").mkdir()

    gone = read_file(tmp_path / "mat.yml", "mat.yml")
    folder = read_file(tmp_path / "thu-muc.yml", "thu-muc.yml")

    assert [p.code for p in (*gone[1], *folder[1])] == ["khong-doc-duoc", "khong-doc-duoc"]
