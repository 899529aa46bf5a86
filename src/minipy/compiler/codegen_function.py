"""Functions, lambdas and classes: their code objects, defaults, annotations, closures and decorators."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from minipy.bytecode.code_object import CO_FUTURE_ANNOTATIONS, CO_VARARGS, CO_VARKEYWORDS, CodeObject
from minipy.compiler.code_unit import Unit
from minipy.compiler.codegen import Codegen, Visitor
from minipy.compiler.codegen_call import arguments as call_arguments
from minipy.compiler.scope import mangle
from minipy.compiler.scope_builder import all_parameters

# MAKE_FUNCTION's flags.
DEFAULTS: Final = 1
KEYWORD_DEFAULTS: Final = 2
ANNOTATIONS: Final = 4
CLOSURE: Final = 8

NO_DOCSTRINGS: Final = 2  # the level of optimisation that leaves them out


def function(c: Codegen, node: ast.FunctionDef) -> None:
    """Compile `def name(...): ...`."""
    check_parameters(c, node.args)
    c.visit_all(node.decorator_list)
    flags = defaults(c, node.args)
    if parameter_annotations(c, node.args, node.returns):
        flags |= ANNOTATIONS
    unit = c.enter_unit(node, "function", node.name, first_line(node), node)
    take_parameters(unit, node.args)
    unit.const_index(docstring_of(c, node.body))
    c.visit_body(node.body)
    code = c.leave_unit()
    make_closure(c, code, flags)
    decorate(c, node)
    c.store_name(node.name)


def lambda_(c: Codegen, node: ast.Lambda) -> None:
    """Compile `lambda ...: body`."""
    check_parameters(c, node.args)
    flags = defaults(c, node.args)
    unit = c.enter_unit(node, "lambda", "<lambda>", node.lineno, node)
    take_parameters(unit, node.args)
    unit.const_index(None)  # where a function has its docstring
    c.visit(node.body)
    if not unit.scope.is_generator:
        c.emit("RETURN_VALUE")
    code = c.leave_unit(returns_none=False)
    make_closure(c, code, flags)


def class_(c: Codegen, node: ast.ClassDef) -> None:
    """Compile `class name(...): ...`: a call of `__build_class__` with the body as a function."""
    c.visit_all(node.decorator_list)
    line = first_line(node)
    unit = c.enter_unit(node, "class", node.name, line, (line, line, 0, 0))
    c.load_name("__name__")
    c.store_name("__module__")
    c.load_const(unit.qualname)
    c.store_name("__qualname__")
    body_with_docstring(c, node.body)
    return_class_cell(c)
    code = c.leave_unit()
    c.emit("LOAD_BUILD_CLASS")
    make_closure(c, code, 0, node.name)
    c.load_const(node.name)
    call_arguments(c, node.bases, node.keywords, 2, node)
    decorate(c, node)
    c.store_name(node.name)


def return_class_cell(c: Codegen) -> None:
    """End a class body: return the cell of `__class__` if a method needs it, else None."""
    if c.unit.scope.has_class_cell:
        c.emit("LOAD_CLOSURE", c.unit.cellvars.index("__class__"))
        c.emit("DUP_TOP")
        c.store_name("__classcell__")
    else:
        c.load_const(None)
    c.emit("RETURN_VALUE")


def first_line(node: ast.FunctionDef | ast.ClassDef) -> int:
    """Return the line where a definition starts, with its decorators."""
    return node.decorator_list[0].lineno if node.decorator_list else node.lineno


def decorate(c: Codegen, node: ast.FunctionDef | ast.ClassDef) -> None:
    """Call the decorators, which lie below the function or class on the stack."""
    for decorator in reversed(node.decorator_list):
        c.unit.where = decorator
        c.emit("CALL_FUNCTION", 1)
    c.unit.where = node


# --- bodies


def docstring_of(c: Codegen, body: Sequence[ast.stmt]) -> str | None:
    """Return the docstring of a body, unless docstrings are left out."""
    if c.optimize < NO_DOCSTRINGS and body and isinstance(body[0], ast.Expr):
        value = body[0].value
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return value.value
    return None


def body_with_docstring(c: Codegen, body: list[ast.stmt]) -> None:
    """Compile a module's or class's body: it binds `__doc__` and makes `__annotations__`."""
    if has_annotations(body):
        c.emit("SETUP_ANNOTATIONS")
    if docstring_of(c, body) is not None:
        first = body[0]
        assert isinstance(first, ast.Expr)
        c.unit.where = first
        c.visit(first.value)
        c.store_name("__doc__")
    c.visit_body(body)


def has_annotations(body: Sequence[ast.AST]) -> bool:
    """Say whether a body has an annotated assignment, also in its compound statements, but in no inner scope."""
    waiting = list(body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.AnnAssign):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            for field in ("body", "orelse", "finalbody", "handlers"):
                value = getattr(node, field, None)
                waiting += value if isinstance(value, list) else ()
    return False


# --- parameters


def take_parameters(unit: Unit, arguments: ast.arguments) -> None:
    """Write down the numbers of parameters."""
    unit.posonlyargcount = len(arguments.posonlyargs)
    unit.argcount = len(arguments.posonlyargs) + len(arguments.args)
    unit.kwonlyargcount = len(arguments.kwonlyargs)
    unit.argument_flags = (CO_VARARGS if arguments.vararg else 0) | (CO_VARKEYWORDS if arguments.kwarg else 0)


def check_parameters(c: Codegen, arguments: ast.arguments) -> None:
    """Raise the guest's SyntaxError for a parameter `__debug__`."""
    for argument in all_parameters(arguments):
        c.check_bindable(argument.arg)


def defaults(c: Codegen, arguments: ast.arguments) -> int:
    """Compile the parameters' defaults and return their flags of MAKE_FUNCTION."""
    flags = 0
    if arguments.defaults:
        c.visit_all(arguments.defaults)
        c.emit("BUILD_TUPLE", len(arguments.defaults))
        flags |= DEFAULTS
    names = []
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        if default is not None:
            names.append(mangle(c.unit.scope.private, argument.arg))
            c.visit(default)
    if names:
        c.load_const(tuple(names))
        c.emit("BUILD_CONST_KEY_MAP", len(names))
        flags |= KEYWORD_DEFAULTS
    return flags


def parameter_annotations(c: Codegen, arguments: ast.arguments, returns: ast.expr | None) -> bool:
    """Compile a dict of the annotations; return False if there are none."""
    star = [arguments.vararg] if arguments.vararg else []
    star_star = [arguments.kwarg] if arguments.kwarg else []
    annotated = [
        (argument.arg, argument.annotation)
        for argument in (*arguments.args, *arguments.posonlyargs, *star, *arguments.kwonlyargs, *star_star)
    ]
    names = []
    for name, value in (*annotated, ("return", returns)):
        if value is not None:
            names.append(mangle(c.unit.scope.private, name))
            annotation(c, value)
    if names:
        c.load_const(tuple(names))
        c.emit("BUILD_CONST_KEY_MAP", len(names))
    return bool(names)


def annotation(c: Codegen, node: ast.expr) -> None:
    """Compile an annotation: its value, or its text under `from __future__ import annotations`."""
    if c.flags & CO_FUTURE_ANNOTATIONS:
        c.load_const(ast.unparse(node))
    elif isinstance(node, ast.Starred):  # *args: *types
        c.visit(node.value)
        c.emit("UNPACK_SEQUENCE", 1)
    else:
        c.visit(node)


# --- closures


def make_closure(c: Codegen, code: CodeObject, flags: int, qualname: str | None = None) -> None:
    """Emit the making of a function from its code object; defaults and annotations are on the stack."""
    if code.freevars:
        for name in code.freevars:
            c.emit("LOAD_CLOSURE", c.unit.closure_index(name))
        c.emit("BUILD_TUPLE", len(code.freevars))
        flags |= CLOSURE
    c.load_const(code)
    c.load_const(code.qualname if qualname is None else qualname)
    c.emit("MAKE_FUNCTION", flags)


VISITORS: Final[Mapping[type, Visitor]] = MappingProxyType[type, Any](
    {
        ast.FunctionDef: function,
        ast.Lambda: lambda_,
        ast.ClassDef: class_,
    }
)
