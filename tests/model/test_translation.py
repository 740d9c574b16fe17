"""Languages by their tags, and recordings that browsers play."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from congkhai.model.translation import OWN_NAMES, Language, Translation


def test_languages_are_tags_that_pages_can_say() -> None:
    """Each is a tag of BCP 47 with a Vietnamese name of its own; two languages are not called alike."""
    names = [one.label for one in Language]

    assert [one.value for one in Language if not re.fullmatch("[a-z]{2,3}(-[A-Z][a-z]{3})?", one.value)] == []
    assert all(name.startswith("tiếng ") for name in names)
    assert len(set(names)) == len(names)
    assert set(OWN_NAMES) < set(Language)


@pytest.mark.parametrize(
    ("name", "is_taken"),
    [("a.mp3", True), ("A.OGG", True), ("a.wav", False), ("a.mp3.exe", False), ("mp3", False), ({}, False)],
)
def test_a_recording_is_a_file_that_browsers_play(name: Any, is_taken: bool) -> None:
    """Any other is told with what is expected."""
    keys = {"lang": "hmn", "tep_am_thanh": name}

    if is_taken:
        assert Translation.model_validate(keys).recording == name
        return
    with pytest.raises(ValidationError) as told:
        Translation.model_validate(keys)
    [error] = told.value.errors()
    assert (error["type"], error["ctx"]["expected"]) == ("sai-kieu", "tên tệp ghi âm đuôi .mp3 hoặc .ogg")
