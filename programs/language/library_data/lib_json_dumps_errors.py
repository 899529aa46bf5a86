# json: what dumps refuses.
import json


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


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
