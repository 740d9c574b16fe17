"""Signatures of manifests, by the `ssh-keygen` that every Debian and every Windows has."""

from __future__ import annotations

import subprocess
from pathlib import Path

from congkhai.catalogue.addresses import MANIFEST, SIGNATURE
from congkhai.publishing.copying import Sign
from congkhai.publishing.refusal import Refused

_SPACE = "congkhai"  # what these signatures are for, and who signs, in the file of those who may


class NotSigned(Refused):
    """A signature could not be made, or does not prove anything; the message says why and what to do."""


def signer(key: Path) -> Sign:
    """What signs with a private key of OpenSSH."""

    def sign(data: bytes) -> bytes:
        return _ssh_keygen(["sign", "-q", "-f", str(key), "-n", _SPACE], data, f"không ký được bằng khóa {key}")

    return sign


def check_signature(folder: Path, signers: Path) -> None:
    """Raise `NotSigned` unless the manifest of a folder is signed by one of those whom a file names."""
    if not (folder / SIGNATURE).is_file():
        raise NotSigned(f"{folder / SIGNATURE}: không có chữ ký; bản này không do người có khóa công khai")
    words = ["verify", "-f", str(signers), "-I", _SPACE, "-n", _SPACE, "-s", str(folder / SIGNATURE)]
    _ssh_keygen(words, (folder / MANIFEST).read_bytes(), f"{folder / SIGNATURE}: chữ ký không đúng, đừng tin bản này")


def _ssh_keygen(words: list[str], data: bytes, failure: str) -> bytes:
    try:
        done = subprocess.run(["ssh-keygen", "-Y", *words], input=data, capture_output=True, check=False)
    except FileNotFoundError:
        raise NotSigned("Máy này chưa có lệnh `ssh-keygen`; cài OpenSSH (gói openssh-client) rồi chạy lại") from None
    if done.returncode:
        raise NotSigned(f"{failure} ({done.stderr.decode(errors='replace').strip()})")
    return done.stdout
