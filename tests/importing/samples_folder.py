"""Where the samples are: files written for these tests, structure and dirt as in real ones, the texts our own."""

from __future__ import annotations

from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"
