# json, where CPython's C decides: positions, hooks that raise, the pieces of a document, containers of other kinds.
import json


def tried(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


def stops(found):
    raise StopIteration(3)


def fails(found):
    raise KeyError("hook")


class Seven(list):
    def __iter__(self):
        return iter((7, 8))


class Odd(dict):
    def items(self):
        return [1]


class Name(str):
    pass


raw = json.JSONDecoder().raw_decode
tried(raw, "x 1", 2)  # expect: (1, 3)
tried(raw, "1", -1)  # expect: ValueError idx cannot be negative
tried(raw, "1", 5)  # expect: JSONDecodeError Expecting value: line 1 column 6 (char 5)
tried(raw, [1])  # expect: TypeError first argument must be a string, not list
tried(json.loads, "1\u0662")  # expect: JSONDecodeError Extra data: line 1 column 2 (char 1)
tried(json.loads, '[{"a": 1}]', object_hook=fails)  # expect: KeyError 'hook'
tried(json.loads, '[{"a": 1}]', object_hook=stops)  # expect: JSONDecodeError Expecting value: line 1 column 4 (char 3)
tried(json.loads, '{"a": 1, "a": [2]}', object_pairs_hook=tuple, object_hook=len)  # expect: (('a', 1), ('a', [2]))
tried(json.loads, '[NaN, 1, 2.5]', parse_constant=str.lower, parse_int=float, parse_float=str)  # expect: ['nan', 1.0, '2.5']
tried(json.loads, "[" * 100000)
# expect: RecursionError maximum recursion depth exceeded while decoding a JSON array from a unicode string
print(list(json.JSONEncoder().iterencode({"a": [1, "b", {"c": None}], "d": []})))
# expect: ['{', '"a"', ': ', '[1', ', "b"', ', ', '{', '"c"', ': ', 'null', '}', ']', ', ', '"d"', ': ', '[]', '}']
print(list(json.JSONEncoder(indent=2).iterencode([1, [2]])))
# expect: ['[\n  1', ',\n  ', '[\n    2', '\n  ', ']', '\n', ']']
tried(json.dumps, Seven())  # expect: '[7, 8]'
tried(json.dumps, Seven(), indent=1)  # expect: '[]'
tried(json.dumps, Odd(a=1))  # expect: ValueError items must return 2-tuples
tried(json.dumps, {(1,): 2}, skipkeys=True, indent=1)  # expect: '{\n \n}'
tried(json.dumps, {Name("k"): Name("v"), 1.5: float("inf"), None: True})  # expect: '{"k": "v", "1.5": Infinity, "null": true}'
tried(json.dumps, {"b": 1, 2: 3}, sort_keys=True)  # expect: TypeError '<' not supported between instances of 'int' and 'str'
tried(json.dumps, stops, default=lambda value: value)  # expect: ValueError Circular reference detected
tried(json.dumps, 1, separators=(1, 2))  # expect: TypeError make_encoder() argument 5 must be str, not int
