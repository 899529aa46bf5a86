"""Specialisation: flags replace code, not tests in the loop.

The interpreter is written once, plainly: `incref(tstate, value)`, `point(...)`, `if tstate.has_ledger:`. For a run, this
pass rewrites the source of its modules: the chosen strategy's own statements stand in the place of `incref`, `decref` and
`look_up`, points are kept or dropped, and tests of switches that are constant for the run are decided. Line numbers stay
those of the source, so that a traceback of the host shows the real file and line.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from minipy.config import RunConfig
from minipy.errors import InternalError
from minipy.specialise.choices import switches, written_in

Node = TypeVar("Node", bound=ast.AST)
EXPRESSIONS = frozenset({"new_count", "read_count", "is_found_plainly"})  # written in place inside any expression


class Choices(NamedTuple):
    """What the pass needs of a run: statement bodies by function name, and the values of `tstate.<switch>`.

    A function that maps to None is dropped wherever it is called as a statement or entered by `with`.
    """

    bodies: Mapping[str, ast.FunctionDef | None]
    switches: Mapping[str, bool]


def function_named(source: str, name: str) -> ast.FunctionDef:
    """Return the definition of a function or method in `source`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return node
    raise InternalError(f"no function {name} to specialise")


class Specialist:
    """Rewrites modules for one configuration; `files` maps the names of all of them to their paths."""

    def __init__(self, config: RunConfig, files: Mapping[str, str]) -> None:
        self._files = files
        bodies = {
            name: None if home is None else function_named(self._source(home), name)
            for name, home in written_in(config).items()
        }
        self._choices = Choices(bodies, switches(config))

    def tree_of(self, name: str) -> ast.Module:
        """Return the tree of module `name` with the choices written in."""
        return specialise(self._source(name), self._choices)

    def _source(self, name: str) -> str:
        with open(self._files[name], encoding="utf-8") as file:
            return file.read()


def specialise(source: str, choices: Choices) -> ast.Module:
    """Return the tree of a module's `source` with `choices` written in."""
    tree = ast.parse(source)
    Specialiser(choices, lines_with(source, (*choices.bodies, *choices.switches))).visit(tree)
    return tree


def lines_with(source: str, words: Iterable[str]) -> list[int]:
    """Return the numbers of the lines that hold one of `words`."""
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b")
    return [number for number, line in enumerate(source.split("\n"), 1) if pattern.search(line)]


class Specialiser(ast.NodeTransformer):
    """The rewriting pass over one module; statements without one of `lines` are not even looked at."""

    def __init__(self, choices: Choices, lines: list[int]) -> None:
        self._choices = choices
        self._lines = lines
        self._last: ast.stmt | None = None  # of the function at hand
        self._depth = 0  # of bodies written into bodies, whose lines are those of another module

    def visit(self, node: ast.AST) -> Any:
        """Rewrite `node` if it may need that."""
        if isinstance(node, ast.stmt) and not self._depth:
            following = bisect_left(self._lines, node.lineno)
            if following == len(self._lines) or self._lines[following] > (node.end_lineno or 0):
                return node
        result = super().visit(node)
        if getattr(result, "body", None) == []:
            result.body.append(ast.copy_location(ast.Pass(), node))
        return result

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        if node.name not in self._choices.bodies:  # the plain definition itself stays as it is
            outer, self._last = self._last, node.body[-1]
            self.generic_visit(node)
            self._last = outer
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """Decide `tstate.<switch>`."""
        self.generic_visit(node)
        if isinstance(node.value, ast.Name) and node.value.id == "tstate" and node.attr in self._choices.switches:
            return ast.copy_location(ast.Constant(self._choices.switches[node.attr]), node)
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        """Shorten `False and ...`, `True and ...`, `True or ...` and `False or ...`."""
        self.generic_visit(node)
        if isinstance(node.values[0], ast.Constant):
            if bool(node.values[0].value) == isinstance(node.op, ast.Or):
                return node.values[0]
            rest = node.values[1:]
            return rest[0] if len(rest) == 1 else ast.copy_location(ast.BoolOp(node.op, rest), node)
        return node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        """Decide `not` of something decided."""
        self.generic_visit(node)
        if isinstance(node.op, ast.Not) and isinstance(node.operand, ast.Constant):
            return ast.copy_location(ast.Constant(not node.operand.value), node)
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """Replace a call by the one expression that its function returns."""
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in EXPRESSIONS:
            body = self._body_of(node)
            if body is not None:
                statements, answer = split_answer(body)
                assert not statements
                return answer
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.stmt | list[ast.stmt]:
        """Put an inlined function's statements in front of the assignment of what it returns."""
        return self._with_value(node)

    def visit_Return(self, node: ast.Return) -> ast.stmt | list[ast.stmt]:
        """The same for what is returned."""
        return self._with_value(node)

    def _with_value(self, node: ast.Assign | ast.Return) -> ast.stmt | list[ast.stmt]:
        self.generic_visit(node)
        if not isinstance(node.value, ast.Call) or (body := self._body_of(node.value)) is None:
            return node
        statements, node.value = split_answer(body)
        return [*statements, node]

    def visit_If(self, node: ast.If) -> ast.stmt | list[ast.stmt]:
        """Drop branches that a decided test can't take; put an inlined function's statements in front of its test."""
        if isinstance(node.test, ast.Call) and (body := self._body_of(node.test)) is not None:
            statements, node.test = split_answer(body)
            self.generic_visit(node)
            return [*statements, node]
        self.generic_visit(node)
        if isinstance(node.test, ast.Constant):
            return node.body if node.test.value else node.orelse
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.stmt | list[ast.stmt] | None:
        """Replace a call that stands as a statement."""
        self.generic_visit(node)
        if isinstance(node.value, ast.Call):
            if self._is_dropped(node.value):
                return None
            body = self._body_of(node.value)
            if body is not None:
                if node is not self._last:  # at the end of a function, a return in the body means the same there
                    refuse_return(body)
                return body
        return node

    def visit_With(self, node: ast.With) -> ast.stmt | list[ast.stmt]:
        """Drop a context that does nothing in this run."""
        self.generic_visit(node)
        node.items = [item for item in node.items if not self._is_dropped(item.context_expr)]
        return node if node.items else node.body

    def _is_dropped(self, call: ast.expr) -> bool:
        bodies = self._choices.bodies
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            return False
        return call.func.id in bodies and bodies[call.func.id] is None

    def _body_of(self, call: ast.Call) -> list[ast.stmt] | None:
        """Return the statements to write in place of `call`, or None if it stays a call."""
        if not isinstance(call.func, ast.Name):
            return None
        function = self._choices.bodies.get(call.func.id)
        return None if function is None else self._inline(function, call)

    def _inline(self, function: ast.FunctionDef, call: ast.Call) -> list[ast.stmt]:
        self._depth += 1
        suffix = f"_{self._depth}"  # of this body's local variables; those inside it get others, those after it the same
        parameters = [arg.arg for arg in function.args.args]
        passed = list(call.args)
        arguments: dict[str, ast.expr] = {}
        statements: list[ast.stmt] = []
        if parameters[0] == "self":
            counts = ast.Attribute(ast.Name("tstate", ast.Load()), "counts", ast.Load())
            arguments["self"] = call.args[0] if function.name == "look_up" else counts
            parameters = parameters[1:]
            passed = passed[len(passed) - len(parameters) :]  # `new_count` of a strategy takes no thread state
        for parameter, argument in zip(parameters, passed, strict=True):
            if not isinstance(argument, ast.Name):  # evaluated once, in order
                name = f"_{parameter}{suffix}"
                statements.append(ast.Assign([ast.Name(name, ast.Store())], argument))
                argument = ast.Name(name, ast.Load())
            arguments[parameter] = argument
        body = function.body[1:] if ast.get_docstring(function) is not None else function.body
        renamer = Renamer(arguments, suffix)
        for statement in body:
            result = self.visit(renamer.visit(copy_of(statement)))
            statements += result if isinstance(result, list) else [] if result is None else [result]
        self._depth -= 1
        for statement in statements:
            for node in ast.walk(statement):
                ast.copy_location(node, call)
        return statements


def split_answer(body: list[ast.stmt]) -> tuple[list[ast.stmt], ast.expr]:
    """Return what a body does and, from its `return` at the end, what it gives."""
    *statements, answer = body
    assert isinstance(answer, ast.Return) and answer.value is not None
    refuse_return(statements)
    return statements, answer.value


def refuse_return(statements: list[ast.stmt]) -> None:
    """Raise InternalError if one of `statements`, which go on in their caller, returns."""
    for statement in statements:
        if any(isinstance(node, ast.Return) for node in ast.walk(statement)):
            raise InternalError(f"can't be written in, as it returns early: {ast.unparse(statement)}")


def copy_of(node: Node) -> Node:
    """Return a copy of a tree: what `copy.deepcopy` does, in a tenth of the time."""
    parts = {}
    for field in (*node._fields, *node._attributes):
        value = getattr(node, field, None)
        if isinstance(value, ast.AST):
            value = copy_of(value)
        elif isinstance(value, list):
            value = [copy_of(item) if isinstance(item, ast.AST) else item for item in value]
        parts[field] = value
    return node.__class__(**parts)


class Renamer(ast.NodeTransformer):
    """Puts arguments in the place of parameters and gives local variables names of their own."""

    def __init__(self, arguments: Mapping[str, ast.expr], suffix: str) -> None:
        self._arguments = arguments
        self._suffix = suffix
        self._assigned: set[str] = set()

    def visit_Assign(self, node: ast.Assign) -> ast.Assign:
        node.value = self.visit(node.value)  # before the targets: `x = x + 1` reads the x from outside
        node.targets = [self.visit(target) for target in node.targets]
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self._arguments:
            argument = copy_of(self._arguments[node.id])
            if isinstance(argument, ast.Name):
                argument.ctx = node.ctx  # the target of `stack += ...`
            return argument
        if isinstance(node.ctx, ast.Store):
            self._assigned.add(node.id)
        return ast.Name(f"_{node.id}{self._suffix}" if node.id in self._assigned else node.id, node.ctx)
