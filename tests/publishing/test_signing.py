"""Signatures: who published a copy can be proved by a key."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from small_sites import ORIGIN, small_sites

from congkhai.publishing.manifest import damages_of
from congkhai.publishing.signing import NotSigned, check_signature, signer
from congkhai.publishing.stick import lay_stick

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen")


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A private key; beside it `key.nguoi-ky`, those who may sign."""
    return new_key(tmp_path / "key")


def new_key(file: Path) -> Path:
    """A key without a passphrase, and the file that names it as one of those who may sign."""
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file], check=True)
    public = file.with_name(f"{file.name}.pub").read_text("ascii")
    file.with_suffix(".nguoi-ky").write_text(f"congkhai {public}", encoding="ascii")
    return file


def test_a_signed_copy_is_known(key: Path, tmp_path: Path) -> None:
    """As a whole, and each site by itself; the signature is no strange file."""
    lay_stick(tmp_path / "usb", small_sites(tmp_path), ORIGIN, signer(key), b"start")
    for folder in ("usb", "usb/site", "usb/site-pbgdpl"):
        check_signature(tmp_path / folder, key.with_suffix(".nguoi-ky"))

    assert damages_of(tmp_path / "usb") == []


def test_others_and_changes_are_not_believed(key: Path, tmp_path: Path) -> None:
    """A manifest that somebody wrote anew, a key of somebody else, no signature at all."""
    other = new_key(tmp_path / "other")
    lay_stick(tmp_path / "usb", small_sites(tmp_path, "một"), ORIGIN, signer(key), b"start")
    lay_stick(tmp_path / "false", small_sites(tmp_path, "hai"), ORIGIN, None, b"start")
    shutil.copy(tmp_path / "usb/ke-khai.txt.sig", tmp_path / "false")
    lay_stick(tmp_path / "bare", small_sites(tmp_path, "ba"), ORIGIN, None, b"start")

    for folder, signers, words in [
        ("usb", other, "chữ ký không đúng, đừng tin bản này"),
        ("false", key, "chữ ký không đúng, đừng tin bản này"),
        ("bare", key, "không có chữ ký"),
    ]:
        with pytest.raises(NotSigned, match=words):
            check_signature(tmp_path / folder, signers.with_suffix(".nguoi-ky"))


def test_a_key_that_is_none_is_told(tmp_path: Path) -> None:
    """Nothing is copied then."""
    (tmp_path / "key").write_text("no key", encoding="utf-8")
    with pytest.raises(NotSigned, match=f"không ký được bằng khóa {tmp_path / 'key'}"):
        lay_stick(tmp_path / "usb", small_sites(tmp_path), ORIGIN, signer(tmp_path / "key"), b"start")

    assert not (tmp_path / "usb").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
