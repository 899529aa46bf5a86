"""What documents built-in types and functions: the host's own texts."""

from __future__ import annotations

import builtins
import itertools
import sys
import types
from typing import Any, Final

UNDOCUMENTED: Final = ("NoneType", "NotImplementedType", "ellipsis", "mappingproxy")  # in 3.11; later hosts have texts

# The host's types by name: those of `builtins` and `itertools`, and those that only `types` names.
_TYPES: Final = types.MappingProxyType(
    {
        kind.__name__: kind
        for space in (types, builtins, itertools)
        for kind in vars(space).values()
        if isinstance(kind, type)
    }
    | {"UnionType": types.UnionType}  # 3.14 calls it Union
)


def type_doc(name: str) -> str | None:
    """Return the text that documents the built-in type `name`, if there is one."""
    return _text(_TYPES.get(name)) if name not in UNDOCUMENTED else None


def native_doc(owner: str | None, module: str, name: str) -> str | None:
    """Return the text that documents a function of a module, or where `owner` is given an attribute of that type."""
    holder: Any = _TYPES.get(owner) if owner is not None else sys.modules.get(module)
    return _text(getattr(holder, name, None))


def _text(documented: Any) -> str | None:
    text = getattr(documented, "__doc__", None) if documented is not None else None  # None itself has a text since 3.13
    return text if isinstance(text, str) else None
