"""Long proofs: which of them run, how much of each, and what the table says of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PROOFS = """\
import pytest
from hypothesis import given, strategies as st
from proving import proved_by_examples

@proved_by_examples("numbers", 20)
@given(st.integers())
def test_numbers(number):
    pass

@pytest.mark.proof("kills")
@pytest.mark.parametrize("way", ["from within", "from outside"])
def test_kills(way, is_whole, tried):
    tried(500 if is_whole else 5, "kills")
    assert way == "from within" or not {harm}

@pytest.mark.proof("corpora")
def test_corpus():
    pytest.skip("no real data")

def test_apart():
    raise AssertionError("no proof")
"""


def prove(folder: Path, *options: str, harm: bool = False) -> tuple[int, str]:
    """Exit code and output of pytest on the proofs above."""
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --strict-markers\n", "utf-8")
    (folder / "test_proofs.py").write_text(PROOFS.format(harm=harm), "utf-8")
    process = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "proving", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return process.returncode, process.stdout


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["in one process", "in two"])
def test_proofs_run_whole_alone_and_in_a_table(workers: tuple[str, ...], tmp_path: Path) -> None:
    """Sizes of the tests of a proof are added up, what could not run says why, and other tests do not run."""
    code, said = prove(tmp_path, "--prove", *workers)

    assert code == 0
    table = [line.rpartition(" | ")[0] for line in said.splitlines() if line.startswith("|")]
    assert table[2:] == [
        "| corpora | 1 tests | not run: no real data",
        "| kills | 1,000 kills | proved",
        "| numbers | 400 examples | proved",
    ]


def test_a_proof_that_fails_is_refuted_and_decides_the_exit_code(tmp_path: Path) -> None:
    """The table names the test that failed."""
    code, said = prove(tmp_path, "--prove", harm=True)

    assert code == 1
    assert "| kills | 1,000 kills | REFUTED by test_proofs.py::test_kills[from outside] |" in said


def test_without_the_word_a_sample_is_tried_beside_all_other_tests(tmp_path: Path) -> None:
    """`make test` runs everything, and prints no table."""
    code, said = prove(tmp_path, "--hypothesis-show-statistics")

    assert code == 1
    assert "1 failed, 3 passed, 1 skipped" in said
    assert "20 passing, 0 failing" in said
    assert "| proof |" not in said
