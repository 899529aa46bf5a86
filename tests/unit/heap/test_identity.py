"""Identity: one page and one number for an object, whichever thread asks first."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from minipy.heap.identity import Idents, ident_of, page_of
from minipy.heap.object import Extra, Object


class Overtaken:
    """A mutex that another thread gets first."""

    def __init__(self, what_the_other_does: Callable[[], None]) -> None:
        self._other = what_the_other_does

    def __enter__(self) -> None:
        self._other()

    def __exit__(self, *exc: object) -> None:
        pass


def thread(mutex: Any) -> Any:
    return SimpleNamespace(interp=SimpleNamespace(mutex=mutex, idents=Idents()))


def test_an_object_has_one_number() -> None:
    tstate = thread(Overtaken(lambda: None))
    first, second = (Object(1, None, None) for _ in range(2))  # type: ignore[arg-type]
    numbers = [ident_of(tstate, obj) for obj in (first, second, first, second)]
    assert numbers[:2] == numbers[2:] and numbers[0] != numbers[1]


def test_of_two_threads_that_ask_for_a_page_one_makes_it() -> None:
    obj, page = Object(1, None, None), Extra()  # type: ignore[arg-type]
    assert page_of(thread(Overtaken(lambda: setattr(obj, "extra", page))), obj) is page
    assert obj.extra is page


def test_of_two_threads_that_ask_for_a_number_one_gives_it() -> None:
    obj = Object(1, None, None)  # type: ignore[arg-type]
    obj.extra = page = Extra()
    assert ident_of(thread(Overtaken(lambda: setattr(page, "ident", 77))), obj) == 77
    assert page.ident == 77
