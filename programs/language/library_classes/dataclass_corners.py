# dataclasses: text annotations, fields outside of __init__, weak references, fields that hold themselves.
import dataclasses as dc
import typing
import weakref
from dataclasses import InitVar, KW_ONLY, dataclass, field, fields, make_dataclass
from typing import ClassVar, Generic, TypeVar

for text in ("typing.ClassVar", "ClassVar", "ClassVar[int]", "typing. ClassVar[str]", "typing.ClassVarx", "x.ClassVar",
             "dc.InitVar[int]", "InitVar", "dataclasses.InitVar", "Union[ClassVar]", "KW_ONLY", ""):  # fmt: skip
    cls = type("C", (), {"__annotations__": {"x": text, "y": "int"}, "x": 1, "y": 2, "__module__": __name__})
    dataclass(cls)
    kinds = [(name, one._field_type, one.kw_only is True) for name, one in cls.__dataclass_fields__.items()]
    print(repr(text), [f.name for f in fields(cls)], *kinds)
# expect: 'typing.ClassVar' ['y'] ('x', _FIELD_CLASSVAR, False) ('y', _FIELD, False)
# expect: 'ClassVar' ['y'] ('x', _FIELD_CLASSVAR, False) ('y', _FIELD, False)
# expect: 'ClassVar[int]' ['y'] ('x', _FIELD_CLASSVAR, False) ('y', _FIELD, False)
# expect: 'typing. ClassVar[str]' ['y'] ('x', _FIELD_CLASSVAR, False) ('y', _FIELD, False)
# expect: 'typing.ClassVarx' ['x', 'y'] ('x', _FIELD, False) ('y', _FIELD, False)
# expect: 'x.ClassVar' ['x', 'y'] ('x', _FIELD, False) ('y', _FIELD, False)
# expect: 'dc.InitVar[int]' ['y'] ('x', _FIELD_INITVAR, False) ('y', _FIELD, False)
# expect: 'InitVar' ['y'] ('x', _FIELD_INITVAR, False) ('y', _FIELD, False)
# expect: 'dataclasses.InitVar' ['x', 'y'] ('x', _FIELD, False) ('y', _FIELD, False)
# expect: 'Union[ClassVar]' ['x', 'y'] ('x', _FIELD, False) ('y', _FIELD, False)
# expect: 'KW_ONLY' ['y'] ('y', _FIELD, True)
# expect: '' ['x', 'y'] ('x', _FIELD, False) ('y', _FIELD, False)


@dataclass
class Counted:
    x: int
    y: int = field(default=4, init=False)
    z: list = field(default_factory=list, init=False)


one = Counted(1)
Counted.y = 99
print(vars(one), one.y, one)  # expect: {'x': 1, 'z': []} 99 Counted(x=1, y=99, z=[])


@dataclass(slots=True, weakref_slot=True)
class Slotted:
    a: int
    b: int = field(default=3, init=False)


slotted = Slotted(1)
print(Slotted.__slots__, slotted.b, slotted.__weakref__)  # expect: ('a', 'b', '__weakref__') 3 None
known = weakref.ref(slotted)
print(slotted.__weakref__ is known)  # expect: True
recursive = field()
recursive.type = recursive
print("type=...," in repr(recursive))  # expect: True
T = TypeVar("T")


class Base(Generic[T]):
    pass


made = make_dataclass("Made", [("a", int), ("b", "ClassVar", 2)], bases=(Base[int], Generic[T]))
print(made.__orig_bases__, [cls.__name__ for cls in made.__mro__], made.__module__, made(1))
# expect: (__main__.Base[int], typing.Generic[~T]) ['Made', 'Base', 'Generic', 'object'] types Made(a=1, b=2)


@dataclass(frozen=True, slots=True)
class Frozen:
    a: int

    def __getstate__(self):
        return "mine"


print(Frozen(1).__getstate__(), [f.name for f in fields(Frozen)])  # expect: mine ['a']
