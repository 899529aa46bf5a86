"""References that do not keep their objects alive: `ref`, proxies, weak dictionaries and sets, finalizers."""

import atexit
import itertools
import sys
from _weakproxy import CallableProxyType, ProxyType, proxy
from _weakref import getweakrefcount, getweakrefs, ref, remove_dead
from collections.abc import Mapping, MutableMapping, MutableSet

from _weakrefset import IterationGuard, WeakSet

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

ReferenceType = ref
MutableSet.register(WeakSet)
ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A weak reference to a bound method, which lives as long as its object."""

    __slots__ = "_func_ref", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def gone(_):
            self = self_weakly()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, gone)
        self._func_ref = ref(func, gone)
        self._alive = True
        self_weakly = ref(self)
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return func.__get__(obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows under which key its object stands."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakDictionary(MutableMapping):
    """What the two weak dictionaries have in common: removals wait while somebody goes through one."""

    def __init__(self):
        self._pending_removals = []
        self._iterating = set()
        self.data = {}

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __copy__(self):
        return self.copy()

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = self.__class__()
        new.update(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    """A mapping whose entries go when their values do."""

    def __init__(self, other=(), /, **kw):
        def remove(reference, self_weakly=ref(self)):
            self = self_weakly()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(reference.key)
                else:
                    remove_dead(self.data, reference.key)

        super().__init__()
        self._remove = remove
        self.update(other, **kw)

    def _commit_removals(self):
        while self._pending_removals:
            try:
                key = self._pending_removals.pop()
            except IndexError:  # another thread was quicker
                return
            remove_dead(self.data, key)

    def __getitem__(self, key):
        self._commit_removals()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._commit_removals()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        self._commit_removals()
        del self.data[key]

    def __len__(self):
        self._commit_removals()
        return len(self.data)

    def __contains__(self, key):
        return self.get(key) is not None

    def __iter__(self):
        self._commit_removals()
        with IterationGuard(self):
            for key, reference in self.data.items():
                if reference() is not None:
                    yield key

    keys = __iter__

    def values(self):
        self._commit_removals()
        with IterationGuard(self):
            for reference in self.data.values():
                value = reference()
                if value is not None:
                    yield value

    def items(self):
        self._commit_removals()
        with IterationGuard(self):
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    yield key, value

    def itervaluerefs(self):
        self._commit_removals()
        with IterationGuard(self):
            yield from self.data.values()

    def valuerefs(self):
        self._commit_removals()
        return list(self.data.values())

    def get(self, key, default=None):
        self._commit_removals()
        reference = self.data.get(key)
        value = reference() if reference is not None else None
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        self._commit_removals()
        reference = self.data.pop(key, None)
        value = reference() if reference is not None else None
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        self._commit_removals()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            pairs = other.items() if hasattr(other, "items") else dict(other).items()
            for key, value in pairs:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def copy(self):
        new = WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    def __deepcopy__(self, memo):
        from copy import deepcopy

        new = self.__class__()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new


class WeakKeyDictionary(_WeakDictionary):
    """A mapping whose entries go when their keys do."""

    def __init__(self, dict=None):
        def remove(reference, self_weakly=ref(self)):
            self = self_weakly()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(reference)
                else:
                    self.data.pop(reference, None)

        super().__init__()
        self._remove = remove
        self._is_dirty = False  # what waits for its removal may have been removed by the program
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        while self._pending_removals:
            try:
                self.data.pop(self._pending_removals.pop(), None)
            except IndexError:  # another thread was quicker
                return

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        self._is_dirty = True
        del self.data[ref(key)]

    def __len__(self):
        if self._is_dirty and self._pending_removals:
            self._is_dirty = False
            self._pending_removals = [reference for reference in self._pending_removals if reference in self.data]
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, key):
        try:
            wanted = ref(key)
        except TypeError:
            return False
        return wanted in self.data

    def __iter__(self):
        with IterationGuard(self):
            for reference in self.data:
                key = reference()
                if key is not None:
                    yield key

    keys = __iter__

    def values(self):
        with IterationGuard(self):
            for reference, value in self.data.items():
                if reference() is not None:
                    yield value

    def items(self):
        with IterationGuard(self):
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    yield key, value

    def keyrefs(self):
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        self._is_dirty = True
        return self.data.pop(ref(key), *args)

    def popitem(self):
        self._is_dirty = True
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            pairs = dict.items() if hasattr(dict, "items") else type({})(dict).items()
            for key, value in pairs:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    def __deepcopy__(self, memo):
        from copy import deepcopy

        new = self.__class__()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new


class finalize:
    """Calls a function once: when an object goes, when called itself, or at the end of the program."""

    __slots__ = ()
    _registry = {}
    _numbers = itertools.count()
    _at_exit = False
    _is_dirty = False  # there are new ones
    _is_over = False  # at the end of the program the calls have been made: no other is

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "number")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            finalize._at_exit = True
            atexit.register(finalize._call_all)
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.number = next(finalize._numbers)
        finalize._registry[self] = info
        finalize._is_dirty = True

    def __call__(self, _=None):
        """Call the function, unless that has been done; return its result."""
        info = self._registry.pop(self, None)
        if info is not None and not finalize._is_over:
            return info.func(*info.args, **(info.kwargs or {}))
        return None

    def detach(self):
        """Forget the call; return (obj, func, args, kwargs) if it was still to come."""
        info = self._registry.get(self)
        obj = info.weakref() if info is not None else None
        if obj is not None and self._registry.pop(self, None) is not None:
            return (obj, info.func, info.args, info.kwargs or {})
        return None

    def peek(self):
        """Return (obj, func, args, kwargs) if the call is still to come."""
        info = self._registry.get(self)
        obj = info.weakref() if info is not None else None
        return (obj, info.func, info.args, info.kwargs or {}) if obj is not None else None

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info.weakref() if info is not None else None
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _call_all(cls):
        """At the end of the program: make the calls that are still to come, the youngest first; no others after that."""
        pending, finalize._is_dirty = [], True
        try:
            while pending or finalize._is_dirty:
                if finalize._is_dirty:  # a call can register others
                    finalize._is_dirty = False
                    pending = sorted((info.number, f) for f, info in cls._registry.items() if info.atexit)
                    continue
                try:
                    pending.pop()[1]()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._is_over = True
