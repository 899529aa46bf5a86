# Subscribed classes: what deque[int], abc.Callable[[int], str] and their like are made of, and what can't be called.
import typing, collections, collections.abc as abc, queue
from collections import deque, ChainMap, Counter, OrderedDict, defaultdict, UserDict, UserList
from concurrent.futures import Future
from contextvars import ContextVar


def att(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for a in (
    deque[int],
    ChainMap[int, str],
    abc.Iterable[int],
    abc.Mapping[str, int],
    abc.MutableSequence[int],
    abc.Set[int],
    abc.KeysView[int],
    abc.ValuesView[int],
    abc.Generator[int, str, None],
    abc.Iterator[int],
    abc.Collection[int],
    queue.Queue[int],
    queue.SimpleQueue[int],
    Counter[str],
    OrderedDict[int, str],
    defaultdict[int, str],
    UserDict[int, str],
    UserList[int],
    abc.Container[int],
    abc.Reversible[int],
    Future[int],
    ContextVar[int],
    abc.MappingView[int],
):
    print(a, a.__origin__ is not None, typing.get_args(a), typing.get_origin(a))
# expect: collections.deque[int] True (<class 'int'>,) <class 'collections.deque'>
# expect: collections.ChainMap[int, str] True (<class 'int'>, <class 'str'>) <class 'collections.ChainMap'>
# expect: collections.abc.Iterable[int] True (<class 'int'>,) <class 'collections.abc.Iterable'>
# expect: collections.abc.Mapping[str, int] True (<class 'str'>, <class 'int'>) <class 'collections.abc.Mapping'>
# expect: collections.abc.MutableSequence[int] True (<class 'int'>,) <class 'collections.abc.MutableSequence'>
# expect: collections.abc.Set[int] True (<class 'int'>,) <class 'collections.abc.Set'>
# expect: collections.abc.KeysView[int] True (<class 'int'>,) <class 'collections.abc.KeysView'>
# expect: collections.abc.ValuesView[int] True (<class 'int'>,) <class 'collections.abc.ValuesView'>
# expect: collections.abc.Generator[int, str, None] True (<class 'int'>, <class 'str'>, None) <class 'collections.abc.Generator'>
# expect: collections.abc.Iterator[int] True (<class 'int'>,) <class 'collections.abc.Iterator'>
# expect: collections.abc.Collection[int] True (<class 'int'>,) <class 'collections.abc.Collection'>
# expect: queue.Queue[int] True (<class 'int'>,) <class 'queue.Queue'>
# expect: _queue.SimpleQueue[int] True (<class 'int'>,) <class '_queue.SimpleQueue'>
# expect: collections.Counter[str] True (<class 'str'>,) <class 'collections.Counter'>
# expect: collections.OrderedDict[int, str] True (<class 'int'>, <class 'str'>) <class 'collections.OrderedDict'>
# expect: collections.defaultdict[int, str] True (<class 'int'>, <class 'str'>) <class 'collections.defaultdict'>
# expect: collections.UserDict[int, str] True (<class 'int'>, <class 'str'>) <class 'collections.UserDict'>
# expect: collections.UserList[int] True (<class 'int'>,) <class 'collections.UserList'>
# expect: collections.abc.Container[int] True (<class 'int'>,) <class 'collections.abc.Container'>
# expect: collections.abc.Reversible[int] True (<class 'int'>,) <class 'collections.abc.Reversible'>
# expect: concurrent.futures._base.Future[int] True (<class 'int'>,) <class 'concurrent.futures._base.Future'>
# expect: _contextvars.ContextVar[int] True (<class 'int'>,) <class '_contextvars.ContextVar'>
# expect: collections.abc.MappingView[int] True (<class 'int'>,) <class 'collections.abc.MappingView'>
c = abc.Callable[[int, str], bytes]
print(
    c,
    c.__args__,
    typing.get_args(c),
    typing.get_origin(c),
    abc.Callable[..., int],
    typing.get_args(abc.Callable[..., int]),
    abc.Callable[[], None],
    type(c).__name__,
    c == abc.Callable[[int, str], bytes],
    hash(c) == hash(abc.Callable[[int, str], bytes]),
)
# expect: collections.abc.Callable[[int, str], bytes] (<class 'int'>, <class 'str'>, <class 'bytes'>) ([<class 'int'>, <class 'str'>], <class 'bytes'>) <class 'collections.abc.Callable'> collections.abc.Callable[..., int] (Ellipsis, <class 'int'>) collections.abc.Callable[[], None] _CallableGenericAlias True True
print(
    att(lambda: abc.Callable[int]),
    att(lambda: abc.Callable[int, str]),
    att(lambda: abc.Callable[[int], str, 5]),
    att(lambda: abc.Sized[int]),
    att(lambda: abc.Hashable[int]),
    att(lambda: isinstance(1, abc.Callable[[int], str])),
    att(lambda: isinstance([], abc.Iterable[int])),
)
# expect: TypeError: Callable must be used as Callable[[arg, ...], result]. TypeError: Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got <class 'int'> TypeError: Callable must be used as Callable[[arg, ...], result]. TypeError: type 'Sized' is not subscriptable TypeError: type 'Hashable' is not subscriptable TypeError: isinstance() argument 2 cannot be a parameterized generic TypeError: isinstance() argument 2 cannot be a parameterized generic


class D(deque[int]):
    pass


class M(abc.Mapping[str, int]):
    def __getitem__(self, k):
        return 1

    def __iter__(self):
        return iter("a")

    def __len__(self):
        return 1


print(D([1]), M()["a"], M.__mro__[1].__name__, deque[int]([1, 2]), isinstance(M(), abc.Mapping))
# expect: D([1]) 1 Mapping deque([1, 2]) True
print(typing.Callable[[int], str], abc.Callable[[int], str] | None, typing.Optional[abc.Callable[[int], str]])
# expect: typing.Callable[[int], str] collections.abc.Callable[[int], str] | None typing.Optional[collections.abc.Callable[[int], str]]


def f(x: abc.Iterable[int], y: deque[str] = None) -> abc.Callable[[int], str]:
    pass


print(f.__annotations__, typing.get_type_hints(f))
# expect: {'x': collections.abc.Iterable[int], 'y': collections.deque[str], 'return': collections.abc.Callable[[int], str]} {'x': collections.abc.Iterable[int], 'y': collections.deque[str], 'return': collections.abc.Callable[[int], str]}
print(
    att(lambda: typing.List[int]()),
    att(lambda: typing.Dict[str, int](a=1)),
    att(lambda: typing.List()),
    att(lambda: typing.Deque[int]([1])),
    att(lambda: typing.Union[int, str]()),
    att(lambda: typing.Any()),
    att(lambda: typing.Callable[[int], str]()),
    att(lambda: typing.Iterable[int]()),
    att(lambda: typing.Type[int]()),
    att(lambda: typing.Tuple[int]()),
    att(lambda: typing.Optional[int]()),
)
# expect: TypeError: Type List cannot be instantiated; use list() instead TypeError: Type Dict cannot be instantiated; use dict() instead TypeError: Type List cannot be instantiated; use list() instead deque([1]) TypeError: Cannot instantiate typing.Union TypeError: Any cannot be instantiated TypeError: Can't instantiate abstract class Callable with abstract method __call__ TypeError: Can't instantiate abstract class Iterable with abstract method __iter__ TypeError: Type Type cannot be instantiated; use type() instead TypeError: Type Tuple cannot be instantiated; use tuple() instead TypeError: Cannot instantiate typing.Union


class C2(abc.Callable[[int], str]):
    def __call__(self, x):
        return "c"


print(C2()(1))  # expect: c
