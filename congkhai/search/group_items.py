"""Groups of people as search tells of them: for who asks what such people need not pay, and for nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.addresses import list_address, record_address
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import small
from congkhai.model.families import FAMILY, GROUPS
from congkhai.model.people_group import PeopleGroup
from congkhai.search.compact import composed
from congkhai.search.index import ASKED, BESIDE, Item

# What may be asked beside a name, which asks alone: two neighbours of it ask, whatever else is said. Words that are
# told besides stand apart.
_BESIDE = (
    "được miễn giảm, miễn phí, lệ phí, khoản phí nào, phải nộp tiền, đóng tiền, mất tiền không, được giảm, ưu đãi gì, "
    "ưu tiên, hỗ trợ, được gì, quyền lợi, chế độ, giấy, làm, tờ, những, cho, có"
)
_OF_ALL = (
    "ai được miễn phí", "ai được miễn lệ phí", "ai được miễn", "đối tượng được miễn", "diện được miễn", "miễn giảm",
    "được miễn lệ phí", "miễn lệ phí cho ai", "những ai được miễn",
)  # fmt: skip


def group_items(catalogue: Catalogue) -> Iterator[Item]:
    """The list of groups, and each of them."""
    groups: dict[str, PeopleGroup] = dict(catalogue.setting.of(GROUPS))
    if groups:
        told = "Nhóm nào được miễn, giảm ở thủ tục nào, theo điều kiện gì."
        yield Item(list_address(GROUPS), FAMILY[GROUPS].many, told, more="; ".join(_OF_ALL), along=ASKED)
    yield from (_item(slug, group) for slug, group in groups.items())


def _item(slug: str, group: PeopleGroup) -> Item:
    names = tuple(dict.fromkeys(map(small, (group.name, *group.other_names))))
    return Item(
        record_address(GROUPS, slug),
        composed(group.name),
        composed(group.description),
        SAMPLE_MARK if group.sample else "",
        more="; ".join(map(composed, (*names, _BESIDE))),
        along=BESIDE,
    )
