"""Builder methods for the parameters of functions and lambdas."""

from __future__ import annotations

import ast
from typing import NamedTuple

from minipy.syntax.builders.shape_builder import ShapeBuilder


class Parameter(NamedTuple):
    """One item of a parameter list; `kind` is "" (an ordinary one), "/", "*" or "**"; `first` is its first token."""

    kind: str
    arg: ast.arg | None
    default: ast.expr | None
    first: int


class ParameterBuilder(ShapeBuilder):
    """Parameters come in any order and are checked and put into `ast.arguments` here."""

    def required_parameter(
        self, start: int, end: int, name: int, colon: int = 0, annotation: ast.expr | None = None
    ) -> Parameter:
        return Parameter("", self.make(ast.arg, start, end, self.texts[name], annotation, None), None, start)

    def default_parameter(self, start: int, end: int, name: int, equals: int, default: ast.expr) -> Parameter:
        return Parameter("", self.make(ast.arg, name, name, self.texts[name], None, None), default, start)

    def annotated_default_parameter(
        self, start: int, end: int, name: int, colon: int, annotation: ast.expr, equals: int, default: ast.expr
    ) -> Parameter:
        arg = self.make(ast.arg, name, equals - 1, self.texts[name], annotation, None)
        return Parameter("", arg, default, start)

    def slash_parameter(self, start: int, end: int, slash: int) -> Parameter:
        return Parameter("/", None, None, start)

    def bare_star_parameter(self, start: int, end: int, star: int) -> Parameter:
        return Parameter("*", None, None, start)

    def star_parameter(
        self, start: int, end: int, star: int, name: int, colon: int = 0, annotation: ast.expr | None = None
    ) -> Parameter:
        return Parameter("*", self.make(ast.arg, name, end, self.texts[name], annotation, None), None, start)

    def double_star_parameter(
        self, start: int, end: int, stars: int, name: int, colon: int = 0, annotation: ast.expr | None = None
    ) -> Parameter:
        return Parameter("**", self.make(ast.arg, name, end, self.texts[name], annotation, None), None, start)

    def arguments(self, start: int, end: int, parameters: list[Parameter]) -> ast.arguments:
        return self.ordered(parameters)

    lambda_arguments = arguments

    def ordered(self, parameters: list[Parameter]) -> ast.arguments:
        """Return the parameters by kind; raises where CPython refuses their order."""
        result = no_parameters()
        star: Parameter | None = None
        for parameter in parameters:
            if parameter.kind == "/":
                self.take_slash(result, star, parameter)
            elif parameter.kind == "*":
                star = parameter
                result.vararg = parameter.arg
            elif parameter.kind == "**":
                result.kwarg = parameter.arg
            elif star:
                assert parameter.arg is not None
                result.kwonlyargs.append(parameter.arg)
                result.kw_defaults.append(parameter.default)
            else:
                self.take_positional(result, parameter)
        self.check_stars(parameters)
        return result

    def take_slash(self, result: ast.arguments, star: Parameter | None, slash: Parameter) -> None:
        if star:
            raise self.tokens.refusal("/ must be ahead of *", slash.first)
        if result.posonlyargs:
            raise self.tokens.refusal("/ may appear only once", slash.first)
        if not result.args:
            has_comma = self.tokens.kinds[slash.first + 1] == ","
            message = "at least one argument must precede /" if has_comma else "invalid syntax"
            raise self.tokens.refusal(message, slash.first)
        result.posonlyargs, result.args = result.args, []

    def take_positional(self, result: ast.arguments, parameter: Parameter) -> None:
        assert parameter.arg is not None
        if parameter.default is not None:
            result.defaults.append(parameter.default)
        elif result.defaults:
            raise self.tokens.refusal("non-default argument follows default argument", parameter.first)
        result.args.append(parameter.arg)

    def check_stars(self, parameters: list[Parameter]) -> None:
        """Refuse a second `*`, a bare `*` before no name, and anything after `**`."""
        following = [*(parameter.kind for parameter in parameters[1:]), "end"]
        kinds: list[str] = []
        for parameter, next_kind in zip(parameters, following, strict=True):
            if "**" in kinds:
                raise self.tokens.refusal("arguments cannot follow var-keyword argument", parameter.first)
            if parameter.kind == "*" and "*" in kinds:
                raise self.tokens.refusal("* argument may appear only once", parameter.first)
            if parameter.kind == "*" and parameter.arg is None and next_kind not in ("", "*"):
                place = parameter.first
                if self.tokens.kinds[parameters[0].first - 1] == "lambda":  # there, CPython points at what follows
                    place += 2 if self.tokens.kinds[place + 1] == "," else 1
                raise self.tokens.refusal("named arguments must follow bare *", place)
            kinds.append(parameter.kind)


def no_parameters() -> ast.arguments:
    """Return an empty parameter list."""
    return ast.arguments([], [], None, [], [], None, [])
