"""Older and newer data of real procedures: every difference is told, on screen and in the history, and no other."""

from __future__ import annotations

import copy
import gzip
import json
import random
from datetime import date

import pytest

from congkhai.importing.formats.portal_answer import read_answer
from congkhai.importing.lists.registers import open_registers
from congkhai.importing.records.mapping import told_cases
from congkhai.importing.update.record_import import Existing, Outcome, Terms, import_record
from congkhai.reading.source import parse

SAMPLE, ALL = 40, 200
OLDER, NEWER = date(2026, 7, 18), date(2026, 11, 1)

pytestmark = pytest.mark.proof("pairs of older and newer data")


def reworded(value, key, draw, token):
    """A word more in a text; None where there is none to change."""
    text = value.get(key)
    if not text or not str(text).strip():
        return False
    words = str(text).split(" ")
    place = draw.randint(0, len(words))
    value[key] = " ".join([*words[:place], token, *words[place:]])
    return True


def one_of(answer, key, draw):
    """One of the objects under a key, or an empty one."""
    listed = [item for item in answer.get(key) or () if isinstance(item, dict)]
    return draw.choice(listed) if listed else {}


def new_time(answer, draw, token):
    """Another limit of one way, unless a case that repeated it would then say something."""
    if answer["cases"] and not told_cases(read_answer(answer)):
        return False
    way = one_of(answer, "executionMethods", draw)
    if not isinstance(way.get("processingTime"), int) or way.get("processingTimeUnit") not in ("DAY", "WORKING_DAY"):
        return False
    way["processingTime"] += 40
    return True


def new_fee(answer, draw, token):
    """Another amount of one fee."""
    fee = one_of(one_of(answer, "executionMethods", draw), "fees", draw)
    if not fee.get("value"):
        return False
    fee["value"] = int(fee["value"]) + 12_345
    return True


def new_copies(answer, draw, token):
    """One original more of a paper whose name no other has."""
    rows = [row for group in answer.get("executionCases") or () for row in group.get("profileComponents") or ()]
    names = [row["name"] for row in rows]
    single = [row for row in rows if row["originalQty"] and names.count(row["name"]) == 1]
    if not single:
        return False
    draw.choice(single)["originalQty"] += 3
    return True


def new_form(answer, draw, token):
    """A form more at a paper."""
    row = one_of(one_of(answer, "executionCases", draw), "profileComponents", draw)
    if not row.get("name"):
        return False
    row["attachments"] = [*(row.get("attachments") or ()), {"fileName": f"{token}.docx"}]
    return True


def more_papers(answer, draw, token):
    """A paper more."""
    group = one_of(answer, "executionCases", draw)
    if not group.get("profileComponents"):
        return False
    group["profileComponents"].append({"name": f"Giấy {token}", "originalQty": 1, "copyQty": 0, "attachments": []})
    return True


def new_name(answer, draw, token):
    """A word more; a case alone that only repeats the name follows."""
    repeats = bool(answer["cases"]) and not told_cases(read_answer(answer))
    reworded(answer, "name", draw, token)
    if repeats:
        answer["cases"][0]["name"] = answer["name"]
    return True


def new_requirements(answer, draw, token):
    """A word more; the description follows where it only repeats the requirements, as most do."""
    before = answer.get("requirementsAndConditions")
    if not reworded(answer, "requirementsAndConditions", draw, token):
        return False
    if answer.get("description") == before:
        answer["description"] = answer["requirementsAndConditions"]
    return True


def more_laws(answer, draw, token):
    """A legal text more."""
    answer["legalBasisesDetails"].append({"name": f"Luật {token}", "code": f"{draw.randint(1, 99)}/2031/QH16"})
    return True


def fewer_laws(answer, draw, token):
    """A legal text less, if another stays."""
    numbers = [law["code"] for law in answer["legalBasisesDetails"]]
    if len(set(numbers)) < 2 or numbers.count(numbers[-1]) > 1:
        return False
    answer["legalBasisesDetails"].pop()
    return True


def other_order(answer, draw, token):
    """What says nothing: the order of ways, fees, legal texts, agencies, results."""
    for key in ("executionMethods", "legalBasisesDetails", "departmentsExecuting", "resultsDetails"):
        draw.shuffle(answer.get(key) or [])
    for way in answer["executionMethods"] or ():
        draw.shuffle(way.get("fees") or [])
    return True


def words_of(*path):
    """A change of the words at a path of keys."""

    def change(answer, draw, token):
        value = answer
        for key in path[:-1]:
            value = one_of(value, key, draw)
        return reworded(value, path[-1], draw, token)

    return change


PAPERS, WAYS, LAWS = "Thành phần hồ sơ", "Cách thức thực hiện", "Căn cứ pháp lý"
# Change → the heading under which it is told (of fees: or the words beside them), and whether its word is told too.
CHANGES = (
    (new_name, {"Tên thủ tục"}, True),
    (new_time, {"Thời hạn giải quyết"}, False),
    (new_fee, {"Phí, lệ phí"}, False),
    (words_of("executionMethods", "fees", "description"), {WAYS, "Phí, lệ phí"}, True),
    (words_of("executionMethods", "description"), {WAYS}, True),
    (words_of("executionSteps", "description"), {"Trình tự thực hiện"}, True),
    (new_copies, {PAPERS}, False),
    (new_form, {PAPERS}, False),
    (more_papers, {PAPERS}, False),
    (words_of("executionCases", "profileComponents", "name"), {PAPERS}, False),
    (words_of("executionCases", "name"), {PAPERS, f"{PAPERS}, trường hợp"}, False),
    (new_requirements, {"Yêu cầu, điều kiện thực hiện"}, True),
    (words_of("keywords"), {"Từ khóa"}, False),
    (more_laws, {LAWS}, False),
    (fewer_laws, {LAWS}, False),
)


@pytest.fixture(scope="module")
def pairs(corpus, is_whole):
    """(older answer, newer answer, what must be told: headings, words)."""
    with gzip.open(corpus / "portal-api/justice.jsonl.gz", "rt", encoding="utf-8") as lines:
        answers = [json.loads(line) for line in lines]
    draw = random.Random(20261128)
    return [pair(draw.choice(answers), draw, number) for number in range(ALL if is_whole else SAMPLE)]


def pair(answer, draw, number):
    """One to four changes of different parts, in another order of what has none."""
    newer, told, words = copy.deepcopy(answer), [], []
    for place, (change, headings, is_told) in enumerate(draw.sample(CHANGES, 4)[: draw.randint(1, 4)]):
        token = f"zq{number}x{place}"
        if not any(headings & others for others in told) and change(newer, draw, token):
            told.append(headings)
            words += [token] if is_told else []
    other_order(newer, draw, "")
    newer["_source"] = {"retrieved": NEWER.isoformat()}
    answer["_source"]["retrieved"] = OLDER.isoformat()
    return answer, newer, told, words


def test_every_difference_is_told_and_no_other(pairs, tried):
    """The headings of the lines are those of the changes; the words that came stand in them and in the history."""
    for older, newer, expected, words in pairs:
        registers, terms = open_registers((), (), (), OLDER), Terms(NEWER)
        first = import_record(read_answer(older), None, registers, terms)
        second = import_record(read_answer(newer), Existing(first.file, first.data), registers, terms)

        headings = {line.partition(":")[0] for line in second.lines}
        assert all(headings & one for one in expected), (older["code"], expected, second.lines)
        assert headings <= set().union(*expected), (older["code"], expected, second.lines)
        assert second.outcome is (Outcome.UPDATED if expected else Outcome.SAME), older["code"]
        history = history_of(second.data or first.data)
        for word in words:
            assert word in "".join(second.lines), (older["code"], word, second.lines)
            assert word in history, (older["code"], word)
    tried(len(pairs), "pairs compared")


def history_of(data):
    """The words of a record's history."""
    document, _ = parse(data, "a.yml")
    return " ".join(entry["noi_dung"] for entry in document.value.get("lich_su", ()))
