# Where a stream wants a number it takes what has __index__; getbuffer keeps a BytesIO from another size.
import io


class Two:
    def __index__(self):
        return 2


def attempt(function, *args):
    try:
        print(function(*args))
    except (BufferError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


for stream in (io.StringIO("ab\ncdef\ng"), io.BytesIO(b"ab\ncdef\ng")):
    for name in ("read", "readline", "readlines", "seek"):
        stream.seek(0)
        attempt(getattr(stream, name), Two())
        attempt(getattr(stream, name), 1.5)
# expect: ab
# expect: TypeError argument should be integer or None, not 'float'
# expect: ab
# expect: TypeError argument should be integer or None, not 'float'
# expect: ['ab\n']
# expect: TypeError argument should be integer or None, not 'float'
# expect: 2
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: b'ab'
# expect: TypeError argument should be integer or None, not 'float'
# expect: b'ab'
# expect: TypeError argument should be integer or None, not 'float'
# expect: TypeError integer argument expected, got 'Two'
# expect: TypeError integer argument expected, got 'float'
# expect: 2
# expect: TypeError 'float' object cannot be interpreted as an integer
attempt(io.StringIO("abc").truncate, Two())  # expect: 2
attempt(io.StringIO("abc").truncate, 1.5)  # expect: TypeError argument should be integer or None, not 'float'
memory = io.BytesIO(b"abc")
view = memory.getbuffer()
view[0] = 65
print(memory.getvalue(), len(view))  # expect: b'Abc' 3
attempt(memory.write, b"abcdef")  # expect: BufferError Existing exports of data: object cannot be re-sized
attempt(memory.close)  # expect: BufferError Existing exports of data: object cannot be re-sized
view.release()
attempt(memory.write, b"abcdef")  # expect: 6
