"""The page that a copy starts from."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from congkhai.catalogue.whole import Catalogue
from congkhai.pages.stick_page import render_stick_page

ASSETS = {role: f"assets/{role}.js" for role in ("script", "search", "style", "icon")}
SITES = [
    ("Cổng <thủ tục>", "site", "https://tthc.example/"),
    ("Phổ biến pháp luật", "site-pbgdpl", "https://pbgdpl.example/"),
]


def test_a_copy_says_of_which_day_it_is(catalogue: Callable[..., Catalogue]) -> None:
    """In its title, its heading and the notice that scripts show once it is old; its sites are named and led to.

    Where the newest is stands there too.
    """
    page = render_stick_page(catalogue(date(2026, 11, 23)), SITES, ASSETS, "a && b;", "default-src 'none'").decode()

    # Without it the theme gives lists no room for their bullets.
    assert '<body class="ck-page" dir="ltr"' in page
    assert "<title>Bản chép ngày 23/11/2026 – " in page
    assert '<h1 class="ck-title">Bản chép để xem không cần mạng, ngày 23/11/2026</h1>' in page
    assert re.search(r'data-doi-tu="\d{4}-\d\d-\d\d" hidden>Bản này dựng ngày 23/11/2026; từ ngày ', page)
    assert '<a class="ck-tile__name" href="site/index.html">Cổng &lt;thủ tục&gt;</a>' in page
    assert 'href="site-pbgdpl/index.html"' in page
    assert 'Phổ biến pháp luật trên mạng: <a href="https://pbgdpl.example/">https://pbgdpl.example/</a>' in page
    assert "<script>a && b;</script>" in page
    assert '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">' in page
