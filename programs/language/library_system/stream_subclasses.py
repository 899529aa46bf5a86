# What a class derived from a stream replaces is what iteration, print, with and the end of the object use.
import copy
import io


class Loud(io.StringIO):
    def write(self, text):
        return super().write(text.upper())

    def readline(self, *args):
        line = super().readline(*args)
        return line and ">" + line

    def close(self):
        print("closing")
        super().close()


stream = Loud("a\nb\n")
print(list(stream))  # expect: ['>a\n', '>b\n']
stream.seek(0)
print(stream.readlines(), stream.readlines(1))  # expect: ['>a\n', '>b\n'] []
stream.writelines(["x", "y"])
print("z", file=stream)
print(repr(stream.getvalue()))  # expect: 'a\nb\nXYZ\n'
with stream:
    pass
# expect: closing
stream = Loud()
del stream  # expect: closing
stream = io.StringIO("abc\ndef")
stream.tag = "kept"
stream.read(2)
other = copy.copy(stream)
print(other.read(), other.tag, stream.tell())
# expect: c
# expect: def kept 2
memory = copy.deepcopy(io.BytesIO(b"abc"))
print(memory.read(), memory.__getstate__())  # expect: b'abc' (b'abc', 3, None)
decoder = io.IncrementalNewlineDecoder(None, translate=True)
print([decoder.decode(part) for part in ("a\r", "\nb\r", "c")], decoder.newlines, decoder.getstate())
# expect: ['a', '\nb', '\nc'] ('\r', '\r\n') (b'', 0)
