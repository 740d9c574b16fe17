"""What the rules find in the text of a file."""

from __future__ import annotations

from textwrap import dedent

from valid_records import procedures_on

from congkhai.model.families import FAMILY
from congkhai.reading.records import read_record
from congkhai.reading.source import parse
from congkhai.rules.checks import check_file, locate

SOURCE = "nguon: {he_thong: khac, ngay_lay: 2026-11-23}"


def found_in(text, catalogue, family="thu-tuc"):
    """Line, key and code of what the rules find in a file that can be read."""
    document, _ = parse(dedent(text).encode(), "a.yml")
    assert document is not None
    content, problems = read_record(document, FAMILY[family].file)
    assert content is not None
    assert problems == []
    findings = check_file(FAMILY[family], content, catalogue.setting, catalogue.names, procedures_on())
    return [(p.line, p.key, p.code) for p in locate(findings, document, FAMILY[family].file)]
