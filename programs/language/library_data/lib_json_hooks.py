# json: hooks of loads, and raw_decode.
import json


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(json.loads('"a\tb"', strict=False))  # expect: a	b
print(json.loads('{"x": 1, "y": {"z": 2}}', object_hook=lambda d: sorted(d.items(), key=str)))
# expect: [('x', 1), ('y', [('z', 2)])]
print(json.loads('{"x": 1, "y": 2}', object_pairs_hook=list))  # expect: [('x', 1), ('y', 2)]
print(json.loads("[1, 2.5]", parse_int=lambda s: "int " + s, parse_float=lambda s: "float " + s))
# expect: ['int 1', 'float 2.5']
print(json.loads("[NaN]", parse_constant=lambda name: name))  # expect: ['NaN']
print(json.JSONDecoder().raw_decode("[1] rest"))  # expect: ([1], 3)
attempt(json.JSONDecoder().decode, "[1] rest")  # expect: JSONDecodeError: Extra data: line 1 column 5 (char 4)
