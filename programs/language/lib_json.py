# json: documents to values and back, all options, hooks, and the texts of errors.
import json


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


data = {"name": "Ada", "age": 36, "tags": ["x", "y"], "nested": {"a": None, "b": True, "c": False}, "pi": 3.14159}
text = json.dumps(data)
print(text)
# expect: {"name": "Ada", "age": 36, "tags": ["x", "y"], "nested": {"a": null, "b": true, "c": false}, "pi": 3.14159}
print(json.loads(text) == data)  # expect: True
print(json.dumps(data, indent=2))
# expect: {
# expect:   "name": "Ada",
# expect:   "age": 36,
# expect:   "tags": [
# expect:     "x",
# expect:     "y"
# expect:   ],
# expect:   "nested": {
# expect:     "a": null,
# expect:     "b": true,
# expect:     "c": false
# expect:   },
# expect:   "pi": 3.14159
# expect: }
print(json.dumps(data, indent="\t", sort_keys=True))
# expect: {
# expect: 	"age": 36,
# expect: 	"name": "Ada",
# expect: 	"nested": {
# expect: 		"a": null,
# expect: 		"b": true,
# expect: 		"c": false
# expect: 	},
# expect: 	"pi": 3.14159,
# expect: 	"tags": [
# expect: 		"x",
# expect: 		"y"
# expect: 	]
# expect: }
print(json.dumps(data, separators=(",", ":")))
# expect: {"name":"Ada","age":36,"tags":["x","y"],"nested":{"a":null,"b":true,"c":false},"pi":3.14159}
print(json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[], {}], indent=1))
# expect: [] {} [
# expect:  [],
# expect:  {}
# expect: ]
print(
    json.dumps((1, 2, (3,))),
    json.dumps("text"),
    json.dumps(None),
    json.dumps(1.0),
    json.dumps(10**30),
    json.dumps(True),
)  # expect: [1, 2, [3]] "text" null 1.0 1000000000000000000000000000000 true
print(json.dumps('quote " back \\ slash / newline \n tab \t bell \x07 é € 😀'))
# expect: "quote \" back \\ slash / newline \n tab \t bell \u0007 \u00e9 \u20ac \ud83d\ude00"
print(json.dumps("é € 😀 \x7f", ensure_ascii=False))  # expect: "é € 😀 "
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none"}))
# expect: {"1": "bool", "2.5": "float", "null": "none"}
print(json.dumps([float("inf"), float("-inf"), float("nan")]))  # expect: [Infinity, -Infinity, NaN]
print(json.dumps({"b": 1, "a": [3, 1, {"z": 1, "y": 2}]}, sort_keys=True))
# expect: {"a": [3, 1, {"y": 2, "z": 1}], "b": 1}
print(json.dumps({(1, 2): "skipped", "kept": 1}, skipkeys=True))  # expect: {"kept": 1}
attempt(json.dumps, float("nan"), allow_nan=False)
# expect: ValueError: Out of range float values are not JSON compliant
attempt(json.dumps, {(1, 2): 3})  # expect: TypeError: keys must be str, int, float, bool or None, not tuple
attempt(json.dumps, {1, 2})  # expect: TypeError: Object of type set is not JSON serializable
attempt(json.dumps, object)  # expect: TypeError: Object of type type is not JSON serializable
attempt(json.dumps, {"a": b"bytes"})  # expect: TypeError: Object of type bytes is not JSON serializable
loop = []
loop.append(loop)
attempt(json.dumps, loop)  # expect: ValueError: Circular reference detected
attempt(json.dumps, {"b": 1, 2: 3}, sort_keys=True)
# expect: TypeError: '<' not supported between instances of 'int' and 'str'


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def to_plain(obj):
    if isinstance(obj, Point):
        return {"point": [obj.x, obj.y]}
    raise TypeError(f"can't write {type(obj).__name__}")


print(json.dumps([Point(1, 2)], default=to_plain))  # expect: [{"point": [1, 2]}]
attempt(json.dumps, [object()], default=to_plain)  # expect: TypeError: can't write object


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"s": {3, 1, 2}}, cls=Encoder))  # expect: {"s": [1, 2, 3]}
attempt(json.dumps, range(3), cls=Encoder)  # expect: TypeError: Object of type range is not JSON serializable
print("".join(Encoder().iterencode([1, {"a": 2}])))  # expect: [1, {"a": 2}]


class Number(int):
    def __repr__(self):
        return "number"


print(json.dumps([Number(5), {Number(6): 1}]))  # expect: [5, {"6": 1}]

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
for document in (
    "",
    "  ",
    "{",
    "[",
    "[1",
    "[1,",
    "[1,]",
    "{1: 2}",
    '{"a"}',
    '{"a":}',
    '{"a": 1,}',
    '{"a": 1 "b": 2}',
    "[1 2]",
    "nul",
    "'single'",
    '"open',
    '"bad \\x escape"',
    '"\\u12"',
    '"line\nbreak"',
    "1 2",
    "[1]]",
    "+1",
    "01",
    "1.",
    ".5",
    "- 1",
    '\n\n  {"a": tru}',
):
    attempt(json.loads, document)
# expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError: Expecting value: line 1 column 3 (char 2)
# expect: JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: JSONDecodeError: Expecting value: line 1 column 2 (char 1)
# expect: JSONDecodeError: Expecting ',' delimiter: line 1 column 3 (char 2)
# expect: JSONDecodeError: Expecting value: line 1 column 4 (char 3)
# expect: JSONDecodeError: Expecting value: line 1 column 4 (char 3)
# expect: JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: JSONDecodeError: Expecting ':' delimiter: line 1 column 5 (char 4)
# expect: JSONDecodeError: Expecting value: line 1 column 6 (char 5)
# expect: JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 9 (char 8)
# expect: JSONDecodeError: Expecting ',' delimiter: line 1 column 9 (char 8)
# expect: JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError: Unterminated string starting at: line 1 column 1 (char 0)
# expect: JSONDecodeError: Invalid \escape: line 1 column 6 (char 5)
# expect: JSONDecodeError: Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: JSONDecodeError: Invalid control character at: line 1 column 6 (char 5)
# expect: JSONDecodeError: Extra data: line 1 column 3 (char 2)
# expect: JSONDecodeError: Extra data: line 1 column 4 (char 3)
# expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError: Extra data: line 1 column 2 (char 1)
# expect: JSONDecodeError: Extra data: line 1 column 2 (char 1)
# expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError: Expecting value: line 3 column 9 (char 10)
attempt(json.loads, 5)  # expect: TypeError: the JSON object must be str, bytes or bytearray, not int
attempt(json.loads, "\ufeff[]")
# expect: JSONDecodeError: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
try:
    json.loads('{"a":\n 1,\n x}')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, len(error.doc), isinstance(error, ValueError))
    # expect: Expecting property name enclosed in double quotes 11 3 2 13 True
print(json.loads('"a\tb"', strict=False))  # expect: a	b
print(json.loads('{"x": 1, "y": {"z": 2}}', object_hook=lambda d: sorted(d.items(), key=str)))
# expect: [('x', 1), ('y', [('z', 2)])]
print(json.loads('{"x": 1, "y": 2}', object_pairs_hook=list))  # expect: [('x', 1), ('y', 2)]
print(json.loads("[1, 2.5]", parse_int=lambda s: "int " + s, parse_float=lambda s: "float " + s))
# expect: ['int 1', 'float 2.5']
print(json.loads("[NaN]", parse_constant=lambda name: name))  # expect: ['NaN']
print(json.JSONDecoder().raw_decode("[1] rest"))  # expect: ([1], 3)
attempt(json.JSONDecoder().decode, "[1] rest")  # expect: JSONDecodeError: Extra data: line 1 column 5 (char 4)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def read(self):
        return "".join(self.parts)


sink = Sink()
json.dump({"k": [1, 2, 3]}, sink, indent=1)
print(sink.read())
# expect: {
# expect:  "k": [
# expect:   1,
# expect:   2,
# expect:   3
# expect:  ]
# expect: }
print(json.load(sink))  # expect: {'k': [1, 2, 3]}
deep = json.loads("[" * 50 + "]" * 50)
print(json.dumps(deep))
# expect: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
