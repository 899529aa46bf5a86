# json: the errors of loads, with their places.
import json


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


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
