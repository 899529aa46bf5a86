# The types of some iterators.
import collections
import re

big = 2**63
for iterator in (
    iter(collections.deque()), re.finditer("a", "aa"), iter(collections.OrderedDict()),
    iter(range(3)), reversed(range(3)),
    iter(range(big)), iter(range(big - 1)), iter(range(0, 9, 2**64)), iter(range(-big, big - 1)),
):
    print(type(iterator).__name__, [str(item)[:9] for _, item in zip(range(2), iterator)])
# expect: _deque_iterator []
# expect: callable_iterator ['<re.Match', '<re.Match']
# expect: odict_iterator []
# expect: range_iterator ['0', '1']
# expect: range_iterator ['2', '1']
# expect: longrange_iterator ['0', '1']
# expect: range_iterator ['0', '1']
# expect: longrange_iterator ['0']
# expect: longrange_iterator ['-92233720', '-92233720']
