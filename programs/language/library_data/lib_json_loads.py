# json: loads of every kind of document.
import json

for document in (
    '{"a": [1, 2.5, -3e2, 1E+2, 0], "b": "x\\ny\\u00e9\\ud83d\\ude00", "c": {}}',
    " [ true , false , null ] ",
    '"text"',
    "-0",
    "-0.0",
    "NaN",
    "[Infinity, -Infinity]",
    "123456789012345678901234567890",
    '{"dup": 1, "dup": 2}',
    "[]",
    '"\\/\\b\\f\\t\\\\"',
):
    print(json.loads(document))
# expect: {'a': [1, 2.5, -300.0, 100.0, 0], 'b': 'x\nyé😀', 'c': {}}
# expect: [True, False, None]
# expect: text
# expect: 0
# expect: -0.0
# expect: nan
# expect: [inf, -inf]
# expect: 123456789012345678901234567890
# expect: {'dup': 2}
# expect: []
# expect: /	\
print(json.loads(b'{"bytes": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads("[1]".encode("utf-16")))
# expect: {'bytes': 'é'} [1] [1]
