# copy: what can be copied, what is its own copy, what refuses.
import collections
import contextvars
import copy
import datetime
import decimal
import functools
import hashlib
import io
import random
import re
import struct
import sys
import threading
import types
import typing
import uuid
import weakref


class Point:
    def __init__(self):
        self.parts = [1]

    def size(self):
        return len(self.parts)


point = Point()
pattern, match = re.compile("a"), re.match("a", "a")
itself = (point.size.__func__, len, weakref.ref(point), pattern, match, ..., Point, decimal.Decimal("1.5"),
          typing.Any, datetime.timezone.utc, functools.lru_cache(len), property(), typing.TypeVar("T"))  # fmt: skip
print([copy.copy(each) is each and copy.deepcopy(each) is each for each in itself])
# expect: [True, True, True, True, True, True, True, True, True, True, True, True, True]
equal = (uuid.UUID(int=5), list[int], int | str, typing.List[int], slice(1, 2), decimal.Decimal("2"),
         datetime.time(1, fold=1), types.SimpleNamespace(a=[1]), collections.deque([1], 3))  # fmt: skip
print([copy.copy(each) == each and copy.deepcopy(each) == each for each in equal])
# expect: [True, True, True, True, True, True, True, True, True]
bound = copy.deepcopy(point.size)
print(copy.copy(point.size).__self__ is point, bound.__self__ is point, bound(), copy.copy([].append).__name__)
# expect: True False 1 append
text, octets = io.StringIO("one\ntwo\n"), io.BytesIO(b"abc")
text.readline()
print(copy.copy(text).read(), octets.read(1), copy.deepcopy(octets).read())
# expect: two
# expect:  b'a' b'bc'
dice = random.Random(3)
again = copy.copy(dice)
print(dice.random() == again.random(), copy.copy(weakref.proxy(point)).parts is point.parts)  # expect: True True
for each in (point.__class__.__dict__["__dict__"], {}.keys(), sys, (n for n in ()), sys._getframe(), types.CellType(1),
             threading.Lock(), threading.RLock(), threading.local(), contextvars.ContextVar("x"),
             contextvars.copy_context(), hashlib.md5(), hashlib.blake2b(), struct.Struct("i"),
             functools.cmp_to_key(max)):  # fmt: skip
    try:
        print(copy.copy(each))
    except TypeError as error:
        print(error)
# expect: cannot pickle 'getset_descriptor' object
# expect: cannot pickle 'dict_keys' object
# expect: cannot pickle 'module' object
# expect: cannot pickle 'generator' object
# expect: cannot pickle 'frame' object
# expect: cannot pickle 'cell' object
# expect: cannot pickle '_thread.lock' object
# expect: cannot pickle '_thread.RLock' object
# expect: cannot pickle '_thread._local' object
# expect: cannot pickle '_contextvars.ContextVar' object
# expect: cannot pickle '_contextvars.Context' object
# expect: cannot pickle '_hashlib.HASH' object
# expect: cannot pickle '_blake2.blake2b' object
# expect: cannot pickle '_struct.Struct' object
# expect: cannot pickle 'functools.KeyWrapper' object
for cls, contents in ((collections.UserList, [1]), (collections.UserDict, {1: 2}), (collections.OrderedDict, {1: 2})):
    made = cls(contents)
    made.tag = 1
    print(cls.__name__, hasattr(copy.copy(made), "tag"), hasattr(made.copy(), "tag"))
# expect: UserList True False
# expect: UserDict True False
# expect: OrderedDict True False
print(len.__reduce__(), [].append.__reduce__()[1][1], str.join.__reduce__()[1], (...).__reduce__())
# expect: len append (<class 'str'>, 'join') Ellipsis
