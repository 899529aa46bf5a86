# The scanner and the writer of json are C in CPython: no frames of theirs in tracebacks, nor seen by what they call.
import json
import sys


def frames(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as error:
        entry, names = error.__traceback__.tb_next, []
        while entry is not None:
            names.append(entry.tb_frame.f_code.co_name)
            entry = entry.tb_next
        print(type(error).__name__, names)


def fail(*args):
    raise KeyError(args)


frames(json.loads, "{x")  # expect: JSONDecodeError ['loads', 'decode', 'raw_decode']
frames(json.loads, "[{}]", object_hook=fail)  # expect: KeyError ['loads', 'decode', 'raw_decode', 'fail']
frames(json.loads, "[1]", parse_int=fail)  # expect: KeyError ['loads', 'decode', 'raw_decode', 'fail']
frames(json.dumps, {"a": [object()]})  # expect: TypeError ['dumps', 'encode', 'iterencode', 'default']
frames(json.dumps, {b"a": 1})  # expect: TypeError ['dumps', 'encode', 'iterencode']
print(json.dumps([set()], default=lambda value: sys._getframe(1).f_code.co_name))  # expect: ["iterencode"]
