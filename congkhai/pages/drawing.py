"""The template environment all pages share: everything escaped, nothing undefined, one variable `page`.

Jinja does the same without the changes here, in half as much time again: it makes a `Markup` of every value that a
template prints, asks it for attributes by way of a function, asks all that it calls whether that wants the context, and
looks for new globals whenever a template imports a part.
"""

from __future__ import annotations

import operator
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Expr, Getattr
from markupsafe import Markup, escape

from congkhai.catalogue import addresses
from congkhai.catalogue.provenance import SAMPLE_MARK, spell_source
from congkhai.catalogue.wording import spell_day, spell_number
from congkhai.pages.card_lists import cards_filter
from congkhai.pages.form_links import spell_size
from congkhai.pages.phone_links import phone_link, phone_links
from congkhai.pages.printed_parts import printed_sheet
from congkhai.pages.prose import breakable, coded, prose
from congkhai.sheets.sheet import Sheet
from congkhai.sheets.word_file import sheet_docx

_TEMPLATES = Path(__file__).parent / "templates"
_SPECIAL = re.compile("[&<>\"']")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The environment, with the filters that templates use."""
    environment = _Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    # Pages import their parts one by one, each time they are drawn.
    environment.get_template = cache(environment.get_template)  # type: ignore[method-assign]
    environment.globals["addresses"] = addresses
    environment.globals["sample_words"] = SAMPLE_MARK
    environment.filters.update(cards=cards_filter(environment), prose=prose, coded=coded, breakable=breakable)
    environment.filters.update(printed=printed_sheet, docx_size=_docx_size)
    environment.filters.update(day=spell_day, number=spell_number, source=spell_source)
    environment.filters.update(phone=phone_link, phones=phone_links)
    return environment


def printed(value: Any) -> str:
    """A value as a template prints it: escaped, unless it is markup already."""
    kind = type(value)
    if kind is Markup or (kind is str and _SPECIAL.search(value) is None):
        return value  # type: ignore[no-any-return]
    return escape(value)


def _docx_size(sheet: Sheet) -> str:
    """How large a sheet is as a file for a word processor."""
    return spell_size(len(sheet_docx(sheet)))


class _Generator(CodeGenerator):
    """Prints with `printed`; what is printed is only ever joined. Takes attributes and calls as Python does."""

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:
        self.write("environment.call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")


class _Template(Template):
    """A part that is imported has no globals of the page that imports it."""

    def _get_default_module(self, ctx: Any = None) -> Any:
        return super()._get_default_module()


class _Environment(Environment):
    code_generator_class = _Generator
    template_class = _Template
    printed = staticmethod(printed)
    call: Any = operator.call
