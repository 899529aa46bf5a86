# Types of library modules behave as built-in ones: fixed attributes, names in messages, who may be a base or made.
import collections
import contextvars
import datetime
import functools
import io
import itertools
import operator
import os
import queue
import re
import struct
import sys
import threading
import types
import weakref


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Target:
    pass


target = Target()
proxied = type(weakref.proxy(target))
for kind in (collections.deque, functools.partial, itertools.count, type(threading.RLock()), proxied):
    attempt(setattr, kind, "extra", 1)
    attempt(delattr, kind, "__init__")
# expect: TypeError: cannot set 'extra' attribute of immutable type 'collections.deque'
# expect: TypeError: cannot set '__init__' attribute of immutable type 'collections.deque'
# expect: TypeError: cannot set 'extra' attribute of immutable type 'functools.partial'
# expect: TypeError: cannot set '__init__' attribute of immutable type 'functools.partial'
# expect: TypeError: cannot set 'extra' attribute of immutable type 'itertools.count'
# expect: TypeError: cannot set '__init__' attribute of immutable type 'itertools.count'
# expect: TypeError: cannot set 'extra' attribute of immutable type '_thread.RLock'
# expect: TypeError: cannot set '__init__' attribute of immutable type '_thread.RLock'
# expect: TypeError: cannot set 'extra' attribute of immutable type 'weakref.ProxyType'
# expect: TypeError: cannot set '__init__' attribute of immutable type 'weakref.ProxyType'
attempt(setattr, os.stat_result, "extra", 1)  # expect: None
for kind in (operator.itemgetter, datetime.timezone, contextvars.Token, proxied, os.stat_result, re.Pattern):
    attempt(type, "Derived", (kind,), {})
# expect: TypeError: type 'operator.itemgetter' is not an acceptable base type
# expect: TypeError: type 'datetime.timezone' is not an acceptable base type
# expect: TypeError: type '_contextvars.Token' is not an acceptable base type
# expect: TypeError: type 'weakref.ProxyType' is not an acceptable base type
# expect: TypeError: type 'os.stat_result' is not an acceptable base type
# expect: TypeError: type 're.Pattern' is not an acceptable base type
for kind in (re.Match, type(iter([])), type(len), types.FrameType, types.GeneratorType, proxied, type(int | str)):
    attempt(kind)
# expect: TypeError: cannot create 're.Match' instances
# expect: TypeError: cannot create 'list_iterator' instances
# expect: TypeError: cannot create 'builtin_function_or_method' instances
# expect: TypeError: cannot create 'frame' instances
# expect: TypeError: cannot create 'generator' instances
# expect: TypeError: cannot create 'weakref.ProxyType' instances
# expect: TypeError: cannot create 'types.UnionType' instances
attempt(contextvars.Token)  # expect: RuntimeError: Tokens can only be created by ContextVars
attempt(object.__new__, types.GeneratorType)
# expect: TypeError: object.__new__(generator) is not safe, use generator.__new__()
objects = (
    re.compile("a"), re.match("a", "a"), io.StringIO(), io.BytesIO(), sys.version_info, list[int], int | str,
    threading.Lock(), threading.RLock(), queue.SimpleQueue(), contextvars.ContextVar("v"), struct.Struct("i"),
    weakref.ref(target), datetime.date(1, 1, 1), contextvars.copy_context(),
)  # fmt: skip
for value in objects:
    attempt(int, value)
    try:
        print(weakref.ref(value)() is value, end=" ")
    except TypeError as error:
        print(error, end=" ")
    try:
        value.extra = 1
        print("set")
    except AttributeError as error:
        print(error)
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 're.Pattern'
# expect: True 're.Pattern' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 're.Match'
# expect: cannot create weak reference to 're.Match' object 're.Match' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not '_io.StringIO'
# expect: True set
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not '_io.BytesIO'
# expect: True set
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'sys.version_info'
# expect: cannot create weak reference to 'sys.version_info' object 'sys.version_info' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'types.GenericAlias'
# expect: True 'types.GenericAlias' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'types.UnionType'
# expect: cannot create weak reference to 'types.UnionType' object 'types.UnionType' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not '_thread.lock'
# expect: True '_thread.lock' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not '_thread.RLock'
# expect: True '_thread.RLock' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not '_queue.SimpleQueue'
# expect: True '_queue.SimpleQueue' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not '_contextvars.ContextVar'
# expect: cannot create weak reference to '_contextvars.ContextVar' object '_contextvars.ContextVar' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not '_struct.Struct'
# expect: True '_struct.Struct' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'weakref.ReferenceType'
# expect: cannot create weak reference to 'weakref.ReferenceType' object 'weakref.ReferenceType' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'datetime.date'
# expect: cannot create weak reference to 'datetime.date' object 'datetime.date' object has no attribute 'extra'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not '_contextvars.Context'
# expect: True '_contextvars.Context' object has no attribute 'extra'
attempt(io.StringIO.read, 1)
# expect: TypeError: descriptor 'read' for '_io.StringIO' objects doesn't apply to a 'int' object
attempt(re.Pattern.match, 1, "a")
# expect: TypeError: descriptor 'match' for 're.Pattern' objects doesn't apply to a 'int' object
print(repr(type("Sub", (io.StringIO,), {})())[:13], io.StringIO.__name__, re.Pattern.__module__)
# expect: <__main__.Sub StringIO re
