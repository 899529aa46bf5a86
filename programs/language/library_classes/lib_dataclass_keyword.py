# dataclasses: keyword-only fields.
from dataclasses import KW_ONLY, dataclass, field


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@dataclass
class Keyword:
    x: int
    _: KW_ONLY
    y: int = 5
    z: int


print(Keyword(1, z=2), Keyword.__match_args__)  # expect: Keyword(x=1, y=5, z=2) ('x',)
attempt(Keyword, 1, 2, 3)  # expect: TypeError: Keyword.__init__() takes 2 positional arguments but 4 were given
attempt(Keyword, 1)  # expect: TypeError: Keyword.__init__() missing 1 required keyword-only argument: 'z'


@dataclass(kw_only=True)
class AllKeyword:
    a: int
    b: int = field(default=1, kw_only=False)


print(AllKeyword(7, a=3))  # expect: AllKeyword(a=3, b=7)
