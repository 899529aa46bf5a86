"""The builder of scopes: walks the tree once and notes in which scope each name occurs, and how."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from minipy.compiler.name_occurrences import NameOccurrences
from minipy.compiler.name_resolution import resolve
from minipy.compiler.scope import (
    ANNOTATED,
    ASSIGNED,
    CLASS,
    FUNCTION,
    GLOBAL_DECLARED,
    IMPORTED,
    MODULE,
    NONLOCAL_DECLARED,
    PARAMETER,
    USED,
    Scope,
    mangle,
)
from minipy.compiler.tree_nesting import LEAF_FIELDS, LEFT_OPERAND, MAX_NESTING, left_chain, too_deep

Function = ast.FunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

COMPREHENSIONS: Final[Mapping[type, tuple[str, str]]] = MappingProxyType(
    {
        ast.ListComp: ("<listcomp>", "list comprehension"),
        ast.SetComp: ("<setcomp>", "set comprehension"),
        ast.DictComp: ("<dictcomp>", "dict comprehension"),
        ast.GeneratorExp: ("<genexpr>", "generator expression"),
    }
)

NOT_IN_TEXT: Final[Mapping[type, str]] = MappingProxyType(
    {
        ast.NamedExpr: "named expression",
        ast.Yield: "yield expression",
        ast.YieldFrom: "yield expression",
    }
)


def build_scopes(tree: ast.AST, filename: str, has_text_annotations: bool) -> Mapping[ast.AST, Scope]:
    """Return the resolved scope of every module, class, function, lambda and comprehension node in the tree.

    Raises GuestSyntaxError for what CPython's symbol table refuses.
    """
    builder = ScopeBuilder(tree, filename, has_text_annotations)
    builder.visit_children(tree)
    resolve(builder.scope, filename)
    return builder.scopes


class ScopeBuilder(NameOccurrences):
    """The walk: one method for each kind of node that binds names, uses them or opens a scope."""

    def __init__(self, tree: ast.AST, filename: str, has_text_annotations: bool) -> None:
        super().__init__(tree, filename)
        self.has_text_annotations = has_text_annotations  # `from __future__ import annotations`
        self.depth = 0

    # --- the walk

    def visit(self, node: ast.AST) -> None:
        """Note the names in a node."""
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise too_deep(self.filename, node)
        HANDLERS.get(type(node), ScopeBuilder.visit_children)(self, node)
        self.depth -= 1

    def visit_all(self, nodes: Iterable[ast.AST | None]) -> None:
        """Note the names in nodes, in order."""
        for node in nodes:
            if node is not None:
                self.visit(node)

    def visit_children(self, node: ast.AST, but: str | None = None) -> None:
        """Note the names in a node's fields, except the field `but`."""
        for field in node._fields:
            if field == but or field in LEAF_FIELDS:
                continue
            value = getattr(node, field, None)
            if isinstance(value, ast.AST):
                self.visit(value)
            elif isinstance(value, list):
                self.visit_all(item for item in value if isinstance(item, ast.AST))

    def visit_chain(self, node: ast.expr) -> None:
        """Note the names in `a + b + c`, `a.b.c()` and the like without recursion to the left."""
        chain, leftmost = left_chain(node)
        self.visit(leftmost)
        for link in reversed(chain):
            self.visit_children(link, LEFT_OPERAND[type(link)])

    def visit_if(self, node: ast.If) -> None:
        """Note the names in an if with its elifs."""
        while True:
            self.visit(node.test)
            self.visit_all(node.body)
            if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
                break
            node = node.orelse[0]
        self.visit_all(node.orelse)

    # --- names

    def visit_name(self, node: ast.Name) -> None:
        """Note a name's use, assignment or deletion; `super` in a function uses `__class__` too."""
        is_load = isinstance(node.ctx, ast.Load)
        self.occurs(node.id, USED if is_load else ASSIGNED, node)
        if is_load and node.id == "super" and self.scope.kind == FUNCTION:
            self.occurs("__class__", USED, node)

    def visit_directive(self, node: ast.Global | ast.Nonlocal) -> None:
        """Note a `global` or `nonlocal` statement; raises where a name has occurred before it."""
        word, how = ("global", GLOBAL_DECLARED) if isinstance(node, ast.Global) else ("nonlocal", NONLOCAL_DECLARED)
        for name in node.names:
            self.declare(name, word, how, node)

    def visit_annotated_assignment(self, node: ast.AnnAssign) -> None:
        """Note the names in `target: annotation = value`."""
        if isinstance(node.target, ast.Name):
            name = node.target.id
            before = self.scope.occurrences.get(mangle(self.scope.private, name), 0)
            if before & (GLOBAL_DECLARED | NONLOCAL_DECLARED) and self.scope.kind != MODULE and node.simple:
                word = "global" if before & GLOBAL_DECLARED else "nonlocal"
                raise self.error(f"annotated name '{name}' can't be {word}", node)
            if node.simple:
                self.occurs(name, ANNOTATED | ASSIGNED, node.target)
            elif node.value is not None:
                self.occurs(name, ASSIGNED, node.target)
        else:
            self.visit(node.target)
        self.visit_annotations([node.annotation])
        if node.value is not None:
            self.visit(node.value)

    def visit_import(self, node: ast.Import | ast.ImportFrom) -> None:
        """Note the names that an import binds."""
        for alias in node.names:
            if alias.name == "*":
                if self.scope.kind != MODULE:
                    raise self.error("import * only allowed at module level", alias)
            else:
                self.occurs(alias.asname or alias.name.partition(".")[0], IMPORTED, alias)

    def visit_handler(self, node: ast.ExceptHandler) -> None:
        """Note the names in an except clause."""
        if node.type is not None:
            self.visit(node.type)
        if node.name is not None:
            self.occurs(node.name, ASSIGNED, node)
        self.visit_all(node.body)

    # --- scopes

    def visit_function(self, node: Function) -> None:
        """Note a function's name, defaults, annotations and decorators here, its parameters and body in its scope."""
        arguments = node.args
        if isinstance(node, ast.FunctionDef):
            self.occurs(node.name, ASSIGNED, node)
        self.visit_all(arguments.defaults)
        self.visit_all(arguments.kw_defaults)
        if isinstance(node, ast.FunctionDef):
            self.visit_annotations([argument.annotation for argument in all_parameters(arguments)])
            self.visit_annotations([node.returns])
            self.visit_all(node.decorator_list)
        self.enter(FUNCTION, getattr(node, "name", "<lambda>"), node, self.scope.private)
        for argument in all_parameters(arguments):
            self.occurs(argument.arg, PARAMETER, argument)
        self.visit_all(node.body if isinstance(node, ast.FunctionDef) else [node.body])
        self.leave()

    def visit_annotations(self, annotations: list[ast.expr | None]) -> None:
        """Note the names in annotations; those kept as text have none, and may not hold what binds or yields."""
        if not self.has_text_annotations:
            self.visit_all(annotations)
            return
        for annotation in annotations:
            for node in ast.walk(annotation) if annotation is not None else ():
                if type(node) in NOT_IN_TEXT:
                    raise self.error(f"'{NOT_IN_TEXT[type(node)]}' can not be used within an annotation", node)

    def visit_class(self, node: ast.ClassDef) -> None:
        """Note a class's name, bases and decorators here, its body in its scope."""
        self.occurs(node.name, ASSIGNED, node)
        self.visit_all(node.bases)
        self.visit_all(node.keywords)
        self.visit_all(node.decorator_list)
        self.enter(CLASS, node.name, node, node.name)
        self.visit_all(node.body)
        self.leave()

    def visit_comprehension(self, node: Comprehension) -> None:
        """Note the first iterable here, the rest of a comprehension in its scope."""
        first, *others = node.generators
        self.visit_iterable(first.iter)
        name, words = COMPREHENSIONS[type(node)]
        scope = self.enter(FUNCTION, name, node, self.scope.private)
        scope.comprehension = words
        scope.is_generator = isinstance(node, ast.GeneratorExp)
        self.occurs(".0", PARAMETER, node)
        self.visit_target(first.target)
        self.visit_all(first.ifs)
        for generator in others:
            self.visit_target(generator.target)
            self.visit_iterable(generator.iter)
            self.visit_all(generator.ifs)
        if isinstance(node, ast.DictComp):
            self.visit_all([node.value, node.key])
        else:
            self.visit(node.elt)
        self.leave()

    def visit_iterable(self, node: ast.expr) -> None:
        """Note the names in a comprehension's iterable, where `:=` is refused."""
        self.scope.iterable_depth += 1
        self.visit(node)
        self.scope.iterable_depth -= 1

    def visit_target(self, node: ast.expr) -> None:
        """Note the names in a comprehension's target, which `:=` may not rebind."""
        self.is_iteration_target = True
        self.visit(node)
        self.is_iteration_target = False

    def visit_walrus(self, node: ast.NamedExpr) -> None:
        """Note the names in `target := value`; in a comprehension the target belongs to the scope around it."""
        assert isinstance(node.target, ast.Name)
        if self.scope.iterable_depth > 0:
            raise self.error("assignment expression cannot be used in a comprehension iterable expression", node)
        if self.scope.comprehension:
            self.bind_outside(node.target)
        self.visit(node.value)
        self.visit(node.target)

    def visit_yield(self, node: ast.Yield | ast.YieldFrom) -> None:
        """Make the scope a generator's."""
        if node.value is not None:
            self.visit(node.value)
        if self.scope.comprehension:
            raise self.error(f"'yield' inside {self.scope.comprehension}", node)
        self.scope.is_generator = True


def all_parameters(arguments: ast.arguments) -> list[ast.arg]:
    """Return the parameters in the order of a code object's varnames."""
    starred = [argument for argument in (arguments.vararg, arguments.kwarg) if argument is not None]
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *starred]


HANDLERS: Final[Mapping[type, Callable[[ScopeBuilder, Any], None]]] = MappingProxyType(
    {
        ast.Name: ScopeBuilder.visit_name,
        ast.BinOp: ScopeBuilder.visit_chain,
        ast.Attribute: ScopeBuilder.visit_chain,
        ast.Call: ScopeBuilder.visit_chain,
        ast.Subscript: ScopeBuilder.visit_chain,
        ast.If: ScopeBuilder.visit_if,
        ast.Global: ScopeBuilder.visit_directive,
        ast.Nonlocal: ScopeBuilder.visit_directive,
        ast.AnnAssign: ScopeBuilder.visit_annotated_assignment,
        ast.Import: ScopeBuilder.visit_import,
        ast.ImportFrom: ScopeBuilder.visit_import,
        ast.ExceptHandler: ScopeBuilder.visit_handler,
        ast.FunctionDef: ScopeBuilder.visit_function,
        ast.Lambda: ScopeBuilder.visit_function,
        ast.ClassDef: ScopeBuilder.visit_class,
        ast.ListComp: ScopeBuilder.visit_comprehension,
        ast.SetComp: ScopeBuilder.visit_comprehension,
        ast.DictComp: ScopeBuilder.visit_comprehension,
        ast.GeneratorExp: ScopeBuilder.visit_comprehension,
        ast.NamedExpr: ScopeBuilder.visit_walrus,
        ast.Yield: ScopeBuilder.visit_yield,
        ast.YieldFrom: ScopeBuilder.visit_yield,
    }
)
