# collections.abc: a class counts by its methods; __hash__ = None says no.
from collections.abc import Container, Hashable, Iterable, Sized


class Duck:
    def __len__(self):
        return 1

    def __contains__(self, x):
        return True

    __hash__ = None


print(isinstance(Duck(), Sized), isinstance(Duck(), Container), isinstance(Duck(), Iterable),
      isinstance(Duck(), Hashable))  # fmt: skip  # expect: True True False False
