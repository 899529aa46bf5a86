# How objects are taken apart for copying: __reduce_ex__, __reduce__, __getstate__, __getnewargs__ and copyreg.

import copy
import copyreg


class Plain:
    def __init__(self, x):
        self.x = x


class Slotted:
    __slots__ = ("a", "__private")


class Both(Slotted):
    pass


class Numbers(list):
    pass


class WithArguments:
    def __new__(cls, a, *, b=2):
        self = object.__new__(cls)
        self.pair = a, b
        return self

    def __getnewargs_ex__(self):
        return (self.pair[0],), {"b": self.pair[1]}


class Stateful:
    def __getstate__(self):
        state = dict(super().__getstate__())
        state["extra"] = 1
        return state

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state)


def shown(part):
    if isinstance(part, tuple):
        return tuple(shown(inner) for inner in part)
    if callable(part):
        return part.__name__
    return type(part).__name__ if hasattr(part, "__next__") else part


def take_apart(obj):
    for protocol in (0, 2):
        try:
            print(protocol, shown(obj.__reduce_ex__(protocol)))
        except TypeError as error:
            print(protocol, error)
    print(obj.__getstate__())


take_apart(Plain(1))
# expect: 0 ('_reconstructor', ('Plain', 'object', None), {'x': 1})
# expect: 2 ('__newobj__', ('Plain',), {'x': 1}, None, None)
# expect: {'x': 1}
slotted = Slotted()
slotted.a, slotted._Slotted__private = 5, 6
take_apart(slotted)
# expect: 0 a class that defines __slots__ without defining __getstate__ cannot be pickled
# expect: 2 ('__newobj__', ('Slotted',), (None, {'a': 5, '_Slotted__private': 6}), None, None)
# expect: (None, {'a': 5, '_Slotted__private': 6})
both = Both()
both.a, both.z = 1, 2
take_apart(both)
# expect: 0 a class that defines __slots__ without defining __getstate__ cannot be pickled
# expect: 2 ('__newobj__', ('Both',), ({'z': 2}, {'a': 1}), None, None)
# expect: ({'z': 2}, {'a': 1})
numbers = Numbers([1, 2])
numbers.name = "n"
take_apart(numbers)
# expect: 0 ('_reconstructor', ('Numbers', 'list', [1, 2]), {'name': 'n'})
# expect: 2 ('__newobj__', ('Numbers',), {'name': 'n'}, 'list_iterator', None)
# expect: {'name': 'n'}
take_apart(WithArguments(1, b=3))
# expect: 0 ('_reconstructor', ('WithArguments', 'object', None), {'pair': (1, 3)})
# expect: 2 ('__newobj_ex__', ('WithArguments', (1,), {'b': 3}), {'pair': (1, 3)}, None, None)
# expect: {'pair': (1, 3)}
take_apart(5)
# expect: 0 cannot pickle 'int' object
# expect: 2 ('__newobj__', ('int', 5), None, None, None)
# expect: None
take_apart({1})
# expect: 0 ('set', ([1],), None)
# expect: 2 ('set', ([1],), None)
# expect: None
take_apart(range(3))
# expect: 0 ('range', (0, 3, 1))
# expect: 2 ('range', (0, 3, 1))
# expect: None
take_apart(ValueError("text"))
# expect: 0 ('ValueError', ('text',))
# expect: 2 ('ValueError', ('text',))
# expect: None
print(copy.copy(both).z, copy.copy(slotted)._Slotted__private, copy.deepcopy(numbers).name)  # expect: 2 6 n
print(copy.copy(WithArguments(7, b=8)).pair)  # expect: (7, 8)
stateful = Stateful()
stateful.v = 1
print(copy.copy(stateful).__dict__)
# expect: setstate {'v': 1, 'extra': 1}
# expect: {'v': 1, 'extra': 1}
error = ValueError(1)
error.__setstate__({"code": 2})
print(error.code, error.__reduce__()[2])  # expect: 2 {'code': 2}
try:
    error.__setstate__(5)
except TypeError as problem:
    print(problem)  # expect: state is not a dictionary


class Registered:
    pass


def reduce_registered(obj):
    print("reducing")
    return Registered, ()


copyreg.pickle(Registered, reduce_registered)
print(type(copy.copy(Registered())).__name__, type(copy.deepcopy(Registered())).__name__)
# expect: reducing
# expect: reducing
# expect: Registered Registered
print(Plain.__flags__ >> 9 & 1, int.__flags__ >> 24 & 1, int.__flags__ >> 9 & 1)  # expect: 1 1 0
