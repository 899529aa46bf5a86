"""Simple statements: expressions, assignments, deletion, return, raise, assert, imports."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from minipy.bytecode.code_object import CO_FUTURE_ANNOTATIONS
from minipy.compiler.code_unit import Label
from minipy.compiler.codegen import Codegen, Visitor
from minipy.compiler.codegen_block import unwind
from minipy.compiler.codegen_condition import jump_if
from minipy.compiler.codegen_expression import BINARY, attribute_place, check_in_function
from minipy.compiler.codegen_function import annotation
from minipy.compiler.doubtful_code import check_assertion
from minipy.compiler.future_imports import check_is_early
from minipy.compiler.scope import mangle


def expression(c: Codegen, node: ast.Expr) -> None:
    """Compile an expression statement; at the prompt its value is displayed."""
    if c.is_interactive and len(c.units) == 1:
        c.visit(node.value)
        c.emit("PRINT_EXPR")
    elif not isinstance(node.value, ast.Constant):
        c.visit(node.value)
        c.emit("POP_TOP")


def assign(c: Codegen, node: ast.Assign) -> None:
    """Compile `a = b = value`."""
    c.visit(node.value)
    for index, target in enumerate(node.targets):
        if index + 1 < len(node.targets):
            c.emit("DUP_TOP")
        c.visit(target)


def augmented_assign(c: Codegen, node: ast.AugAssign) -> None:
    """Compile `target += value`: the owner or container is evaluated once."""
    target = node.target
    outer = c.unit.where
    c.unit.where = target
    if isinstance(target, ast.Name):
        c.load_name(target.id)
    elif isinstance(target, ast.Attribute):
        c.visit(target.value)
        c.emit("DUP_TOP")
        c.unit.where = attribute_place(target)
        c.emit_name("LOAD_ATTR", target.attr)
    else:
        c.visit(target.value)
        c.visit(target.slice)
        c.emit("DUP_TOP_TWO")
        c.emit("BINARY_SUBSCR")
    c.unit.where = outer
    c.visit(node.value)
    c.emit(f"INPLACE_{BINARY[type(node.op)]}")
    c.unit.where = target
    store_back(c, target)


def store_back(c: Codegen, target: ast.Name | ast.Attribute | ast.Subscript) -> None:
    """Store an augmented assignment's result, which lies above the owner or the container and the key."""
    if isinstance(target, ast.Name):
        c.store_name(target.id)
    elif isinstance(target, ast.Attribute):
        c.check_bindable(target.attr)
        c.emit("ROT_TWO")
        c.unit.where = attribute_place(target)
        c.emit_name("STORE_ATTR", target.attr)
    else:
        c.emit("ROT_THREE")
        c.emit("STORE_SUBSCR")


def annotated_assign(c: Codegen, node: ast.AnnAssign) -> None:
    """Compile `target: annotation = value`; only modules and classes evaluate annotations."""
    target = node.target
    keeps = c.unit.kind in ("module", "class")
    if node.value is not None:
        c.visit(node.value)
        c.visit(target)
    if isinstance(target, ast.Name):
        c.check_bindable(target.id)
        if node.simple and keeps:
            annotation(c, node.annotation)
            c.emit("LOAD_NAME", c.unit.name_index("__annotations__") if not c.silent else 0)
            c.load_const(mangle(c.unit.scope.private, target.id))
            c.emit("STORE_SUBSCR")
    elif node.value is None:
        evaluate_target(c, target)
    if not node.simple and keeps and not c.flags & CO_FUTURE_ANNOTATIONS:
        evaluate(c, node.annotation)


def evaluate_target(c: Codegen, target: ast.Attribute | ast.Subscript) -> None:
    """Evaluate the parts of a target that gets no value."""
    evaluate(c, target.value)
    if isinstance(target, ast.Attribute):
        c.check_bindable(target.attr)
        return
    parts = target.slice.elts if isinstance(target.slice, ast.Tuple) else [target.slice]
    for part in parts:
        bounds = [part.lower, part.upper, part.step] if isinstance(part, ast.Slice) else [part]
        for bound in bounds:
            if bound is not None:
                evaluate(c, bound)


def evaluate(c: Codegen, node: ast.expr) -> None:
    """Compile an expression whose value is not needed."""
    c.visit(node)
    c.emit("POP_TOP")


def delete(c: Codegen, node: ast.Delete) -> None:
    """Compile `del a, b`."""
    c.visit_all(node.targets)


def return_(c: Codegen, node: ast.Return) -> None:
    """Compile `return value`: leave all blocks with the value on the stack."""
    check_in_function(c, "'return' outside function")
    value = node.value
    is_computed = value is not None and not isinstance(value, ast.Constant)
    if value is not None and is_computed:
        c.visit(value)
    elif value is not None and value.lineno == node.lineno:
        c.unit.where = value
    unwind(c, keeps_value=is_computed, to_loop=False)
    if value is None:
        c.load_const(None)
    elif not is_computed:
        c.visit(value)
    c.emit("RETURN_VALUE")


def raise_(c: Codegen, node: ast.Raise) -> None:
    """Compile `raise exc from cause`."""
    operands = [operand for operand in (node.exc, node.cause) if operand is not None]
    c.visit_all(operands)
    c.emit("RAISE_VARARGS", len(operands))


def assert_(c: Codegen, node: ast.Assert) -> None:
    """Compile `assert test, message`."""
    check_assertion(c, node)
    if c.optimize:
        return
    end = Label()
    jump_if(c, node.test, end, True)
    c.emit("LOAD_ASSERTION_ERROR")
    if node.msg is not None:
        c.visit(node.msg)
        c.emit("CALL_FUNCTION", 1)
    c.emit("RAISE_VARARGS", 1)
    c.place(end)


def declaration(c: Codegen, node: ast.Global | ast.Nonlocal | ast.Pass) -> None:
    """Compile `pass`, `global` and `nonlocal`, which leave no instructions."""


# --- imports


def import_(c: Codegen, node: ast.Import) -> None:
    """Compile `import a.b as c`."""
    for alias in node.names:
        c.load_const(0)
        c.load_const(None)
        emit_import_name(c, alias.name)
        if alias.asname is None:
            c.store_name(alias.name.partition(".")[0])
        else:
            import_as(c, alias.name, alias.asname)


def import_as(c: Codegen, name: str, asname: str) -> None:
    """Bind the module of a dotted name: go down from the package, which is on the stack."""
    _, *submodules = name.split(".")
    for index, submodule in enumerate(submodules):
        if index:
            c.emit("ROT_TWO")
            c.emit("POP_TOP")
        emit_imported(c, submodule)
    c.store_name(asname)
    if submodules:
        c.emit("POP_TOP")


def import_from(c: Codegen, node: ast.ImportFrom) -> None:
    """Compile `from ..a import b as c, d`."""
    check_is_early(c, node)
    c.load_const(node.level or 0)
    c.load_const(tuple(alias.name for alias in node.names))
    emit_import_name(c, node.module or "")
    if node.names[0].name == "*":
        c.emit("IMPORT_STAR")
        return
    for alias in node.names:
        emit_imported(c, alias.name)
        c.store_name(alias.asname or alias.name)
    c.emit("POP_TOP")


def emit_import_name(c: Codegen, name: str) -> None:
    """Emit the import of a module; its name is not mangled."""
    if not c.silent:
        c.emit("IMPORT_NAME", c.unit.name_index(name))


def emit_imported(c: Codegen, name: str) -> None:
    """Emit the loading of a name from the module on the stack; it is not mangled."""
    if not c.silent:
        c.emit("IMPORT_FROM", c.unit.name_index(name))


VISITORS: Final[Mapping[type, Visitor]] = MappingProxyType[type, Any](
    {
        ast.Expr: expression,
        ast.Assign: assign,
        ast.AugAssign: augmented_assign,
        ast.AnnAssign: annotated_assign,
        ast.Delete: delete,
        ast.Return: return_,
        ast.Raise: raise_,
        ast.Assert: assert_,
        ast.Pass: declaration,
        ast.Global: declaration,
        ast.Nonlocal: declaration,
        ast.Import: import_,
        ast.ImportFrom: import_from,
    }
)
