"""The row of the bridge for decimal numbers, which cross as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

HostValue = Any  # what crosses the bridge; a decimal number comes back as ("decimal", its text)


def _operate(
    name: str, operands: Sequence[HostValue], kinds: str, settings: Sequence[HostValue], traps: Sequence[str]
) -> tuple[HostValue, ...]:
    """Call a method of the first operand, or "context.NAME", in a context of `settings`: precision, rounding and so on.

    `kinds` has a "d" for each operand that is the text of a decimal number, and something else for the others.
    Return (names of the flags that were raised, result), or also the name of the trapped signal and of its conditions.
    """
    import decimal

    precision, rounding, smallest, largest, capitals, clamp = settings
    with decimal.localcontext() as context:
        context.prec, context.rounding, context.Emin, context.Emax = precision, rounding, smallest, largest
        context.capitals, context.clamp = capitals, clamp
        for signal in context.traps:
            context.traps[signal] = signal.__name__ in traps
        context.clear_flags()
        failure: tuple[HostValue, ...] = ()
        result: HostValue = None
        try:
            first, *others = [
                decimal.Decimal(operand) if kind == "d" else operand for operand, kind in zip(operands, kinds, strict=True)
            ]
            result = _host_value(_method(context, name)(first, *others))
        except decimal.DecimalException as error:
            conditions = error.args[0] if error.args and isinstance(error.args[0], list) else [type(error)]
            failure = (type(error).__name__, [condition.__name__ for condition in conditions])
        flags = [signal.__name__ for signal, is_raised in context.flags.items() if is_raised]
        return (flags, result, *failure)


def _method(context: Any, name: str) -> Any:
    import decimal

    if name.startswith("context."):
        return getattr(context, name.removeprefix("context."))
    return decimal.Decimal if name == "new" else getattr(decimal.Decimal, name)


def _host_value(result: Any) -> HostValue:
    import decimal

    if isinstance(result, decimal.Decimal):
        return ("decimal", str(result))
    if isinstance(result, tuple):
        return tuple([_host_value(part) for part in result])
    return None if result is NotImplemented else result


def decimal_rows() -> dict[str, Callable[..., Any]]:
    """Return the rows."""
    return {"decimal.operate": _operate}
