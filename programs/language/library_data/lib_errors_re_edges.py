# The arguments of OSError and UnicodeDecodeError; negative counts and hashes of regular expressions.
import re


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def shown(*args):
    error = OSError(*args)
    return str(error), error.args, error.filename, error.filename2


for args in ((2, "x", "a", None, None), (2, "x", "a", None, "b"), (2, "x", None, None, "b"), (2, "x", None)):
    print(shown(*args))
# expect: ("[Errno 2] x: 'a'", (2, 'x'), 'a', None)
# expect: ("[Errno 2] x: 'a' -> 'b'", (2, 'x'), 'a', 'b')
# expect: ('[Errno 2] x', (2, 'x', None, None, 'b'), None, None)
# expect: ('[Errno 2] x', (2, 'x', None), None, None)

error = UnicodeDecodeError("utf8", bytearray(b"x"), 0, 1, "r")
print(error, error.object, error.args)
# expect: 'utf8' codec can't decode byte 0x78 in position 0: r b'x' ('utf8', bytearray(b'x'), 0, 1, 'r')
attempt(UnicodeDecodeError, "utf8", "x", 0, 1, "r")  # expect: TypeError: a bytes-like object is required, not 'str'
attempt(UnicodeEncodeError, "utf8", bytearray(b"x"), 0, 1, "r")
# expect: TypeError: argument 2 must be str, not bytearray

for count in (-1, 0, 2):
    print(re.sub("a", lambda match: "b", "aaa", count=count), re.sub("a", "b", "aaa", count=count))
# expect: aaa aaa
# expect: bbb bbb
# expect: bba bba
print(hash(re.compile("a")) == hash(re.compile("a")), hash(re.compile(b"a")) == hash(re.compile(b"a", re.I)))
# expect: True False
