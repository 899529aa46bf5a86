"""WeakSet, apart from `weakref` because the abstract base classes want it early."""

from _weakref import ref

__all__ = ["WeakSet"]


class IterationGuard:
    """Puts the removals from a weak container off while somebody goes through it."""

    def __init__(self, container):
        self._container = ref(container)  # a suspended generator does not keep it alive

    def __enter__(self):
        container = self._container()
        if container is not None:
            container._iterating.add(self)

    def __exit__(self, kind, error, traceback):
        container = self._container()
        if container is not None:
            container._iterating.discard(self)
            if not container._iterating:
                container._commit_removals()


class WeakSet:
    """A set whose members go when nobody else refers to them."""

    def __init__(self, data=None):
        def remove(reference, self_weakly=ref(self)):
            self = self_weakly()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(reference)
                else:
                    self.data.discard(reference)

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self.data = set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        while self._pending_removals:
            try:
                self.data.discard(self._pending_removals.pop())
            except IndexError:  # another thread was quicker
                return

    def __iter__(self):
        with IterationGuard(self):
            for reference in self.data:
                item = reference()
                if item is not None:
                    yield item

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, item):
        try:
            wanted = ref(item)
        except TypeError:
            return False
        return wanted in self.data

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    __class_getitem__ = classmethod(type(list[int]))

    def add(self, item):
        self._commit_removals()
        self.data.add(ref(item, self._remove))

    def clear(self):
        self._commit_removals()
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        self._commit_removals()
        while True:
            if not self.data:
                raise KeyError("pop from empty WeakSet")
            item = self.data.pop()()
            if item is not None:
                return item

    def remove(self, item):
        self._commit_removals()
        self.data.remove(ref(item))

    def discard(self, item):
        self._commit_removals()
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        newset = self.copy()
        newset.difference_update(other)
        return newset

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        self._commit_removals()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])
        return self

    def intersection(self, other):
        return self.__class__([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self._commit_removals()
        self.data.intersection_update([ref(item) for item in other])
        return self

    def issubset(self, other):
        return self.data.issubset([ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset([ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    __hash__ = None

    def symmetric_difference(self, other):
        newset = self.copy()
        newset.symmetric_difference_update(other)
        return newset

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        self._commit_removals()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._remove) for item in other])
        return self

    def union(self, other):
        return self.__class__(item for items in (self, other) for item in items)

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0
