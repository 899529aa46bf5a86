# collections.abc: what is an instance of what.
from collections import OrderedDict, deque
from collections.abc import (
    Callable, Collection, Container, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping,
    MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized, ValuesView,
)  # fmt: skip

classes = [Hashable, Iterable, Iterator, Reversible, Sized, Container, Collection, Callable, Sequence,
           MutableSequence, Set, MutableSet, Mapping, MutableMapping, Generator]  # fmt: skip
samples = [1, "s", b"b", [], (), {}, set(), frozenset(), range(3), iter([]), (i for i in []), len, int, deque(),
           OrderedDict(), None, {}.keys()]  # fmt: skip
for sample in samples:
    print(type(sample).__name__, [c.__name__ for c in classes if isinstance(sample, c)])
# expect: int ['Hashable']
# expect: str ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: bytes ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: list ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: tuple ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: dict ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
# expect: set ['Iterable', 'Sized', 'Container', 'Collection', 'Set', 'MutableSet']
# expect: frozenset ['Hashable', 'Iterable', 'Sized', 'Container', 'Collection', 'Set']
# expect: range ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: list_iterator ['Hashable', 'Iterable', 'Iterator']
# expect: generator ['Hashable', 'Iterable', 'Iterator', 'Generator']
# expect: builtin_function_or_method ['Hashable', 'Callable']
# expect: type ['Hashable', 'Callable']
# expect: deque ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: OrderedDict ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
# expect: NoneType ['Hashable']
# expect: dict_keys ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Set']
print(isinstance({}.items(), ItemsView), isinstance({}.values(), ValuesView), isinstance({}.keys(), KeysView))
# expect: True True True
print(issubclass(list, Sequence), issubclass(str, Mapping), issubclass(dict, MutableMapping), Iterable)
# expect: True False True <class 'collections.abc.Iterable'>
