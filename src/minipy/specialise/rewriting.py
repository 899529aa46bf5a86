"""Specialisation: flags replace code, not tests in the loop.

The interpreter is written once: `incref(tstate, value)`, `point(tstate, ALLOC, obj)`, `if tstate.is_audited:`.
For a run, this pass rewrites the source of its modules: the chosen strategy's own statements stand in the place of
`incref`, `decref` and `look_up`, the observers' in the place of points, small marked functions are inlined, and tests of
switches that are constant for the run are decided. `cast`, which only tells types, is gone. Line numbers stay those of the
source, so that a traceback of the host shows the real file and line.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeGuard

from minipy.config import RunConfig
from minipy.errors import InternalError
from minipy.specialise.bodies import Bodies, Body, source_of
from minipy.specialise.choices import BORROWED, switches
from minipy.specialise.renaming import HOME, Instance
from minipy.sync.points import KINDS

HOST_OPERATORS: Final = MappingProxyType({
    "add": ast.Add, "sub": ast.Sub, "mul": ast.Mult, "floordiv": ast.FloorDiv, "truediv": ast.Div, "mod": ast.Mod,
    "rshift": ast.RShift, "and_": ast.BitAnd, "xor": ast.BitXor, "or_": ast.BitOr,
})  # fmt: skip
LEAVES: Final = (ast.Name, ast.Constant, ast.expr_context, ast.operator, ast.cmpop, ast.arg)  # nothing to rewrite in them


class Specialist:
    """Rewrites modules for one configuration; `files` maps the names of all of them to their paths.

    With `has_types` a variable of an inlined body has a name of its own wherever the body stands, as its type may differ.
    `asked` has, for each module that has been rewritten, the names of the choices that were asked for.
    """

    def __init__(self, config: RunConfig, files: Mapping[str, str], has_types: bool = False) -> None:
        self._files = files
        self._has_types = has_types
        self._bodies = Bodies(config, files)
        self._switches = switches(config)
        self.asked: dict[str, set[str]] = {}

    def tree_of(self, name: str) -> ast.Module:
        """Return the tree of module `name` as this configuration has it."""
        source = source_of(self._files[name])
        tree = ast.parse(source)
        words = (*self._bodies.by_name, *self._switches, "point", "critical_section", "cast")
        specialiser = Specialiser(self._bodies, self._switches, lines_with(source, words), name, self._has_types)
        specialiser.visit(tree)
        self.asked[name] = specialiser.asked
        names: Any = tuple(sorted(specialiser.borrowed))
        borrowed = ast.Assign([ast.Name(BORROWED, ast.Store())], ast.Constant(names))
        tree.body.append(ast.fix_missing_locations(ast.copy_location(borrowed, tree.body[-1])))
        return tree


def lines_with(source: str, words: Iterable[str]) -> list[int]:
    """Return the numbers of the lines that hold one of `words`."""
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b")
    return [number for number, line in enumerate(source.split("\n"), 1) if pattern.search(line)]


class Specialiser(ast.NodeTransformer):
    """The rewriting pass over one module; statements without one of `lines` are not even looked at.

    `borrowed` collects which names of other modules the inlined bodies use, `asked` by which names choices were asked for.
    """

    def __init__(
        self, bodies: Bodies, switch_values: Mapping[str, bool], lines: list[int], module: str, has_types: bool = False
    ) -> None:
        self._bodies = bodies
        self._switches = switch_values
        self._lines = lines
        self._module = module
        self._last: ast.stmt | None = None  # of the function at hand
        self._depth = 0  # of bodies inlined into bodies, whose lines are those of another module
        self._has_types = has_types
        self._inlined = 0  # bodies so far
        self._sections = 0  # so far, for a name of its own for the owner of each
        self.borrowed: set[tuple[str, str]] = set()
        self.asked: set[str] = set()

    def visit(self, node: ast.AST) -> Any:
        """Rewrite `node` if it may need that."""
        if isinstance(node, LEAVES):
            return node
        if isinstance(node, ast.stmt) and not self._depth:
            following = bisect_left(self._lines, node.lineno)
            if following == len(self._lines) or self._lines[following] > (node.end_lineno or 0):
                return node
        result = super().visit(node)
        if getattr(result, "body", None) == []:
            result.body.append(ast.copy_location(ast.Pass(), node))
        return result

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        """Know which statement is the last: there, a return in an inlined body means the same."""
        outer, self._last = self._last, node.body[-1]
        self.generic_visit(node)
        self._last = outer
        return node

    # --- what is constant for the run

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """Decide `tstate.<switch>`."""
        self.generic_visit(node)
        if isinstance(node.value, ast.Name) and node.value.id == "tstate" and node.attr in self._switches:
            return ast.copy_location(ast.Constant(self._is_on(node.attr)), node)
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

    def visit_With(self, node: ast.With) -> ast.stmt | list[ast.stmt]:
        """Enter and leave critical sections without a call; drop them where objects have no locks."""
        self.generic_visit(node)
        sections = [item.context_expr for item in node.items if called_name(item.context_expr) == "critical_section"]
        if not sections:
            return node
        return self._section(node, sections[0]) if self._is_on("has_object_locks") else node.body

    def _is_on(self, switch: str) -> bool:
        self.asked.add(switch)
        return self._switches[switch]

    def _section(self, node: ast.With, section: ast.expr) -> list[ast.stmt]:
        """Return the steps of a section around its body; its owner is evaluated once, and stays what it was then."""
        assert isinstance(section, ast.Call) and len(node.items) == 1
        tstate, owner = section.args
        self._sections += 1
        name = f"_owner_{self._sections}"
        keep = ast.fix_missing_locations(ast.copy_location(ast.Assign([ast.Name(name, ast.Store())], owner), section))
        call = ast.copy_location(ast.Call(section.func, [tstate, ast.Name(name, ast.Load())], []), section)
        entering, leaving = (self._inline(self._bodies.by_name[step], call) for step in ("enter_section", "leave_section"))
        body, after = continued_outside(node.body, f"_again_{self._sections}") if self._has_types else (node.body, [])
        return [keep, *entering, ast.copy_location(ast.Try(body, [], [], leaving), node), *after]

    # --- what is inlined

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """Replace a call by the one expression that its function returns, if it does nothing else."""
        self.generic_visit(node)
        if called_name(node) == "cast" and not self._has_types:
            return node.args[1]
        if is_host_operator(node.func):
            left, right = node.args
            if node.func.attr == "truediv":  # the compiler would divide ints as floats, which are less exact
                left, right = uncast(left), uncast(right)
            return ast.copy_location(ast.BinOp(left, HOST_OPERATORS[node.func.attr](), right), node)
        body = self._body_of(node)
        if body is None or not self._is_expression(body):
            return node
        if not all(isinstance(argument, ast.Name | ast.Constant) for argument in node.args):
            return node
        return split_answer(self._inline(body, node))[1]

    def _is_expression(self, body: Body) -> bool:
        """True if `body` does nothing but return an expression, in which nothing else is inlined."""
        first = body.statements[0] if body.statements else None
        return isinstance(first, ast.Return) and not any(
            called_name(node) in self._bodies.by_name for node in ast.walk(first) if isinstance(node, ast.expr)
        )

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
        statements, node.value = split_answer(self._inline(body, node.value))
        return [*statements, node]

    def visit_If(self, node: ast.If) -> ast.stmt | list[ast.stmt]:
        """Drop branches that a decided test can't take; put an inlined function's statements in front of its test."""
        if isinstance(node.test, ast.Call) and (body := self._body_of(node.test)) is not None:
            statements, node.test = split_answer(self._inline(body, node.test))
            self.generic_visit(node)
            return [*statements, node]
        self.generic_visit(node)
        if isinstance(node.test, ast.Constant):
            return node.body if node.test.value else node.orelse
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.stmt | list[ast.stmt] | None:
        """Replace a call that stands as a statement: a point, or a function that gives nothing."""
        self.generic_visit(node)
        if not isinstance(node.value, ast.Call):
            return node
        if called_name(node.value) == "point":
            return self._observed(node.value) or None
        body = self._body_of(node.value)
        if body is None:
            return node
        statements = self._inline(body, node.value)
        if node is not self._last:
            refuse_return(statements)
        return statements

    def _observed(self, call: ast.Call) -> list[ast.stmt]:
        """Return what the observers of this kind of point do."""
        tstate, kind, obj, *details = call.args
        assert isinstance(kind, ast.Name)
        statements: list[ast.stmt] = []
        self.asked.add(kind.id)
        for body in self._bodies.by_kind[kind.id]:
            number = ast.copy_location(ast.Constant(KINDS.index(kind.id)), kind)
            given = [tstate, number, obj, *details][: len(body.parameters)]
            statements += self._inline(body, ast.copy_location(ast.Call(call.func, given, []), call))
        refuse_return(statements)
        return statements

    def _body_of(self, call: ast.Call) -> Body | None:
        """Return what is inlined in place of `call`, or None if it stays a call."""
        name = called_name(call) or ""
        self.asked.add(name)
        return self._bodies.by_name.get(name)

    def _inline(self, body: Body, call: ast.Call) -> list[ast.stmt]:
        """Return the statements of `body`, its parameters replaced by the arguments of `call`."""
        self._depth += 1
        self._inlined += 1
        # Of this body's local variables; those inside it get others, those after it the same, if their types are none.
        suffix = f"_{self._inlined if self._has_types else self._depth}"
        arguments: dict[str, ast.expr] = {}
        instance = Instance(arguments, suffix, call, body.names, body.module)
        statements: list[ast.stmt] = []
        parameters, passed = body.parameters, list(call.args)
        if parameters[0] == "self":
            counts = ast.Attribute(passed[0], "counts", ast.Load())
            arguments["self"] = passed[0] if body.function.name == "look_up" else counts
            parameters = parameters[1:]
            passed = passed[len(passed) - len(parameters) :]  # without the lock that `look_up` asks
        for parameter, argument in zip(parameters, passed, strict=True):
            if not isinstance(argument, ast.Name | ast.Constant) and not is_host_operator(argument):
                name = f"_{parameter}{suffix}"  # evaluated once, in order
                target = instance.placed(ast.Name(name, ast.Store()))
                statements.append(instance.placed(ast.Assign([target], argument)))
                argument = ast.Name(name, ast.Load())
            if self._has_types and parameter in body.objects and isinstance(argument, ast.Name):
                argument = ast.Call(ast.Name("cast", ast.Load()), [ast.Constant("Object"), argument], [])
            arguments[parameter] = argument
        for statement in body.statements:
            result = self.visit(instance.of(statement))
            statements += result if isinstance(result, list) else [] if result is None else [result]
        self._depth -= 1
        if not self._depth:
            self._borrow(statements)
        return statements

    def _borrow(self, statements: list[ast.stmt]) -> None:
        """Note which globals of other modules are left in inlined statements: not those that were inlined in turn."""
        for statement in statements:
            for node in ast.walk(statement):
                home = getattr(node, HOME, self._module)
                if isinstance(node, ast.Name) and home != self._module:
                    self.borrowed.add((node.id, home))


def is_host_operator(node: ast.expr) -> TypeGuard[ast.Attribute]:
    """True for a function of the host's `operator` module that stands for a binary operator: `operator.add`."""
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "operator"
        and node.attr in HOST_OPERATORS
    )


def called_name(node: ast.expr) -> str | None:
    """Return the name by which a call calls."""
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else None


def continued_outside(body: list[ast.stmt], flag: str) -> tuple[list[ast.stmt], list[ast.stmt]]:
    """Return `body` and what follows it, so that an `if ...: continue` in it becomes a test of `flag` behind it.

    That is for mypyc, which can leave a `try` with `finally` by `return` only.
    """
    for place, node in enumerate(body):
        if isinstance(node, ast.If) and isinstance(node.body[0], ast.Continue):
            text = f"{flag} = x\nif not {flag}: pass\nif {flag}: continue"
            noted, rest, after = (ast.copy_location(part, node) for part in ast.parse(text).body)
            assert isinstance(noted, ast.Assign) and isinstance(rest, ast.If)
            noted.value, rest.body = node.test, body[place + 1 :]
            return [*body[:place], noted, rest], [after]
    return body, []


def uncast(node: ast.expr) -> ast.expr:
    """Return what `node` gives, without telling its type."""
    return node.args[1] if isinstance(node, ast.Call) and called_name(node) == "cast" else node


def split_answer(body: list[ast.stmt]) -> tuple[list[ast.stmt], ast.expr]:
    """Return what a body does and, from its `return` at the end, what it gives."""
    *statements, answer = body
    assert isinstance(answer, ast.Return) and answer.value is not None
    refuse_return(statements)
    return statements, answer.value


def refuse_return(statements: list[Any]) -> None:
    """Raise InternalError if one of `statements`, which go on in their caller, returns."""
    for statement in statements:
        if isinstance(statement, ast.Return):
            raise InternalError(f"can't be inlined, as it returns early: {ast.unparse(statement)}")
        for part in ("body", "orelse", "finalbody", "handlers"):
            refuse_return(getattr(statement, part, []))
