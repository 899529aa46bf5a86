"""The `%` operator of str and bytes: the directives are read here, single values are formatted by the bridge.

Both work on host strs; for bytes a code point stands for a byte.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from minipy.bridge.bridge_crossing import cross
from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.held_references import owned
from minipy.model.host_conversions import index
from minipy.model.raising import catch, set_error
from minipy.model.subscripts import get_item
from minipy.model.type_lookup import lookup_borrowed
from minipy.types.scalars.int_object import int_value, to_int
from minipy.types.scalars.scalar_methods import host_index
from minipy.types.sequences.sequence_operands import check_size

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

FLAGS: Final = "-+ #0"
MAX_WIDTH: Final = 2**63 - 1
MAX_PRECISION: Final = 2**31 - 1


class Flavour(NamedTuple):
    """What differs between formatting to str and to bytes.

    `noun` is for error texts. `text_of` gives the text of a directive in `texts`, `character_of` the one of `%c`.
    `new_key` makes a guest key of a mapping; values of the types in `never_mappings` are never taken for a mapping.
    `float_of` gives the number for the directives of floats.
    """

    noun: str
    texts: str
    text_of: Callable[[ThreadState, str, Object], str]
    character_of: Callable[[ThreadState, Object], Any]
    new_key: Callable[[ThreadState, str], Object]
    never_mappings: tuple[str, ...]
    float_of: Callable[[ThreadState, Object], float]


class Formatting:
    """One use of `%`: the template, where reading stands in it, and the values that are still to be used (borrowed)."""

    __slots__ = ("flavour", "mapping", "position", "template", "tstate", "used", "values")

    def __init__(self, tstate: ThreadState, flavour: Flavour, template: str, operand: Object) -> None:
        self.tstate = tstate
        self.flavour = flavour
        self.template = template
        self.position = 0
        layout = operand.type.value.layout
        self.values: Sequence[Object] = operand.value if layout is tstate.types.tuple else (operand,)
        self.used = 0
        is_mapping = (
            layout.value.name not in flavour.never_mappings and lookup_borrowed(operand.type, "__getitem__") is not None
        )
        self.mapping = operand if is_mapping else None

    def run(self) -> str:
        """Return the template with all directives replaced."""
        texts = []
        template = self.template
        while (percent := template.find("%", self.position)) >= 0:
            texts.append(template[self.position : percent])
            self.position = percent + 1
            if self._peek() == "%":
                self.position += 1
                texts.append("%")
            else:
                texts.append(self._directive())
        texts.append(template[self.position :])
        if self.used < len(self.values) and self.mapping is None:
            text = f"not all arguments converted during {self.flavour.noun} formatting"
            raise set_error(self.tstate, "TypeError", text)
        return "".join(texts)

    def _directive(self) -> str:
        if self._peek() != "(":
            return self._replacement()
        value = self._mapped(self._key())
        with owned(self.tstate, value):
            self.values, self.used = (value,), 0
            text = self._replacement()
            self.values = ()
        return text

    def _peek(self) -> str:
        return self.template[self.position : self.position + 1]

    def _take_any(self, characters: str) -> str:
        start = self.position
        while self._peek() and self._peek() in characters:
            self.position += 1
        return self.template[start : self.position]

    def _key(self) -> str:
        """Read a parenthesised mapping key; parentheses inside of it are counted."""
        if self.mapping is None:
            raise set_error(self.tstate, "TypeError", "format requires a mapping")
        start = self.position + 1
        depth = 0
        for position in range(self.position, len(self.template)):
            character = self.template[position]
            depth += (character == "(") - (character == ")")
            if depth == 0:
                self.position = position + 1
                return self.template[start:position]
        raise set_error(self.tstate, "ValueError", "incomplete format key")

    def _mapped(self, text: str) -> Object:
        assert self.mapping is not None
        key = self.flavour.new_key(self.tstate, text)
        with owned(self.tstate, key):
            return get_item(self.tstate, self.mapping, key)

    def _next_value(self) -> Object:
        if self.used >= len(self.values):
            raise set_error(self.tstate, "TypeError", "not enough arguments for format string")
        self.used += 1
        return self.values[self.used - 1]

    def _amount(self, most: int, noun: str) -> int | None:
        """Read a width or precision, which `*` takes from the values; None where there is none."""
        if self._peek() == "*":
            self.position += 1
            amount = int_value(self.tstate, self._next_value())
            if amount is None:
                raise set_error(self.tstate, "TypeError", "* wants int")
            if not -most <= amount <= most:
                c_type = "ssize_t" if most == MAX_WIDTH else "int"
                raise set_error(self.tstate, "OverflowError", f"Python int too large to convert to C {c_type}")
            return int(amount)
        digits = self._take_any("0123456789")
        amount = digits.lstrip("0") or "0"  # as many digits as the host's int() may refuse
        if len(amount) > 19 or int(amount) > most:
            raise set_error(self.tstate, "ValueError", f"{noun} too big")
        return int(amount) if digits else None

    def _replacement(self) -> str:
        """Read the rest of a directive and return the text that takes its place."""
        conversion = self._peek()
        if conversion and conversion in "sdr":  # nothing between the percent sign and the letter
            self.position += 1
            return self._formatted("%", conversion, self._next_value())
        flags = self._take_any(FLAGS)
        width = self._amount(MAX_WIDTH, "width")
        if width is not None and width < 0:
            flags, width = flags + "-", -width
        precision = None
        if self._peek() == ".":
            self.position += 1
            precision = max(self._amount(MAX_PRECISION, "precision") or 0, 0)
        if self._peek() and self._peek() in "hlL":
            self.position += 1
        conversion = self._peek()
        if not conversion:
            raise set_error(self.tstate, "ValueError", "incomplete format")
        self.position += 1
        check_size(self.tstate, max(width or 0, precision or 0))
        spec = f"%{flags}{'' if width is None else width}{'' if precision is None else f'.{precision}'}"
        return self._formatted(spec, conversion, self._next_value())

    def _formatted(self, spec: str, conversion: str, value: Object) -> str:
        tstate = self.tstate
        leaf: Any
        if conversion in self.flavour.texts:
            leaf = self.flavour.text_of(tstate, conversion, value)
            if spec == "%":
                return str(leaf)
            conversion = "s"
        elif conversion in "diuoxX":
            leaf = _whole(tstate, conversion, value)
        elif conversion in "eEfFgG":
            leaf = self.flavour.float_of(tstate, value)
        elif conversion == "c":
            leaf = self.flavour.character_of(tstate, value)
        else:
            shown = conversion if "\x1f" <= conversion <= "~" else "?"
            where = f"'{shown}' (0x{ord(conversion):x}) at index {self.position - 1}"
            raise set_error(tstate, "ValueError", f"unsupported format character {where}")
        text: str = cross(tstate, "str.__mod__", spec + conversion, (leaf,))
        return text


def index_or_host(tstate: ThreadState, value: Object) -> Any:
    """Return the host value for `%c`: what `__index__` gives if that works out."""
    try:
        return host_index(tstate, value)
    except GuestRaised:
        if catch(tstate, "TypeError"):
            return None
        raise


def _whole(tstate: ThreadState, conversion: str, value: Object) -> int:
    """Return the host int of a value for an integer directive."""
    number = int_value(tstate, value)
    if number is not None:
        return int(number)
    is_index = conversion in "oxX"
    name = value.type.value.name
    wanted = "an integer" if is_index else "a real number"
    message = f"%{conversion} format: {wanted} is required, not {name}"
    if not any(lookup_borrowed(value.type, method) is not None for method in ("__index__", "__int__", "__float__")):
        raise set_error(tstate, "TypeError", message)
    try:
        return index(tstate, value) if is_index else to_int(tstate, value)
    except GuestRaised:
        if catch(tstate, "TypeError"):
            raise set_error(tstate, "TypeError", message) from None
        raise


def percent_format(tstate: ThreadState, flavour: Flavour, template: str, operand: Object) -> str:
    """Return `template % operand`."""
    return Formatting(tstate, flavour, template, operand).run()
