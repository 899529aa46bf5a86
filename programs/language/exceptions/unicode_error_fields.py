# The fields and texts of the Unicode errors.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


u = UnicodeDecodeError("utf-8", b"abc\xff", 3, 4, "invalid start byte")
print(u, u.encoding, u.object, u.start, u.end, u.reason)
# expect: 'utf-8' codec can't decode byte 0xff in position 3: invalid start byte utf-8 b'abc\xff' 3 4 invalid start byte
print(UnicodeEncodeError("ascii", "a\xe9\u1234", 1, 3, "no"), UnicodeTranslateError("\U00012345", 0, 1, "why"))
# expect: 'ascii' codec can't encode characters in position 1-2: no can't translate character '\U00012345' in position 0: why
attempt(lambda: UnicodeDecodeError("x"))  # expect: TypeError: function takes exactly 5 arguments (1 given)
attempt(lambda: UnicodeEncodeError("a", b"b", 0, 1, "c"))  # expect: TypeError: argument 2 must be str, not bytes
try:
    "\xe9".encode("ascii")
except UnicodeError as error:
    print(error, error.args, isinstance(error, ValueError))
    # expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128) ('ascii', 'é', 0, 1, 'ordinal not in range(128)') True
