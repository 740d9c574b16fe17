"""Scripts and styles as they are published: what is only for readers of the source is not sent to phones."""

from __future__ import annotations

import subprocess

import pytest

from congkhai.publishing.assets import asset_files, early_script
from congkhai.publishing.minifying import SCRIPT, STYLE, minified


def test_published_scripts_have_no_lines_for_readers():
    """Comments, indents and ends of lines are left out of every script."""
    files = {name: data.decode() for name, data in asset_files().items() if name.endswith(".js")}
    files["in the head"] = early_script()

    assert len(files) >= 10
    assert {name for name, text in files.items() if "/** " in text or "  " in text or text.count("\n") > 9} == set()


def test_names_that_others_see_stay():
    """Keys of objects and modules in the registry are as they were written; local names are letters."""
    code = 'modules["a-b"] = (function () { const long = { kept: 1 }; return { long, asked: (x) => x.told }; })();'

    [made] = minified(SCRIPT, [code])

    assert made == 'modules["a-b"]=function(){const e={kept:1};return{long:e,asked:e=>e.told}}()'


def test_letters_of_all_languages_pass():
    """Texts come out as they went in, in the order in which they were given."""
    assert minified(SCRIPT, ['a("Đã tải");', "b(`“${c}”…`);"]) == ['a("Đã tải")', "b(`“${c}”…`)"]
    assert minified(STYLE, ['.a::before { content: "Hết"; }']) == ['.a::before{content:"Hết"}']


def test_code_that_cannot_be_read_stops():
    """Nothing half is published."""
    with pytest.raises(subprocess.CalledProcessError):
        minified(SCRIPT, ["const = 1;"])
