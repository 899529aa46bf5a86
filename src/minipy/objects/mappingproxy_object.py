"""mappingproxy: a read-only view of a class's attribute dict."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.objects.construct import new_str
from minipy.objects.function_object import pair_references
from minipy.objects.native import Native, TypeSpec
from minipy.objects.protocol import call_method, repr_text

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _forward(name: str) -> Callable[..., Object]:
    """Return a native that asks the dict behind the view."""

    def forward(tstate: ThreadState, proxy: Object, *args: Object | None) -> Object:
        given = [arg for arg in args if arg is not None]
        result = call_method(tstate, proxy.value[0], name, *given)
        assert result is not None
        return result

    return forward


def proxy_repr(tstate: ThreadState, proxy: Object) -> Object:
    return new_str(tstate, f"mappingproxy({repr_text(tstate, proxy.value[0])})")


MAPPINGPROXY = TypeSpec(
    "mappingproxy",
    methods=(
        Native("__repr__", proxy_repr, 1, 1),
        *(Native(name, _forward(name), 2, 2) for name in ("__getitem__", "__contains__", "__eq__", "__or__")),
        *(Native(name, _forward(name), 1, 1) for name in ("__len__", "__iter__", "keys", "values", "items", "copy")),
        Native("get", _forward("get"), 2, 3),
    ),
    references=pair_references,
    is_basetype=False,
    is_unhashable=True,
)
