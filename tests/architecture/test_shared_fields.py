"""What threads share is read and replaced in one way only: a check of the source.

A payload's field that can change and holds references is touched inside its owner's critical section, or with the other
threads stopped. What is excused here says why.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from helpers.paths import SOURCE

# payload class -> its fields that can change and hold references
FIELDS = {
    "ListBody": {"slots"},
    "ToolBody": {"parts"},
    "ContextBody": {"map"},
    "DequeBody": {"elements"},
    "HashTable": {"index", "entries", "buckets"},
    "ExceptionBody": {"args", "traceback", "context", "cause", "fields"},
    "TracebackBody": {"next"},
    "GeneratorBody": {"frame", "handled"},
    "IteratorBody": {"source"},
    "TableIteratorBody": {"source"},
    "WeakBody": {"target", "callback"},
    "PropertyBody": {"parts"},
    "TupleGetterBody": {"doc"},
    "ViewBody": {"source"},
    "HostStream": {"under"},
}
SHARED = frozenset().union(*FIELDS.values())
SECTIONS = {"critical_section", "others_stopped"}
ROOMS = ("heap", "model", "eval", "blocking", "types", "runtime", "modules")

# function -> why it may
EXCUSED = {
    **dict.fromkeys(
        ("list_references", "deque_references", "tool_references", "context_references", "table_references",
         "exception_references", "iterator_references", "property_references", "weak_body_references",
         "view_references", "stream_references", "getter_references"),
        "of a dead object, or with the world stopped",
    ),
    "exception_clear": "of garbage, which nobody can reach",
    # What is found in an index is compared with the table's version, or found empty, in the section that uses it.
    **dict.fromkeys(
        ("table_find", "find_entry", "table_find_like", "table_setdefault", "_take", "_merge", "builtins_to_bind",
         "_module_name"),
        "the entry is checked in the section",
    ),
    # The namespace of a class is changed only with the other threads stopped.
    **dict.fromkeys(
        ("_search_mro", "_inherits", "_finish_class", "_init_subclass", "type_module", "_member_names"),
        "the namespace of a class",
    ),
    **dict.fromkeys(("_add_defaults", "_add_late_defaults"), "the namespace of a class that is being made"),
    **dict.fromkeys(("name_error", "exception_new", "os_error_new", "group_new"), "an exception that nobody else knows yet"),
    "star_keywords": "a dict that was made for one call",
    "_import_submodule": "only the thread that it was raised in knows the exception",
    "new_dict_iterator": "how many entries there are",
    "__init__": "of an iterator over a dict: how many entries there are",
    **dict.fromkeys(("list_next", "_elements"), "only where objects have no locks"),
    "list_clear": "a list of its own is handed over",
    "list_sort": "the array that this thread has put there",
    "iterator_source": "never changed",
    "_left": "never changed while the iterator lives",
    "iterator_reduce": "never changed",
    "places_of": "how many there are",
    "holds": "compared by identity",
    "_put": "called in the list's section",
}  # fmt: skip


def is_harmless(node: ast.Attribute, parents: dict[ast.AST, ast.AST]) -> bool:
    """True where the field is only compared by identity, asked for a key, or handed to a helper with its owner."""
    parent = parents[node]
    if isinstance(parent, ast.Compare):
        return all(isinstance(op, ast.Is | ast.IsNot | ast.In | ast.NotIn) for op in parent.ops)
    return (
        isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name) and parent.func.id in ("read_slot", "swap_slot")
    )


def payload_names(function: ast.FunctionDef) -> dict[str, str]:
    """The names that `function` declares to be a payload."""
    found = {}
    for node in ast.walk(function):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name, annotation = node.target.id, node.annotation
        elif isinstance(node, ast.arg) and node.annotation is not None:
            name, annotation = node.arg, node.annotation
        else:
            continue
        if isinstance(annotation, ast.Name) and annotation.id in FIELDS:
            found[name] = annotation.id
    return found


def is_section(node: ast.With) -> bool:
    calls = [part for item in node.items for part in ast.walk(item.context_expr) if isinstance(part, ast.Call)]
    return any(isinstance(call.func, ast.Name) and call.func.id in SECTIONS for call in calls)


def unguarded(function: ast.FunctionDef) -> Iterator[str]:
    """The accesses in `function` to shared fields that no section guards."""
    if "section" in (ast.get_docstring(function) or ""):  # it says that it is called inside of one
        return
    names = payload_names(function)
    parents = {child: node for node in ast.walk(function) for child in ast.iter_child_nodes(node)}
    pending: list[ast.AST] = [*function.body]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.FunctionDef) or (isinstance(node, ast.With) and is_section(node)):
            continue
        pending += ast.iter_child_nodes(node)
        if isinstance(node, ast.Attribute) and not is_harmless(node, parents):
            base = node.value
            is_payload = isinstance(base, ast.Attribute) and base.attr == "value" and node.attr in SHARED
            if is_payload or (isinstance(base, ast.Name) and node.attr in FIELDS.get(names.get(base.id, ""), ())):
                yield f"{function.name}: {ast.unparse(node)}"


def accesses(text: str) -> list[str]:
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    return [found for function in functions if function.name not in EXCUSED for found in unguarded(function)]


@pytest.mark.parametrize("room", ROOMS)
def test_no_shared_field_is_touched_outside_of_a_section(room: str) -> None:
    wrong: dict[str, list[str]] = {}
    for path in sorted((SOURCE / room).rglob("*.py")):
        found = accesses(path.read_text(encoding="utf-8"))
        if found:
            wrong[path.relative_to(SOURCE).as_posix()] = found
    assert not wrong


@pytest.mark.parametrize("text", [
    "def f(lst):\n    return lst.value.slots[0]",
    "def f(exc):\n    body: ExceptionBody = exc.value\n    old, body.cause = body.cause, None",
    "def f(tstate, it):\n    with other(tstate, it):\n        return it.value.source",
])  # fmt: skip
def test_an_access_beside_the_section_is_seen(text: str) -> None:
    assert accesses(text)


@pytest.mark.parametrize("text", [
    "def f(tstate, lst):\n    with critical_section(tstate, lst):\n        return lst.value.slots[0]",
    "def f(exc):\n    return exc.value.cause is None",
    "def f(tstate, prop):\n    return read_slot(tstate, prop, prop.value.parts, 0)",
    "def f(table):\n    'Do it, inside the owner\\'s critical section.'\n    return table.value.entries[0]",
])  # fmt: skip
def test_an_access_inside_is_none(text: str) -> None:
    assert not accesses(text)


# Called inside of a section, these pass its points.
STEPS = {"cut", "unlink", "candidate"}


def silent_sections(text: str) -> list[str]:
    """The sections of a source that announce no step: nobody can come between, and no observer sees them."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.With) and "critical_section(" in "".join(ast.unparse(item) for item in node.items):
            calls = {ast.unparse(part.func) for part in ast.walk(node) if isinstance(part, ast.Call)}
            if not calls & {"point", *STEPS}:
                found.append(f"{ast.unparse(node.items[0])}, line {node.lineno}")
    return found


@pytest.mark.parametrize("room", (*ROOMS, "bridge"))
def test_every_section_announces_its_steps(room: str) -> None:
    paths = sorted((SOURCE / room).rglob("*.py"))
    found = {path.relative_to(SOURCE).as_posix(): silent_sections(path.read_text(encoding="utf-8")) for path in paths}
    assert not {name: silent for name, silent in found.items() if silent}


def test_a_silent_section_is_seen() -> None:
    head = "def f(tstate, lst):\n    with critical_section(tstate, lst):\n        "
    assert silent_sections(head + "return lst.value.size")
    assert not silent_sections(head + "point(tstate, SLOT_LOAD, lst, SIZE)\n        return lst.value.size")
    assert not silent_sections(head + "return cut(tstate, lst, 0)")


def test_excuses_are_still_needed() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for room in ROOMS for path in sorted((SOURCE / room).rglob("*.py")))
    assert [name for name in EXCUSED if f"def {name}(" not in text] == []
