# dataclasses: order=True.
from dataclasses import dataclass, field


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)


print(sorted([Version(2), Version(1, 5), Version(1, 2)]), Version(1, tag="a") == Version(1, tag="b"))
# expect: [Version(major=1, minor=2, tag=''), Version(major=1, minor=5, tag=''), Version(major=2, minor=0, tag='')] True
print(Version(1) < Version(2), Version(1) >= Version(1, 0), max(Version(0, 9), Version(0, 10)))
# expect: True True Version(major=0, minor=10, tag='')
attempt(lambda: Version(1) < 5)  # expect: TypeError: '<' not supported between instances of 'Version' and 'int'
