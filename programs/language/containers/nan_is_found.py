# A NaN equals nothing, not even itself, but containers find the very object: identity comes before equality.
import operator
from collections import deque

nan = float("nan")
print(nan == nan, nan in [nan], [nan].count(nan), [1, nan].index(nan), [nan] == [nan], (nan,) == (nan,))
# expect: False True 1 1 True True
numbers = [1, nan, 2]
numbers.remove(nan)
print(numbers, float("nan") in [nan])  # expect: [1, 2] False
line = deque([nan, (nan,)])
print(nan in line, line.index(nan), line.count((nan,)), line.index((nan,)))  # expect: True 0 1 1
line.remove(nan)
print(len(line), (nan,) in [(nan,)], [[nan]].index([nan]), {nan: 1}[nan], nan in {nan}, nan in (nan,))
# expect: 1 True 0 1 True True
print(operator.countOf([nan], nan), operator.indexOf([nan], nan), nan in iter([nan]), nan in {1: nan}.values())
# expect: 1 0 True True
print({1: nan} == {1: nan}, {nan} == {nan}, [1, nan] < [1, nan], {nan} - {nan})  # expect: True True False set()
