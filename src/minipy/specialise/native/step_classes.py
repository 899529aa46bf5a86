"""Instructions as classes: what a compiled interpreter has in place of rows, made from the marks `@implements`.

A row's function would be called through a host object, with boxed arguments. A step has its opcode's function called in a
method of its class, which the compiled loop finds at a fixed place: see `steps_source` for what is written.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from minipy.errors import InternalError
from minipy.specialise.choices import BORROWED

STEPS_MODULE: Final = "minipy.eval.steps"
GO_ON: Final = -3  # what a step's `run` returns where a function of the source returns None

HEADER: Final = f'''
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object

Row = tuple[Callable[..., Any], Any, int, bool]
CLASSES: dict[Callable[..., Any], type[Step]] = {{}}


class Step:
    """An instruction: what its row says. As it stands here it does what no mark announces."""

    def __init__(self, handler: Callable[..., Any], oparg: Any, next: int, looks_up: bool) -> None:
        self.handler = handler
        self.oparg = oparg
        self.number: int = oparg if isinstance(oparg, int) else 0
        self.next = next
        self.looks_up = looks_up
        self.following: Step = self  # the step at `next`: the loop goes there without an index

    def run(self, tstate: ThreadState, frame: Frame) -> int:
        """Do it; return where to go on, or {GO_ON}."""
        target = self.handler(tstate, frame, self.oparg)
        return {GO_ON} if target is None else target


def steps_of(rows: list[Row]) -> list[Step]:
    """Return the steps that do what `rows` say."""
    if not CLASSES:
        enter_classes()
    steps: list[Step] = [CLASSES.get(row[0], Step)(*row) for row in rows]
    for step in steps:
        if step.next < len(steps):  # behind the last one nobody goes
            step.following = steps[step.next]
    return steps


def rows_of(steps: list[Step]) -> list[Row]:
    """Return what `steps` do, to be changed."""
    return [(step.handler, step.oparg, step.next, step.looks_up) for step in steps]


def replace_steps(steps: list[Step], rows: list[Row]) -> None:
    """Have a stream do what `rows` say, at once for those who run it."""
    old = steps[:]
    steps[:] = steps_of(rows)
    for before, now in zip(old, steps):
        before.following = now.following
'''
CLASS: Final = """

class {name}(Step):
    def run(self, tstate: ThreadState, frame: Frame) -> int:
{body}
"""
# By what a function is annotated to return.
BODIES: Final = MappingProxyType({
    "None": f"        {{call}}\n        return {GO_ON}",
    "int": "        return {call}",
    "int | None": f"        target = {{call}}\n        return {GO_ON} if target is None else target",
})  # fmt: skip
OPERANDS: Final = MappingProxyType({"int": "self.number", "Object": "self.oparg"})


def instruction_modules(modules: Mapping[str, str]) -> list[str]:
    """Return the names of the modules that hold instructions."""
    return [name for name in modules if name.startswith("minipy.eval.instructions_")]


def steps_source(trees: Mapping[str, ast.Module]) -> str:
    """Return the text of the module `eval/steps.py` of a compiled interpreter: a class for each marked function."""
    text, entries = HEADER, ""
    borrowed: list[tuple[str, str]] = []
    for module, tree in trees.items():
        for function, _ in _marked(tree):
            borrowed.append((function.name, module))
            call = f"{function.name}(tstate, frame, {OPERANDS[_annotation(function.args.args[2].annotation)]})"
            body = BODIES[_annotation(function.returns)].format(call=call)
            text += CLASS.format(name=f"Step_{function.name}", body=body)
            entries += f"    CLASSES[{function.name}] = Step_{function.name}\n"
    return f"{text}\n\ndef enter_classes() -> None:\n{entries}\n\n{BORROWED} = {tuple(borrowed)!r}\n"


def enter_instructions(tree: ast.Module) -> None:
    """Have the marked functions of a module be functions, and the instructions that they implement beside them."""
    for function, opcode in list(_marked(tree)):
        function.decorator_list.clear()
        tree.body += ast.parse(f"implementing_{function.name} = Instruction({opcode!r}, {function.name})").body
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and any(alias.name == "implements" for alias in node.names):
            node.names.append(ast.alias("Instruction"))


def _marked(tree: ast.Module) -> Iterator[tuple[ast.FunctionDef, str]]:
    """Yield each function that implements an opcode, with the opcode's name."""
    for node in tree.body:
        for mark in node.decorator_list if isinstance(node, ast.FunctionDef) else ():
            if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "implements":
                assert isinstance(node, ast.FunctionDef)
                yield node, ast.literal_eval(mark.args[0])


def _annotation(node: ast.expr | None) -> str:
    return "" if node is None else ast.unparse(node)


def loop_by_steps(tree: ast.Module) -> None:
    """Let the eval loop take steps instead of rows: from each to the next one, by an index only after a jump."""
    by_steps = _BySteps()
    by_steps.visit(tree)
    if by_steps.replaced != 4:
        raise InternalError("the eval loop does not read as native/step_classes.py knows it")


class _BySteps(ast.NodeTransformer):
    replaced = 0

    def _known(self, text: str) -> list[ast.stmt]:
        self.replaced += 1
        return ast.parse(text).body

    def visit_While(self, node: ast.While) -> ast.While | list[ast.stmt]:
        is_inner = ast.unparse(node.body[0]) == "handler, oparg, pc, looks_up = stream[pc]"
        self.generic_visit(node)
        if not is_inner:
            return node
        index = self._known("step = stream[pc]")
        node.body += index
        return [*index, node]

    def visit_Assign(self, node: ast.Assign) -> ast.stmt | list[ast.stmt]:
        text = ast.unparse(node)
        if text == "handler, oparg, pc, looks_up = stream[pc]":
            return self._known("pc = step.next")
        if text == "target = handler(tstate, frame, oparg)":
            return self._known("target = step.run(tstate, frame)")
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.parse("step.looks_up", mode="eval").body if node.id == "looks_up" else node

    def visit_If(self, node: ast.If) -> ast.If:
        self.generic_visit(node)
        if ast.unparse(node.test) == "target is None":
            node.test = ast.parse(f"target == {GO_ON}", mode="eval").body
            node.body[:0] = self._known("step = step.following")
        return node
