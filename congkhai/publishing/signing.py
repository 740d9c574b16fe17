"""Signatures of manifests, by the `ssh-keygen` that every Debian and every Windows has."""

from __future__ import annotations

import subprocess
from pathlib import Path

from congkhai.catalogue.addresses import MANIFEST, SIGNATURE
from congkhai.publishing.copying import Sign
from congkhai.publishing.refusal import Refused

_SPACE = "congkhai"  # what these signatures are for, and who signs, in the file of those who may
_NO_KEY = (
    "Chưa ký được bằng {key}: cần tệp khóa riêng OpenSSH mà chỉ bạn đọc được (chmod 600); khóa có mật khẩu thì "
    "nạp trước bằng `ssh-add`"
)


class NotSigned(Refused):
    """A signature could not be made, or does not prove anything; the message says why and what to do."""


def signer(key: Path) -> Sign:
    """What signs with a private key of OpenSSH."""

    def sign(data: bytes) -> bytes:
        return _ssh_keygen(["sign", "-q", "-f", str(key), "-n", _SPACE], data, _NO_KEY.format(key=key))

    return sign


def check_signature(folder: Path, signers: Path) -> None:
    """Raise `NotSigned` unless the manifest of a folder is signed by one of those whom a file names."""
    if not _names_keys(signers):
        raise NotSigned(f"{signers}: cần tệp chữ UTF-8 (không BOM), mỗi dòng `{_SPACE}` rồi một khóa công khai OpenSSH")
    if not (folder / SIGNATURE).is_file():
        raise NotSigned(f"{folder / SIGNATURE}: không có chữ ký; bản này không do người có khóa công khai")
    words = ["verify", "-f", str(signers), "-I", _SPACE, "-n", _SPACE, "-s", str(folder / SIGNATURE)]
    failure = f"{folder / SIGNATURE}: không khớp khóa nào trong {signers}, đừng tin bản này"
    _ssh_keygen(words, (folder / MANIFEST).read_bytes(), failure)


def _names_keys(signers: Path) -> bool:
    """Whether a file says of any key that its owner may sign; else nobody can be found, and no copy is to blame."""
    try:
        lines = signers.read_text("utf-8").splitlines()
    except UnicodeDecodeError:
        return False
    return any(_SPACE in line.split()[0].split(",") for line in lines if line.strip())


def _ssh_keygen(words: list[str], data: bytes, failure: str) -> bytes:
    try:
        done = subprocess.run(["ssh-keygen", "-Y", *words], input=data, capture_output=True, check=False)
    except FileNotFoundError:
        raise NotSigned("Máy này chưa có lệnh `ssh-keygen`; cài OpenSSH (gói openssh-client) rồi chạy lại") from None
    if done.returncode:
        said = "; ".join((done.stdout + done.stderr).decode(errors="replace").split("\n")).strip("; \r")
        raise NotSigned(f"{failure} (ssh-keygen: {said or 'không nói gì'})")
    return done.stdout
