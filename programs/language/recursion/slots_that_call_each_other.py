# Special methods of `object` that call another one, which a class has put in its place: a RecursionError.
class Text:
    pass


class Alike:
    pass


Text.__repr__ = Text.__str__
Alike.__eq__ = Alike.__ne__


def attempt(function):
    try:
        function()
    except RecursionError as error:
        print(type(error).__name__)


attempt(lambda: str(Text()))  # expect: RecursionError
attempt(lambda: repr(Text()))  # expect: RecursionError
attempt(lambda: f"{Text()}")  # expect: RecursionError
attempt(lambda: Alike() != Alike())  # expect: RecursionError
attempt(lambda: Alike() == Alike())  # expect: RecursionError
