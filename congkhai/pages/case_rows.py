"""The first answers of every case of a procedure, whole or not yet, for the script that shows those of the reader's."""

from __future__ import annotations

import json
from datetime import date

from congkhai.catalogue.my_case import cases_of, open_cases_of
from congkhai.catalogue.wording import UNKNOWN, capital
from congkhai.model.procedure import Procedure

_ASK = f"{UNKNOWN} cho trường hợp này; hãy hỏi nơi nhận hồ sơ trước khi đi"


def rows_by_case(procedure: Procedure, day: date) -> str:
    """JSON, codes of answers with commas between → label of a row → its lines; "" where no question is asked."""
    told = {
        ",".join(answer.code for answer in case.answers): {
            "Bao lâu": [_known(case.time)],
            "Bao nhiêu": [capital(_known(line)) for line in case.costs],
        }
        for case in (*open_cases_of(procedure, day), *cases_of(procedure, day))
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) if told else ""


def _known(line: str) -> str:
    return _ASK if line == UNKNOWN else line
