"""What is searchable: one entry per procedure, policy and page, in the order results are shown.

The index is a script, so that it also loads from a copied folder (`file://`), where a page may not
fetch. An entry is an array; `assets/ranking.js` names its places.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from congkhai.catalogue import Catalogue, State, Summary
from congkhai.model.choices import SynonymUse
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.search.fold import fold

INDEX = "tim-kiem/chi-muc.js"
_BODY_WORDS = 90


def procedure_entry(procedure: Procedure, summary: Summary) -> str:
    """A procedure: [code, name, common names, text, level, time, cost, online, over, body words]."""
    over = "" if summary.state is State.IN_FORCE else summary.state.label
    common = [*summary.common_names, *procedure.keywords]
    return _compact(
        [
            summary.code,
            summary.name,
            common,
            summary.summary,
            ", ".join(level.label for level in summary.levels),
            summary.time,
            summary.cost,
            summary.online.value if summary.online else "",
            over,
            _body_words(procedure, summary),
        ]
    )


def policy_entry(slug: str, policy: Policy) -> str:
    """A policy: [address, name, text]."""
    return _compact([f"chinh-sach/{slug}/", policy.name, " ".join(policy.changes)])


def page_entry(address: str, title: str) -> str:
    """A hand-written page: [address, title, text]."""
    return _compact([address, title, ""])


def join_index(catalogue: Catalogue, procedures: Iterable[str], others: Iterable[str]) -> Iterator[bytes]:
    """The index of a site, part by part."""
    synonyms = [
        [synonym.term_, synonym.official, list(synonym.procedures)]
        for synonym in catalogue.lists.synonyms
        if synonym.use is not SynonymUse.SPELLING
    ]
    yield b'globalThis.chiMuc={"thuTuc":['
    yield from _joined(procedures)
    yield b'\n],"khac":['
    yield from _joined(others)
    yield f'\n],"tuDongNghia":{_compact(synonyms)}}};\n'.encode()


def _joined(pieces: Iterable[str]) -> Iterator[bytes]:
    for number, piece in enumerate(pieces):
        yield f"{',' if number else ''}\n{piece}".encode()


def _body_words(procedure: Procedure, summary: Summary) -> str:
    """Weaker evidence: the words of summary, results and papers that the name does not have."""
    known = set(fold(f"{summary.name} {' '.join(summary.common_names)}").split())
    fresh: dict[str, None] = {}
    for text in dict.fromkeys([summary.summary, *(procedure.outputs or ()), *procedure.paper_names]):
        if len(fresh) >= _BODY_WORDS:
            break
        fresh.update(dict.fromkeys(word for word in fold(text).split() if word not in known))
    return " ".join(list(fresh)[:_BODY_WORDS])


def _compact(value: object) -> str:
    # U+2028 ends a line of a script in old browsers.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
