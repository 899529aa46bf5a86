# enum: enumerations made by a call.
from enum import Enum, IntEnum

A = Enum("A", "X Y Z")
print(list(A), A.__module__, A.__qualname__)  # expect: [<A.X: 1>, <A.Y: 2>, <A.Z: 3>] __main__ A
print(list(Enum("B", {"u": 5, "v": 6})), list(IntEnum("Q", ["a", "b"], start=10)))
# expect: [<B.u: 5>, <B.v: 6>] [<Q.a: 10>, <Q.b: 11>]
