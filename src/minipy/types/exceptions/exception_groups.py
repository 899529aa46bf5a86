"""BaseExceptionGroup and ExceptionGroup: several exceptions as one, and how they are told apart again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.fields import put_field, read_field
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.attributes import attribute_named, set_attribute
from minipy.model.constructors import new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import str_text, truth
from minipy.model.iteration import collect
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import argument_kind, check_count, refuse_keywords
from minipy.model.raising import set_cause, set_context, set_error
from minipy.model.recursion_limit import recursive_call
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_instance, is_sequence, is_subtype
from minipy.refcount.strategy import incref
from minipy.sync.points import SLOT_LOAD, point
from minipy.types.classes.generic_alias import CLASS_GETITEM
from minipy.types.exceptions.exception_methods import exception_init, exception_new

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

    Matcher = Callable[[Object], bool]
    Parts = tuple[Object | None, Object | None]  # what matches and what doesn't, as new references

GROUP: Final = "BaseExceptionGroup"
EXPECTED: Final = "expected a function, exception type or tuple of exception types"


def is_group(tstate: ThreadState, exc: Object) -> bool:
    """Whether an exception is a group of others."""
    return is_instance(exc, tstate.types.exceptions[GROUP])


def members_of(tstate: ThreadState, group: Object) -> Object:
    """Return a new reference to the tuple of the exceptions in a group."""
    return _field(tstate, group, "exceptions")


def _field(tstate: ThreadState, group: Object, name: str) -> Object:
    with critical_section(tstate, group):
        point(tstate, SLOT_LOAD, group, "fields")
        value: Object = group.value.fields[name]
        incref(tstate, value)
    return value


def group_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`BaseExceptionGroup(message, exceptions)`: an ExceptionGroup where none of them is beyond Exception."""
    if len(args) != 3:
        text = f"{GROUP}.__new__() takes exactly 2 arguments ({len(args) - 1} given)"
        raise set_error(tstate, "TypeError", text)
    class_, message, given = args
    if not is_subtype(message.type, tstate.types.str):
        text = f"{GROUP}.__new__() argument 1 must be str, not {argument_kind(tstate, message)}"
        raise set_error(tstate, "TypeError", text)
    if not is_sequence(tstate, given.type):
        raise set_error(tstate, "TypeError", "second argument (exceptions) must be a sequence")
    members = collect(tstate, given)
    with holding(tstate, members):
        class_ = _class_for(tstate, class_, members)
        exc = exception_new(tstate, [class_, *args[1:]], {})
    exc.value.fields = {"message": new_ref(tstate, message), "exceptions": new_tuple(tstate, members)}
    return exc


def _class_for(tstate: ThreadState, class_: Object, members: Sequence[Object]) -> Object:
    """Return the class (borrowed) for a group with these members, which it checks."""
    kinds = tstate.types.exceptions
    if not members:
        raise set_error(tstate, "ValueError", "second argument (exceptions) must be a non-empty sequence")
    for number, member in enumerate(members):
        if not is_instance(member, kinds["BaseException"]):
            raise set_error(tstate, "ValueError", f"Item {number} of second argument (exceptions) is not an exception")
    if all(is_instance(member, kinds["Exception"]) for member in members):
        return kinds["ExceptionGroup"] if class_ is kinds[GROUP] else class_
    if is_subtype(class_, kinds["Exception"]):
        name = "an ExceptionGroup" if class_ is kinds["ExceptionGroup"] else f"'{class_.value.name}'"
        raise set_error(tstate, "TypeError", f"Cannot nest BaseExceptions in {name}")
    return class_


def group_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    refuse_keywords(tstate, args[0].type.value.name, kwargs)
    return exception_init(tstate, args, {})


def group_str(tstate: ThreadState, group: Object) -> Object:
    message, members = _field(tstate, group, "message"), members_of(tstate, group)
    with owned(tstate, message, members):
        count = len(members.value)
        return new_str(tstate, f"{str_text(tstate, message)} ({count} sub-exception{'s' * (count > 1)})")


def group_derive(tstate: ThreadState, group: Object, members: Object) -> Object:
    """`derive(exceptions)`: a group with the same message, for what split and subgroup give."""
    message = _field(tstate, group, "message")
    with owned(tstate, message):
        return tstate.call(tstate.types.exceptions[GROUP], [message, members])


def group_split(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`split(condition)`: the group of those that match, and that of the others; None where there are none."""
    refuse_keywords(tstate, f"{GROUP}.split", kwargs)
    check_count(tstate, "split", len(args) - 1, 1, 1)
    group, condition = args
    parts = _split(tstate, group, _matcher(tstate, condition), keeps_rest=True)
    return new_tuple(tstate, [part if part is not None else new_none(tstate) for part in parts])


def group_subgroup(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`subgroup(condition)`: the group of those that match, or None."""
    refuse_keywords(tstate, f"{GROUP}.subgroup", kwargs)
    check_count(tstate, "subgroup", len(args) - 1, 1, 1)
    group, condition = args
    match, _ = _split(tstate, group, _matcher(tstate, condition), keeps_rest=False)
    return match if match is not None else new_none(tstate)


def _matcher(tstate: ThreadState, condition: Object) -> Matcher:
    """Return what says whether an exception meets `condition`: a function, an exception type or a tuple of those."""
    types = tstate.types
    if condition.type is types.function:

        def ask(exc: Object) -> bool:
            answer = tstate.call(condition, [exc])
            with owned(tstate, answer):
                return truth(tstate, answer)

        return ask
    kinds = condition.value if condition.type is types.tuple else (condition,)
    base = types.exceptions["BaseException"]
    if not all(is_subtype(kind.type, types.type) and is_subtype(kind, base) for kind in kinds):
        raise set_error(tstate, "TypeError", EXPECTED)
    return lambda exc: any(is_subtype(exc.type, kind) for kind in kinds)


def _split(tstate: ThreadState, exc: Object, matches: Matcher, keeps_rest: bool) -> Parts:
    """Return what of `exc` (borrowed) matches and, if it is kept, what doesn't."""
    if matches(exc):
        return new_ref(tstate, exc), None
    if not is_group(tstate, exc):
        return None, new_ref(tstate, exc) if keeps_rest else None
    matching: list[Object] = []
    others: list[Object] = []
    members = members_of(tstate, exc)
    with owned(tstate, members), holding(tstate, matching), holding(tstate, others):
        for member in members.value:
            with recursive_call(tstate, " in exceptiongroup_split_recursive"):
                match, rest = _split(tstate, member, matches, keeps_rest)
            matching += [match] if match is not None else []
            others += [rest] if rest is not None else []
        _make_subset(tstate, exc, matching)
        _make_subset(tstate, exc, others)
    return matching.pop() if matching else None, others.pop() if others else None


def part_with(tstate: ThreadState, group: Object, parts: Sequence[Object]) -> Object:
    """Return a new reference to `group` without what is in none of `parts`; to None where nothing is left."""
    leaves = {id(leaf) for part in parts for leaf in _leaves(tstate, part)}
    match, _ = _split(tstate, group, lambda exc: id(exc) in leaves, keeps_rest=False)
    return match if match is not None else new_none(tstate)


def _leaves(tstate: ThreadState, exc: Object) -> list[Object]:
    """Return (borrowed) the exceptions in `exc`, at any depth, that are no groups."""
    if not is_group(tstate, exc):
        return [exc]
    members = members_of(tstate, exc)
    with owned(tstate, members):
        return [leaf for member in members.value for leaf in _leaves(tstate, member)]


def _make_subset(tstate: ThreadState, group: Object, members: list[Object]) -> None:
    """Put what `group` derives for some of its members in their place."""
    if members:
        given = new_list(tstate, members[:])
        members.clear()
        members.append(_subset(tstate, group, given))


def _subset(tstate: ThreadState, group: Object, members: Object) -> Object:
    """Return a new reference to what `group` derives for a list (stolen) of some of its members."""
    with owned(tstate, members):
        part = call_method(tstate, group, "derive", members)
    assert part is not None
    with owned(tstate, part):
        if not is_group(tstate, part):
            raise set_error(tstate, "TypeError", "derive must return an instance of BaseExceptionGroup")
        put_field(tstate, part, "traceback", read_field(tstate, group, "traceback"))
        set_context(tstate, part, read_field(tstate, group, "context"))
        set_cause(tstate, part, read_field(tstate, group, "cause"))
        _copy_notes(tstate, group, part)
        return new_ref(tstate, part)


def _copy_notes(tstate: ThreadState, group: Object, part: Object) -> None:
    """Give `part` a list of its own of the notes of `group`, if those are a sequence."""
    notes = attribute_named(tstate, group, "__notes__")
    if notes is None:
        return
    with owned(tstate, notes):
        if not is_sequence(tstate, notes.type):
            return
        copied, name = new_list(tstate, collect(tstate, notes)), new_str(tstate, "__notes__")
    with owned(tstate, copied, name):
        set_attribute(tstate, part, name, copied)


def _getter(name: str) -> Getter:
    return Getter(name, lambda tstate, group: _field(tstate, group, name), is_member=True)


GROUP_SPECS: Final = (
    TypeSpec(
        GROUP,
        methods=(
            Native("__init__", group_init, 1, -1),
            Native("__str__", group_str, 1, 1),
            Native("derive", group_derive, 2, 2),
            Native("split", group_split, 1, -1),
            Native("subgroup", group_subgroup, 1, -1),
        ),
        getters=(_getter("message"), _getter("exceptions")),
        static=(Native("__new__", group_new, 1, -1),),
        class_methods=(CLASS_GETITEM,),
        base="BaseException",
    ),
    TypeSpec("ExceptionGroup", base=GROUP, more_bases=("Exception",), shares_layout=True),
)
