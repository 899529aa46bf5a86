# `auto()` after values that it can't follow in order: a DeprecationWarning, where the class body has it.
import warnings
from enum import Enum, auto

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    class Texts(Enum):
        A = "x"
        B = auto()

    class Falling(Enum):
        A = 3
        B = 1
        C = auto()


print(Texts.B.value, Falling.C.value)  # expect: 1 4
for warning in caught:
    print(warning.category.__name__, warning.lineno, str(warning.message).splitlines()[1])
# expect: DeprecationWarning 10 and the value returned will be the largest value in the enum incremented by 1
# expect: DeprecationWarning 15 and the value returned will be the largest value in the enum incremented by 1
