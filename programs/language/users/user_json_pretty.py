# JSON: a parser and pretty printer of our own, checked against the json module
import io
import json
from string import hexdigits, whitespace


class ParseError(ValueError):
    pass


def parse(text):
    pos = 0

    def fail(message):
        line = text.count("\n", 0, pos) + 1
        column = pos - text.rfind("\n", 0, pos)
        raise ParseError(f"{message} at line {line}, column {column}")

    def skip():
        nonlocal pos
        while pos < len(text) and text[pos] in whitespace:
            pos += 1

    def take(literal):
        nonlocal pos
        skip()
        if not text.startswith(literal, pos):
            fail(f"wanted {literal!r}")
        pos += len(literal)

    def string():
        nonlocal pos
        take('"')
        out = io.StringIO()
        while True:
            if pos >= len(text):
                fail("string is not closed")
            c = text[pos]
            pos += 1
            if c == '"':
                return out.getvalue()
            if c == "\\":
                c = text[pos]
                pos += 1
                if c == "u":
                    code = text[pos : pos + 4]
                    if len(code) < 4 or not set(code) <= set(hexdigits):
                        fail("bad \\u escape")
                    c = chr(int(code, 16))
                    pos += 4
                else:
                    c = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}.get(c, c)
            out.write(c)

    def number():
        nonlocal pos
        start = pos
        while pos < len(text) and text[pos] in "+-0123456789.eE":
            pos += 1
        try:
            return int(text[start:pos])
        except ValueError:
            return float(text[start:pos])

    def several(opening, closing, one):
        take(opening)
        skip()
        while not text.startswith(closing, pos):
            yield one()
            skip()
            if not text.startswith(closing, pos):
                take(",")
                skip()
        take(closing)

    def pair():
        key = string()
        take(":")
        return key, value()

    def value():
        skip()
        if pos >= len(text):
            fail("unexpected end")
        c = text[pos]
        if c == "{":
            return dict(several("{", "}", pair))
        if c == "[":
            return list(several("[", "]", value))
        if c == '"':
            return string()
        for word, meaning in (("true", True), ("false", False), ("null", None)):
            if text.startswith(word, pos):
                take(word)
                return meaning
        if c in "-0123456789":
            return number()
        fail(f"unexpected {c!r}")

    result = value()
    skip()
    if pos != len(text):
        fail("extra data")
    return result


def pretty(value, indent=2, level=0, width=40):
    flat = json.dumps(value)
    if len(flat) + level * indent <= width or not isinstance(value, (dict, list)) or not value:
        return flat
    inner = " " * (indent * (level + 1))
    outer = " " * (indent * level)
    if isinstance(value, dict):
        parts = [f"{json.dumps(k)}: {pretty(v, indent, level + 1, width)}" for k, v in value.items()]
        return "{\n" + ",\n".join(inner + p for p in parts) + f"\n{outer}}}"
    parts = [pretty(v, indent, level + 1, width) for v in value]
    return "[\n" + ",\n".join(inner + p for p in parts) + f"\n{outer}]"


SAMPLE = r"""
{"name": "Zoë \u00e9\n\"quoted\"", "tags": ["a", "b", []], "nested": {"deep": {"er": [1, 2.5, -3e2, {"k": null}]}},
 "flags": [true, false, null], "empty": {}, "big": 123456789012345678901234567890,
 "list": [10, 200, 3000, 40000, 500000]}
"""
data = parse(SAMPLE)
print(data == json.loads(SAMPLE))  # expect: True
print(pretty(data))
# expect: {
# expect:   "name": "Zo\u00eb \u00e9\n\"quoted\"",
# expect:   "tags": ["a", "b", []],
# expect:   "nested": {
# expect:     "deep": {
# expect:       "er": [1, 2.5, -300.0, {"k": null}]
# expect:     }
# expect:   },
# expect:   "flags": [true, false, null],
# expect:   "empty": {},
# expect:   "big": 123456789012345678901234567890,
# expect:   "list": [10, 200, 3000, 40000, 500000]
# expect: }
print(json.loads(pretty(data)) == data)  # expect: True
print(json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
# expect: {"big":123456789012345678901234567890,"empty":{},"flags":[true,false,null],"list":[10,200,3000,40000,500000],"name":"Zoë é\n\"quoted\"","nested":{"deep":{"er":[1,2.5,-300.0,{"k":null}]}},"tags":["a","b",[]]}
print(json.dumps({"b": [1, {}], "a": (1.0, float("inf"))}, indent=4))
# expect: {
# expect:     "b": [
# expect:         1,
# expect:         {}
# expect:     ],
# expect:     "a": [
# expect:         1.0,
# expect:         Infinity
# expect:     ]
# expect: }
for bad in ('{"a" 1}', "[1, 2", "[1]\n  x", '"\\u12g4"', "[nope]", ""):
    try:
        parse(bad)
    except ParseError as e:
        print(f"{bad!r:12} ours: {e}")
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(f"{'':12} json: {e}")
# expect: '{"a" 1}'    ours: wanted ':' at line 1, column 6
# expect:              json: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: '[1, 2'      ours: wanted ',' at line 1, column 6
# expect:              json: Expecting ',' delimiter: line 1 column 6 (char 5)
# expect: '[1]\n  x'   ours: extra data at line 2, column 3
# expect:              json: Extra data: line 2 column 3 (char 6)
# expect: '"\\u12g4"'  ours: bad \u escape at line 1, column 4
# expect:              json: Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: '[nope]'     ours: unexpected 'n' at line 1, column 2
# expect:              json: Expecting value: line 1 column 2 (char 1)
# expect: ''           ours: unexpected end at line 1, column 1
# expect:              json: Expecting value: line 1 column 1 (char 0)
try:
    json.dumps({"x": {1, 2}})
except TypeError as e:
    print(e)  # expect: Object of type set is not JSON serializable
print(json.dumps({"x": {3, 1, 2}, 1: "one", None: 2}, default=sorted))
# expect: {"x": [1, 2, 3], "1": "one", "null": 2}
