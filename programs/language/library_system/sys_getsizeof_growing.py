# sys.getsizeof of containers and ints as they grow.
import sys

print([sys.getsizeof(dict.fromkeys(range(n))) for n in (5, 6, 10, 11, 100, 200, 2000, 50000)])
# expect: [224, 352, 352, 632, 4688, 9304, 73808, 2621528]
print([sys.getsizeof({str(i): i for i in range(n)}) for n in (5, 10, 21, 85, 170, 171)])
# expect: [184, 272, 464, 1584, 3328, 6576]
print([sys.getsizeof({i for i in range(n)}) for n in (4, 5, 18, 19, 76, 77, 1000, 60000)])
# expect: [216, 728, 728, 2264, 2264, 8408, 32984, 2097368]
print(
    [sys.getsizeof(2**n) for n in (0, 29, 30, 59, 60, 1000)],
    sys.getsizeof("a\U0001f600"),
    sys.getsizeof(bytearray(b"abc")),
)  # expect: [28, 28, 32, 32, 36, 160] 84 60
