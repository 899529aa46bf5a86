# pprint: bytearrays and read-only views of dicts on several lines.
import types
from pprint import pprint

octets = bytearray(b"abcdefgh" * 12)
view = types.MappingProxyType({i: "x" * 20 for i in range(4)})
pprint(octets)
# expect: bytearray(b'abcdefghabcdefghabcdefghabcdefghabcdefghabcdefghabcdefghabcdefgh'
# expect:           b'abcdefghabcdefghabcdefghabcdefgh')
pprint([octets[:40]], width=30)
# expect: [bytearray(b'abcdefghabcdefgh'
# expect:            b'abcdefghabcdefgh'
# expect:            b'abcdefgh')]
pprint({"key": octets}, width=60)
# expect: {'key': bytearray(b'abcdefghabcdefghabcdefghabcdefghabcd'
# expect:                   b'efghabcdefghabcdefghabcdefghabcdefgh'
# expect:                   b'abcdefghabcdefghabcdefgh')}
pprint(bytearray(b"ab"))  # expect: bytearray(b'ab')
pprint(view)
# expect: mappingproxy({0: 'xxxxxxxxxxxxxxxxxxxx',
# expect:               1: 'xxxxxxxxxxxxxxxxxxxx',
# expect:               2: 'xxxxxxxxxxxxxxxxxxxx',
# expect:               3: 'xxxxxxxxxxxxxxxxxxxx'})
pprint({"a": view, "b": types.MappingProxyType({})})
# expect: {'a': mappingproxy({0: 'xxxxxxxxxxxxxxxxxxxx',
# expect:                     1: 'xxxxxxxxxxxxxxxxxxxx',
# expect:                     2: 'xxxxxxxxxxxxxxxxxxxx',
# expect:                     3: 'xxxxxxxxxxxxxxxxxxxx'}),
# expect:  'b': mappingproxy({})}
pprint([types.MappingProxyType({"name" * 2: i for i in range(2)}), 5], width=20)
# expect: [mappingproxy({'namename': 1}),
# expect:  5]
