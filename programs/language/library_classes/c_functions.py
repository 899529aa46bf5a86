# What CPython has in C: such functions do not bind as class attributes, and refuse arguments in words of their own.
import bisect
import functools
import heapq
import operator
import struct


class Tools:
    add, neg, length = operator.add, operator.neg, operator.length_hint
    push, pop = heapq.heappush, heapq.heappop
    place = bisect.bisect_left
    fold = functools.reduce
    pack = struct.pack
    half = functools.partial(operator.mul, 0.5)

    def total(self, values):
        return self.fold(self.add, values, 0)


tools, heap = Tools(), []
tools.push(heap, 2)
tools.push(heap, 1)
print(tools.add(1, 2), tools.neg(5), tools.length([7]), tools.pop(heap), tools.place([1, 3], 2), tools.half(4))
# expect: 3 -5 1 1 1 2.0
print(tools.total([1, 2, 3]), tools.pack("<H", 258), Tools.add(3, 4))  # expect: 6 b'\x02\x01' 7
for function in (operator.add, heapq.heappop, bisect.insort, functools.reduce, functools.cmp_to_key, struct.unpack):
    print(function, type(function) is type(len), function.__module__, hasattr(function, "__code__"))
# expect: <built-in function add> True _operator False
# expect: <built-in function heappop> True _heapq False
# expect: <built-in function insort_right> True _bisect False
# expect: <built-in function reduce> True _functools False
# expect: <built-in function cmp_to_key> True _functools False
# expect: <built-in function unpack> True _struct False


def refused(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


refused(operator.add, 1)  # expect: TypeError: add expected 2 arguments, got 1
refused(operator.neg)  # expect: TypeError: _operator.neg() takes exactly one argument (0 given)
refused(operator.neg, a=1)  # expect: TypeError: _operator.neg() takes no keyword arguments
refused(operator.call)  # expect: TypeError: call expected at least 1 argument, got 0
refused(operator.length_hint, [], 1, 2)  # expect: TypeError: length_hint expected at most 2 arguments, got 3
refused(heapq.heappush, [])  # expect: TypeError: heappush expected 2 arguments, got 1
refused(bisect.bisect)  # expect: TypeError: bisect_right() missing required argument 'a' (pos 1)
refused(bisect.bisect, [], 1, 2, 3, 4)  # expect: TypeError: bisect_right() takes at most 4 positional arguments (5 given)
refused(bisect.bisect, [], 1, x=2)  # expect: TypeError: argument for bisect_right() given by name ('x') and position (2)
refused(bisect.insort, 10, 10)  # expect: TypeError: object of type 'int' has no len()
refused(bisect.insort, {}, 10)  # expect: TypeError: dict is not a sequence
refused(bisect.bisect, [1], 2, hi="x")  # expect: TypeError: argument should be integer or None, not 'str'
refused(bisect.bisect, [1], 2, 2**70)  # expect: OverflowError: Python int too large to convert to C ssize_t
refused(functools.reduce, max)  # expect: TypeError: reduce expected at least 2 arguments, got 1
refused(functools.reduce, max, [], key=1)  # expect: TypeError: reduce() takes no keyword arguments
refused(functools.cmp_to_key)  # expect: TypeError: cmp_to_key() missing required argument 'mycmp' (pos 1)
refused(functools.cmp_to_key(max))  # expect: TypeError: K() missing required argument 'obj' (pos 1)
refused(operator.itemgetter(1), 1, 2)  # expect: TypeError: itemgetter expected 1 argument, got 2
refused(operator.attrgetter("a"), obj=1)  # expect: TypeError: attrgetter() takes no keyword arguments
refused(struct.pack)  # expect: TypeError: missing format argument
refused(struct.unpack, "i")  # expect: TypeError: unpack expected 2 arguments, got 1
refused(struct.pack_into, "i", b"")  # expect: error: pack_into expected offset argument
refused(struct.Struct)  # expect: TypeError: Struct() missing required argument 'format' (pos 1)
