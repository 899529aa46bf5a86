# typing: protocols.
from __future__ import annotations

from typing import Protocol, runtime_checkable


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Drawable(Protocol):
    def draw(self) -> str: ...


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class Circle:
    def draw(self) -> str:
        return "circle"

    def close(self) -> None:
        pass


def render(d: Drawable) -> str:
    return d.draw()


print(render(Circle()), isinstance(Circle(), Closable), isinstance(5, Closable), issubclass(Circle, Closable))
# expect: circle True False True
attempt(isinstance, 5, Drawable)
# expect: TypeError: Instance and class checks can only be used with @runtime_checkable protocols
attempt(Drawable)  # expect: TypeError: Protocols cannot be instantiated


class Explicit(Drawable):
    def __init__(self, name):
        self.name = name

    def draw(self):
        return self.name


print(Explicit("e").draw())  # expect: e
