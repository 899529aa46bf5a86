"""What becomes of items whose interpreter has ended."""


class ItemInterpreterDestroyed(Exception):
    """The interpreter that has put an item has ended."""


class UnboundItem:
    """What stands in a container for an item whose interpreter has ended; there is one for each kind of container."""

    __slots__ = ("_name",)

    def __new__(cls, name=None):
        if name is None:
            raise Exception("use UNBOUND")
        self = object.__new__(cls)
        self._name = name
        return self

    def __repr__(self):
        return self._name


UNBOUND_ERROR = object()
UNBOUND_REMOVE = object()
