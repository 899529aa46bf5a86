# dataclasses: frozen=True.
from dataclasses import FrozenInstanceError, dataclass, field


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@dataclass(frozen=True)
class Frozen:
    a: int
    b: list = field(default_factory=list)


f = Frozen(1)


def assign():
    f.a = 2


def delete():
    del f.a


attempt(assign)  # expect: FrozenInstanceError: cannot assign to field 'a'
attempt(delete)  # expect: FrozenInstanceError: cannot delete field 'a'
attempt(hash, f)  # expect: TypeError: unhashable type: 'list'
print(hash(Frozen(1, ())) == hash(Frozen(1, ())), {Frozen(1, ()): "found"}[Frozen(1, ())])  # expect: True found
print(issubclass(FrozenInstanceError, AttributeError))  # expect: True


@dataclass(frozen=True)
class FrozenBase:
    x: int


@dataclass(frozen=True)
class FrozenDerived(FrozenBase):
    y: int


print(FrozenDerived(1, 2), hash(FrozenDerived(1, 2)) == hash((1, 2)))  # expect: FrozenDerived(x=1, y=2) True
