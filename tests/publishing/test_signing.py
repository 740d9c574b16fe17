"""Signatures: who published a copy can be proved by a key."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fixture_project import REPOSITORY
from small_sites import ORIGIN, small_sites

from congkhai.cli import main
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
    file.with_suffix(".nguoi-ky").write_text(f"# those who may\n\ncongkhai {public}", encoding="ascii")
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
        ("usb", other, "không khớp khóa nào trong .*, đừng tin bản này"),
        ("false", key, "không khớp khóa nào trong .*, đừng tin bản này"),
        ("bare", key, "không có chữ ký"),
    ]:
        with pytest.raises(NotSigned, match=words):
            check_signature(tmp_path / folder, signers.with_suffix(".nguoi-ky"))


def test_a_key_that_is_none_is_told(tmp_path: Path) -> None:
    """Nothing is copied then."""
    (tmp_path / "key").write_text("no key", encoding="utf-8")
    with pytest.raises(NotSigned, match=f"Chưa ký được bằng {tmp_path / 'key'}: cần tệp khóa riêng"):
        lay_stick(tmp_path / "usb", small_sites(tmp_path), ORIGIN, signer(tmp_path / "key"), b"start")

    assert not (tmp_path / "usb").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("text", [b"", b"ssh-ed25519 AAAA a\n", b"\xef\xbb\xbfcongkhai ssh-ed25519 AAAA\n", b"\xff\n"])
def test_signers_that_name_nobody_are_to_blame_and_not_the_copy(text: bytes, key: Path, tmp_path: Path) -> None:
    """An empty file, a public key alone, one saved with a mark that ssh-keygen takes for a letter."""
    lay_stick(tmp_path / "usb", small_sites(tmp_path), ORIGIN, signer(key), b"start")
    (tmp_path / "ai").write_bytes(text)

    with pytest.raises(NotSigned) as raised:
        check_signature(tmp_path / "usb", tmp_path / "ai")

    assert str(raised.value).startswith(f"{tmp_path / 'ai'}: cần tệp chữ UTF-8 (không BOM), mỗi dòng `congkhai` rồi ")


def test_signers_that_cannot_be_read_are_told_as_such(
    key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the cause: a name that is not there, as the home of another user is closed; what is in it is not to blame."""
    lay_stick(tmp_path / "usb", small_sites(tmp_path), ORIGIN, signer(key), b"start")
    code = main(["publish", "--kiem-tra", str(tmp_path / "usb"), "--nguoi-ky", str(tmp_path / "ai")])

    assert code == 1
    assert capsys.readouterr().err == (
        f"Chưa làm xong: {tmp_path / 'ai'}: không có tệp hoặc thư mục này; xem lại tên và chỗ của nó\n"
    )


def test_a_machine_without_openssh_is_told_what_to_install(
    key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To sign, and to prove."""
    lay_stick(tmp_path / "usb", small_sites(tmp_path), ORIGIN, signer(key), b"start")
    monkeypatch.setenv("PATH", str(tmp_path))
    for use in (lambda: signer(key)(b""), lambda: check_signature(tmp_path / "usb", key.with_suffix(".nguoi-ky"))):
        with pytest.raises(NotSigned, match="chưa có lệnh `ssh-keygen`; cài OpenSSH"):
            use()


def test_a_key_with_a_passphrase_keeps_nobody_waiting(tmp_path: Path) -> None:
    """Where nobody can type it, as at night, it is told in one line how to give the key."""
    new = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "mat khau", "-f", tmp_path / "key"]
    subprocess.run(new, check=True)
    words = "from pathlib import Path; from congkhai.publishing.signing import signer; signer(Path('key'))(b'')"
    alone = {name: value for name, value in os.environ.items() if name not in ("SSH_AUTH_SOCK", "DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-c", words],
        cwd=tmp_path,
        env={**alone, "PYTHONPATH": str(REPOSITORY)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        start_new_session=True,
        timeout=30,
        check=False,
    )

    assert "NotSigned: Chưa ký được bằng key: cần tệp khóa riêng OpenSSH" in done.stderr.splitlines()[-1]
    assert "`ssh-add` (ssh-keygen: " in done.stderr.splitlines()[-1]
