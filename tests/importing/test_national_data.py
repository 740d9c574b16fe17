"""The national database of July 2026, where it lies beside the repository: all of it, or a sample."""

from __future__ import annotations

import gzip
import json
import random
import re

import pytest
from fixture_project import differences, files_in, new_project, run

from congkhai.catalogue.decisions import decision_key
from congkhai.importing.formats.portal_answer import read_answer
from congkhai.importing.found.cleaning import letters_of
from congkhai.importing.proof.verifying import texts_in
from congkhai.importing.records.mapping import says_none, told_cases
from congkhai.reading.source import parse

SAMPLE = 300
# Numbers of things, not words about them: identifiers, and what has become a value of a fixed list.
_NOT_TEXT = {
    "_source", "id", "codeNotation", "bucketName", "filePath", "fileId", "currencyId", "profileComponentId",
    "formalityType", "state", "type", "processingTimeUnit", "submissionMethod", "currencyName",
    "departmentPromulgateId", "departmentPromulgateCode", "returningMethods", "proposalType", "subjectTypesDetails",
}  # fmt: skip
# Parts that have a code of their own beside the name: of fields, of agencies.
_CODED = ("categor", "issuingAgency", "department", "unitGroup")


@pytest.fixture(scope="module")
def source(corpus, tmp_path_factory, is_whole):
    """A file of answers as they came, one a line."""
    file = corpus / "portal-api/national.jsonl.gz"
    if is_whole:
        return file
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        sample = random.Random(20261128).sample(list(lines), SAMPLE)
    fewer = tmp_path_factory.mktemp("sample") / "national.jsonl.gz"
    with gzip.open(fewer, "wt", encoding="utf-8") as written:
        written.writelines(sample)
    return fewer


@pytest.fixture(scope="module")
def answers(source):
    """Every answer as it came."""
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def taken(answers):
    """Those that the people do: what agencies do among themselves is left out."""
    return [answer for answer in answers if "STANDARD_INTERNAL" not in answer.values()]


@pytest.fixture(scope="module")
def imported(source, tmp_path_factory):
    """An otherwise empty project with all of it, and what the command said."""
    root = new_project(tmp_path_factory.mktemp("national") / "project")
    for file in [*(root / "tthc").rglob("*.yml"), *(root / "content/chinh-sach").glob("*.yml")]:
        file.unlink()
    for stem in ("su-kien", "khai-niem"):
        (root / f"content/danh-muc/{stem}.yml").write_text("muc: []\n", "utf-8")
    return root, take(root, source, "--verify")


def take(root, source, *options):
    """Import the file."""
    return run(root, *options, str(source), command="import", day=None)


def tree(root):
    """Every file an import may write."""
    return files_in(root / "tthc", root) | files_in(root / "content/danh-muc", root)


@pytest.mark.proof("national database")
def test_all_of_it_is_imported_and_proved(imported, answers, taken, is_whole, tried):
    """Every procedure becomes a record, and every character of its texts and every number is in it."""
    _, result = imported

    tried(len(answers), "procedures imported")

    assert result.code == 0
    assert len(answers) == (5652 if is_whole else SAMPLE)
    assert len(taken) < len(answers)
    assert f"{len(taken)} thủ tục: {len(taken)} mới." in result.lines
    left_out = f"Bỏ qua {len(answers) - len(taken)} thủ tục nội bộ của cơ quan nhà nước"
    assert any(line.startswith(left_out) for line in result.lines)
    for what in ("chữ của nguồn có trong bản ghi", "số liệu đúng như nguồn"):
        assert any(line.startswith(f"Kiểm chứng: 100 % {what}") for line in result.lines)


@pytest.mark.proof("national database")
def test_a_second_import_changes_no_byte(imported, source, taken, tried):
    """The same data again."""
    root, _ = imported
    before = tree(root)
    result = take(root, source)
    tried(len(taken), "imported again")

    assert f"{len(taken)} thủ tục: {len(taken)} không đổi." in result.lines
    assert differences(before, tree(root)) == []


@pytest.mark.proof("national database")
def test_check_has_only_warnings(imported, taken, tried):
    """Nothing that the importer wrote stops a publication."""
    root, _ = imported
    result = run(root, command="check")
    tried(len(taken), "checked")

    assert result.code == 0
    assert result.lines[-1].startswith("0 lỗi, ")


@pytest.mark.proof("national database")
def test_every_text_of_the_answers_is_in_the_tree(imported, taken, tried):
    """Told from the answers themselves, key by key, without the importer's own idea of what they say.

    One case alone that repeats name and time of its procedure says nothing, and is left out.
    """
    root, _ = imported
    shared = [*(root / "content/danh-muc").glob("*.yml"), *(root / "content/quyet-dinh").glob("*.yml")]
    lists = "\0".join(letters(path) for path in sorted(shared))
    files = {path.stem: path for path in (root / "tthc").rglob("*.yml")}

    lost = []
    for answer in taken:
        there = letters(files[answer["code"].strip()])
        told = answer if told_cases(read_answer(answer)) else answer | {"cases": []}
        lost += [(answer["code"], key, text) for key, text in texts_of(told) if is_lost(text, there, lists)]
    # A number is that of a decision in any spelling: `3116/QĐ-BCA-C06.`
    decisions = {re.match(r"[^/]+?(?=-\d{4}-\d\d-\d\d$|$)", path.stem)[0] for path in shared}
    lost = [one for one in lost if one[1] != "proposalNumber" or decision_key(one[2], None) not in decisions]
    tried(len(taken), "compared text by text")

    assert lost == []


def letters(path):
    """The letters of all values of a file."""
    document, _ = parse(path.read_bytes(), path.name)
    return "\0".join(letters_of(text) for text in texts_in(document.value))


def texts_of(value, key=""):
    """Every text of an answer that somebody reads, with the key that it stands under."""
    if isinstance(value, str):
        # Names joined by commas are told one by one in a record.
        joined = key.endswith("Agencies") or key == "keywords"
        yield from ((key, part) for part in (value.replace(";", ",").split(",") if joined else [value]))
    elif isinstance(value, list):
        for item in value:
            yield from texts_of(item, key)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name not in _NOT_TEXT and not name.endswith("Ids") and not (name == "code" and key.startswith(_CODED)):
                yield from texts_of(item, name)


def is_lost(text, there, lists):
    """Whether a text is neither in the record nor in the lists it refers to."""
    wanted = letters_of(text)
    return wanted not in there and wanted not in lists and not (says_none(text) and "khong-co" in there)
