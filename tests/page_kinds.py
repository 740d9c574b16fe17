"""One address of every kind of page: what all pages promise is tested on each of these."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]


def page_kinds() -> dict[str, str]:
    """What the page is → its address from the root of the site."""
    policy = min((ROOT / "content/chinh-sach").glob("*.yml")).stem
    kinds = {
        "home": "",
        "all-procedures": "thu-tuc/",
        "level": "thu-tuc/cap-xa/",
        "procedure": "thu-tuc/1.001193/",
        "take-along": "thu-tuc/1.001193/to-roi/",
        "fields": "linh-vuc/",
        "field": "linh-vuc/ho-tich/",
        "events": "su-kien/",
        "event": "su-kien/sinh-con/",
        "agencies": "co-quan/",
        "agency": "co-quan/ubnd-cap-xa/",
        "places": "noi-nop/",
        "place": "noi-nop/y-ty/",
        "place-of-province": "noi-nop/ttpvhcc-tinh-co-so-1/",
        "policies": "chinh-sach/",
        "policy": f"chinh-sach/{policy}/",
        "guides": "chon/",
        "guide": "chon/mat-giay-khai-sinh/",
        "guide-step": "chon/mat-giay-khai-sinh/so-ho-tich/dang-ky-khi-nao/",
        "search": "tim-kiem/",
        "search-found": "tim-kiem/?q=khai%20sinh",
        "search-none": "tim-kiem/?q=qwxz",
        "reception": "tiep-cong-dan/",
        "changes": "thay-doi/",
        "contacts": "lien-he/?ve=1.001193",
        "tree": "so-do-trang/",
        "open-data": "du-lieu/",
        "offline": "ngoai-tuyen/",
        "hand-written": "gioi-thieu/",
        "not-found": "khong/co/trang-nay/",
    }
    if any((ROOT / "tthc").glob("*/2.000488.yml")):
        kinds["ended-procedure"] = "thu-tuc/2.000488/"
    return kinds


KINDS = page_kinds()
