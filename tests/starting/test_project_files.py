"""What a new project needs of the engine is looked for, and told when it is not there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from place_lists import shipped_places

from congkhai.publishing.refusal import Refused
from congkhai.starting.init_answers import Answers
from congkhai.starting.project_files import project_files


def test_a_project_without_lists_begins_nothing(tmp_path: Path) -> None:
    """The file that is missing is named."""
    provinces = shipped_places().provinces
    assert provinces.own is not None

    with pytest.raises(Refused, match=r"không có .*mkdocs\.yml, mà dự án mới cần tệp này"):
        project_files(tmp_path, provinces, "A", Answers("B", provinces.own, ()), date(2026, 11, 30))
