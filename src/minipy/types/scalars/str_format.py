"""str.format and str.format_map: replacement fields, whose values and attributes are guest objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.bridge_crossing import cross
from minipy.heap.object import Object
from minipy.model.attributes import get_attribute
from minipy.model.constructors import new_int, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import ascii_escaped, format_text, formatted, repr_text, str_text
from minipy.model.raising import set_error
from minipy.model.subscripts import get_item
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

MANUAL = -1  # fields are numbered by the template
CONVERSIONS: Final = (None, "s", "r", "a")  # in the order of `formatted`


class Rendering:
    """One call of `format`: the arguments (all borrowed) and how far the automatic numbering is.

    `mapping` is what `format_map` was given, else None. `numbered` is None before the first numbered field, MANUAL, or
    the next automatic number.
    """

    __slots__ = ("args", "kwargs", "mapping", "numbered", "tstate")

    def __init__(
        self, tstate: ThreadState, args: Sequence[Object] | None, kwargs: Mapping[str, Object], mapping: Object | None
    ) -> None:
        self.tstate = tstate
        self.args = args
        self.kwargs = kwargs
        self.mapping = mapping
        self.numbered: int | None = None

    def result(self, template: str) -> Object:
        """Return a new reference to `template` with its fields filled in; to what a field gives if there is nothing else."""
        pieces, error = cross(self.tstate, "format.parse", template)
        if error is None and len(pieces) == 1:
            literal, field, spec, conversion = pieces[0]
            if not literal and field is not None and "{" not in spec and conversion in CONVERSIONS:
                return self._whole(field, CONVERSIONS.index(conversion), spec)
        return new_str(self.tstate, self._joined(pieces, error, 2))

    def _whole(self, field: str, conversion: int, spec: str) -> Object:
        first, path, error = cross(self.tstate, "format.split", field) if field else ("", (), None)
        value = self._value(first, path, error)
        guest_spec = new_str(self.tstate, spec)
        with owned(self.tstate, value, guest_spec):
            return formatted(self.tstate, value, conversion, guest_spec if spec else None)

    def render(self, template: str, depth: int) -> str:
        """Return `template` with its fields filled in; `depth` levels of fields inside of format specs are allowed."""
        if depth <= 0:
            raise set_error(self.tstate, "ValueError", "Max string recursion exceeded")
        pieces, error = cross(self.tstate, "format.parse", template)
        return self._joined(pieces, error, depth)

    def _joined(self, pieces: Sequence[Any], error: str | None, depth: int) -> str:
        tstate = self.tstate
        texts: list[str] = []
        for literal, field, spec, conversion in pieces:
            texts.append(literal)
            if field is not None:
                texts.append(self._field(field, spec, conversion, depth))
        if error is not None:
            raise set_error(tstate, "ValueError", error)
        return "".join(texts)

    def _field(self, field: str, spec: str, conversion: str | None, depth: int) -> str:
        tstate = self.tstate
        first, path, error = cross(tstate, "format.split", field) if field else ("", (), None)
        if self.mapping is None and not path and error is None:
            return self._text(self._argument(first), spec, conversion, depth)  # the caller of `format` holds it
        value = self._value(first, path, error)
        with owned(tstate, value):
            return self._text(value, spec, conversion, depth)

    def _text(self, value: Object, spec: str, conversion: str | None, depth: int) -> str:
        """Return `value` converted and formatted; the spec may have fields of its own."""
        tstate = self.tstate
        text = _converted(tstate, value, conversion)
        if "{" in spec:
            spec = self.render(spec, depth - 1)
        if text is None:
            return format_text(tstate, value, spec)
        formatted: str = cross(tstate, "str.__format__", text, spec)
        return formatted

    def _value(self, first: str | int, path: Sequence[tuple[bool, str | int]], error: str | None) -> Object:
        """Return a new reference to what a field's name means: an argument, then its attributes and items."""
        tstate = self.tstate
        if self.mapping is None or first == "" or isinstance(first, int):
            value = new_ref(tstate, self._argument(first))
        else:
            value = self._mapped(first)
        for is_attribute, name in path:
            with owned(tstate, value):
                value = _step(tstate, value, is_attribute, name)
        if error is not None:
            decref(tstate, value)
            raise set_error(tstate, "ValueError", error)
        return value

    def _mapped(self, name: str) -> Object:
        """Return a new reference to what the mapping has under `name`."""
        assert self.mapping is not None
        key = new_str(self.tstate, name)
        with owned(self.tstate, key):
            return get_item(self.tstate, self.mapping, key)

    def _argument(self, first: str | int) -> Object:
        """Return the argument that a field's first name means (borrowed)."""
        if first == "" or isinstance(first, int):
            return self._positional(self._number(first))
        if first not in self.kwargs:
            raise set_error(self.tstate, "KeyError", first)
        return self.kwargs[first]

    def _number(self, first: str | int) -> int:
        """Return the number of a field: the template's own, or the next one where it has none."""
        if isinstance(first, int):
            if self.numbered not in (None, MANUAL):
                text = "cannot switch from automatic field numbering to manual field specification"
                raise set_error(self.tstate, "ValueError", text)
            self.numbered = MANUAL
            return first
        if self.numbered == MANUAL:
            text = "cannot switch from manual field specification to automatic field numbering"
            raise set_error(self.tstate, "ValueError", text)
        number = self.numbered or 0
        self.numbered = number + 1
        return number

    def _positional(self, number: int) -> Object:
        if self.args is None:
            raise set_error(self.tstate, "ValueError", "Format string contains positional fields")
        if number >= len(self.args):
            text = f"Replacement index {number} out of range for positional args tuple"
            raise set_error(self.tstate, "IndexError", text)
        return self.args[number]


def _step(tstate: ThreadState, value: Object, is_attribute: bool, name: str | int) -> Object:
    """Return a new reference to `value.name` or `value[name]`."""
    key = new_int(tstate, name) if isinstance(name, int) else new_str(tstate, name)
    with owned(tstate, key):
        return get_attribute(tstate, value, key) if is_attribute else get_item(tstate, value, key)


def _converted(tstate: ThreadState, value: Object, conversion: str | None) -> str | None:
    """Return the text that `!r`, `!s` or `!a` makes, None without a conversion."""
    if conversion is None:
        return None
    if conversion == "r":
        return repr_text(tstate, value)
    if conversion == "s":
        return str_text(tstate, value)
    if conversion == "a":
        return ascii_text(tstate, value)
    shown = conversion if " " < conversion < "\x7f" else f"\\x{ord(conversion):x}"
    raise set_error(tstate, "ValueError", f"Unknown conversion specifier {shown}")


def ascii_text(tstate: ThreadState, obj: Object) -> str:
    """Return `ascii(obj)` as a host str."""
    return ascii_escaped(repr_text(tstate, obj))


def str_format(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`template.format(*args, **kwargs)`."""
    if not args:
        raise set_error(tstate, "TypeError", "unbound method str.format() needs an argument")
    return _rendered(tstate, args[0], Rendering(tstate, args[1:], kwargs, None))


def str_format_map(tstate: ThreadState, template: Object, mapping: Object) -> Object:
    """`template.format_map(mapping)`."""
    return _rendered(tstate, template, Rendering(tstate, None, {}, mapping))


def _rendered(tstate: ThreadState, template: Object, rendering: Rendering) -> Object:
    """Return a new reference to the filled-in template: to the template itself where it has no fields."""
    text: str = template.value
    if "{" not in text and "}" not in text:
        return new_ref(tstate, template)
    return rendering.result(text)
