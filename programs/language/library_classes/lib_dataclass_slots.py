# dataclasses: slots=True.
from dataclasses import dataclass


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 1


s = Slotted(5)
print(s, Slotted.__slots__, hasattr(s, "__dict__"))  # expect: Slotted(x=5, y=1) ('x', 'y') False


def set_unknown():
    s.z = 3


attempt(set_unknown)  # expect: AttributeError: 'Slotted' object has no attribute 'z'
