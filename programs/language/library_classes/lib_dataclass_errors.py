# dataclasses: classes that are refused.
from dataclasses import dataclass, field


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@dataclass(frozen=True)
class Frozen:
    a: int
    b: list = field(default_factory=list)


@dataclass
class Base:
    a: int
    b: int = 2


def no_default():
    @dataclass
    class Bad:
        a: int = 1
        b: int


def mutable():
    @dataclass
    class Bad:
        a: list = []


def both():
    field(default=1, default_factory=list)


def order_without_eq():
    @dataclass(eq=False, order=True)
    class Bad:
        a: int


def order_twice():
    @dataclass(order=True)
    class Bad:
        a: int

        def __lt__(self, other):
            return True


def thaw():
    @dataclass
    class Bad(Frozen):
        c: int = 1


def freeze():
    @dataclass(frozen=True)
    class Bad(Base):
        c: int = 1


def no_annotation():
    @dataclass
    class Bad:
        a = field()


for function in (no_default, mutable, both, order_without_eq, order_twice, thaw, freeze, no_annotation):
    attempt(function)
# expect: TypeError: non-default argument 'b' follows default argument
# expect: ValueError: mutable default <class 'list'> for field a is not allowed: use default_factory
# expect: ValueError: cannot specify both default and default_factory
# expect: ValueError: eq must be true if order is true
# expect: TypeError: Cannot overwrite attribute __lt__ in class Bad. Consider using functools.total_ordering
# expect: TypeError: cannot inherit non-frozen dataclass from a frozen one
# expect: TypeError: cannot inherit frozen dataclass from a non-frozen one
# expect: TypeError: 'a' is a field but has no type annotation
