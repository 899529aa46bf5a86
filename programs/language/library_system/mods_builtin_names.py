# Library classes that are built-in types in CPython: messages name them with their module.
import datetime
import functools
import types
from collections import OrderedDict, defaultdict, deque
from operator import attrgetter


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


day = datetime.date(2024, 2, 29)
print(attempt(lambda: day + 1), attempt(lambda: day < 5), attempt(lambda: datetime.timedelta(1) + "x"), sep="\n")
# expect: TypeError: unsupported operand type(s) for +: 'datetime.date' and 'int'
# expect: TypeError: '<' not supported between instances of 'datetime.date' and 'int'
# expect: TypeError: unsupported operand type(s) for +: 'datetime.timedelta' and 'str'
print(attempt(lambda: datetime.datetime.now() + datetime.datetime.now()))
# expect: TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'
print(attempt(lambda: deque([1]) < [1]), attempt(lambda: hash(deque())), attempt(lambda: deque().sort), sep="\n")
# expect: TypeError: '<' not supported between instances of 'collections.deque' and 'list'
# expect: TypeError: unhashable type: 'collections.deque'
# expect: AttributeError: 'collections.deque' object has no attribute 'sort'
print(attempt(lambda: setattr(deque(), "maxlen", 3)), attempt(lambda: OrderedDict().nothing), sep="\n")
# expect: AttributeError: attribute 'maxlen' of 'collections.deque' objects is not writable
# expect: AttributeError: 'collections.OrderedDict' object has no attribute 'nothing'
print(attempt(lambda: types.SimpleNamespace(a=1).b), attempt(lambda: hash(types.SimpleNamespace())), sep="\n")
# expect: AttributeError: 'types.SimpleNamespace' object has no attribute 'b'
# expect: TypeError: unhashable type: 'types.SimpleNamespace'
key = functools.cmp_to_key(lambda a, b: a - b)
print(attempt(lambda: key(1) < 2), attempt(lambda: hash(key(1))), key(3).obj, sep="\n")
# expect: TypeError: other argument must be K instance
# expect: TypeError: unhashable type: 'functools.KeyWrapper'
# expect: 3
print(deque.__name__, deque.__module__, deque, type(day).__qualname__, defaultdict.__name__, attrgetter("real")(5))
# expect: deque collections <class 'collections.deque'> date defaultdict 5
half = functools.partial(divmod, 9)
half.note = "kept"
print(half, half.__dict__, half(2), half.func, half.args, half.keywords)
# expect: functools.partial(<built-in function divmod>, 9) {'note': 'kept'} (4, 1) <built-in function divmod> (9,) {}
