"""The command `init`: asks a new department what it is, then writes its project."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from congkhai.catalogue.provinces import provinces_of
from congkhai.catalogue.wording import capital
from congkhai.model.families import FAMILY, PROVINCES
from congkhai.publishing.refusal import Refused
from congkhai.reading.listed import listed
from congkhai.reading.unit_day import unit_of
from congkhai.starting.init_answers import Answers
from congkhai.starting.init_questions import QUESTIONS, Known, NoAnswer, Question
from congkhai.starting.national_lists import FIELDS
from congkhai.starting.new_folder import check_free, write_project
from congkhai.starting.project_files import project_files

_MISSING = "còn thiếu {missing}"
_NO_LIST = "Chưa làm gì: không đọc được {file} của dự án {root}; sửa các lỗi mà lệnh check báo rồi chạy lại"
_STOPPED = "Chưa làm gì: chưa trả lời hết các câu hỏi"
_LATER = "Chưa biết thì bấm Enter, sau này điền."
_DONE = "Đã lập dự án của {unit} trong {folder}: {count} tệp."
_NEXT = "Tiếp theo: mở thư mục ấy, đọc README.md, chạy make check để xem những gì chưa cập nhật."


def add_init_options(init: ArgumentParser) -> None:
    """Declare the options: one for each question."""
    init.add_argument("thu_muc", type=Path, metavar="THƯ_MỤC", help="thư mục mới của đơn vị, chưa có gì trong đó")
    for question in QUESTIONS:
        init.add_argument(question.option, metavar=question.metavar, help=question.help)
    init.set_defaults(refuse=init.error)


def run_init(options: Namespace) -> int:
    """Write the new project, or say which answers are missing; returns the exit code."""
    check_free(options.thu_muc)
    known = Known(_entries(options.root, PROVINCES), _entries(options.root, FIELDS))
    answers = _answers(options, known)
    unit = unit_of(options.root)
    own = provinces_of(known.provinces, unit.province if unit else None, ())
    files = project_files(options.root, own, unit.name if unit else "", answers, options.today)
    write_project(options.thu_muc, files)
    print(_DONE.format(unit=answers.unit, folder=options.thu_muc, count=len(files)))
    print(_NEXT)
    return 0


def _entries(root: Path, stem: str) -> dict[str, Any]:
    entries = listed(root, stem)
    if not entries:
        raise Refused(_NO_LIST.format(file=FAMILY[stem].files, root=root))
    return {entry.id: entry for entry in entries}


def _answers(options: Namespace, known: Known) -> Answers:
    """From the options; what is missing is asked for where somebody sits, else told."""
    given = {one: text for one in QUESTIONS if (text := getattr(options, one.key)) is not None}
    said: dict[str, Any] = {}
    for question, text in given.items():
        try:
            said[question.answer] = question.read(text, known)
        except NoAnswer as error:
            options.refuse(f"{question.option}: {error}")
    missing = [one for one in QUESTIONS if one.required and one not in given]
    if missing and not sys.stdin.isatty():
        options.refuse(_MISSING.format(missing=", ".join(f"{one.option} ({one.help})" for one in missing)))
    if missing:
        said |= _asked([one for one in QUESTIONS if one not in given], known)
    return Answers(**{"fields": tuple(known.fields.values()), **said})


def _asked(questions: list[Question], known: Known) -> dict[str, Any]:
    """What somebody types; a slip is told, and asked again."""
    print(_LATER)
    said: dict[str, Any] = {}
    for question in questions:
        while question.answer not in said:
            text = _typed(question)
            if not text and not question.required:
                break
            try:
                said[question.answer] = question.read(text, known)
            except NoAnswer as error:
                print(f"Chưa được: {error}")
    return said


def _typed(question: Question) -> str:
    try:
        return input(f"{capital(question.help)}: ").strip()
    except EOFError:
        print()
        raise Refused(_STOPPED) from None
