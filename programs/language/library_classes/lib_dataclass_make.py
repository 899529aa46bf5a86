# dataclasses: make_dataclass().
from dataclasses import field, is_dataclass, make_dataclass


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


C = make_dataclass(
    "C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"total": lambda self: self.y + self.z}
)
print(C(1, 2), C(1, 2).total(), is_dataclass(C))  # expect: C(x=1, y=2, z=5) 7 True
attempt(make_dataclass, "D", ["a", "a"])  # expect: TypeError: Field name duplicated: 'a'
attempt(make_dataclass, "D", ["class"])  # expect: TypeError: Field names must not be keywords: 'class'
attempt(make_dataclass, "D", ["1x"])  # expect: TypeError: Field names must be valid identifiers: '1x'
