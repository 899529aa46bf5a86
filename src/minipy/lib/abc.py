"""Abstract base classes: what makes one, and the subclasses that are only registered."""

from _classes import built_in as _built_in
from _weakref import ref

_generation = [0]  # another number after every registration, so that remembered "no" answers are asked anew
_next_generation = iter(range(1, 1 << 62)).__next__  # no two threads get the same one


def abstractmethod(funcobj):
    """Mark a method that a concrete subclass has to define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _State:
    """What an abstract base class remembers: registered classes, and answers given before."""

    def __init__(self):
        # Of classes there are only weak references; of those with an answer by the class's id.
        self.registry = []
        self.yes = {}
        self.no = _generation[0], {}  # the generation in which the answers were given, and for which classes


def _abstract_names(cls, names):
    """Return which of `names` are abstract in `cls`, and those that it inherits and does not define."""
    found = {name for name, value in names if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                found.add(name)
    return frozenset(found)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, list(namespace.items()))
        cls._abc_impl = _State()
        return cls

    def register(cls, subclass):
        """Make `subclass` count as a subclass from now on; return it, so that this is a decorator too."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        registry = cls._abc_impl.registry
        registry.append(ref(subclass, registry.remove))
        _generation[0] = _next_generation()
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        if id(kind) in cls._abc_impl.yes:
            return True
        claimed = instance.__class__
        return cls.__subclasscheck__(claimed) or (claimed is not kind and cls.__subclasscheck__(kind))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        state, ident = cls._abc_impl, id(subclass)
        if ident in state.yes:
            return True
        generation, refused = state.no
        if generation != _generation[0]:
            generation, refused = state.no = _generation[0], {}
        elif ident in refused:
            return False
        answer = _is_subclass(cls, subclass)
        answers = state.yes if answer else refused
        answers[ident] = ref(subclass, lambda _: answers.pop(ident, None))
        return answer


def _is_subclass(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return answer
    if cls in subclass.__mro__:
        return True
    for reference in cls._abc_impl.registry:
        other = reference()
        if other is not None and issubclass(subclass, other):
            return True
    for other in cls.__subclasses__():
        if issubclass(subclass, other):
            return True
    return False


class ABC(metaclass=ABCMeta):
    """A class to derive abstract base classes from without naming the metaclass."""

    __slots__ = ()


@_built_in
def get_cache_token():
    """Return a number that changes with every `register`."""
    return _generation[0]


def update_abstractmethods(cls):
    """Look again which methods of a class are abstract, after its attributes have changed."""
    if hasattr(cls, "__abstractmethods__") and not cls.__subclasses__():
        cls.__abstractmethods__ = _abstract_names(cls, list(cls.__dict__.items()))
    return cls
