# BufferedReader, BufferedWriter and BufferedRandom stand above raw streams that the program has written.
import io


class Memory(io.RawIOBase):
    def __init__(self, data=b""):
        self.data = bytearray(data)
        self.place = 0
        self.calls = []

    def readable(self):
        return True

    writable = seekable = readable

    def readinto(self, buffer):
        part = self.data[self.place : self.place + len(buffer)]
        buffer[: len(part)] = part
        self.place += len(part)
        self.calls.append(("readinto", len(buffer)))
        return len(part)

    def write(self, data):
        self.calls.append(("write", bytes(data)))
        self.data[self.place : self.place + len(data)] = data
        self.place += len(data)
        return len(data)

    def seek(self, place, whence=0):
        self.place = (0, self.place, len(self.data))[whence] + place
        return self.place


raw = Memory(b"line one\nline two\nrest")
reader = io.BufferedReader(raw)
print(type(reader), isinstance(reader, io.BufferedReader), reader.raw is raw)
# expect: <class '_io.BufferedReader'> True True
print(reader.read(4), reader.peek(), reader.tell(), reader.readline(), reader.read1(3), reader.read(), reader.read())
# expect: b'line' b' one\nline two\nrest' 4 b' one\n' b'lin' b'e two\nrest' b''
print(reader.seek(0), list(reader), raw.calls)
# expect: 0 [b'line one\n', b'line two\n', b'rest'] [('readinto', 8192), ('readinto', 8192), ('readinto', 8192), ('readinto', 8192), ('readinto', 8192), ('readinto', 8192)]
raw = Memory()
writer = io.BufferedWriter(raw, 8)
print(writer.write(b"abc"), writer.write(b"defgh"), writer.write(b"i"), writer.write(b"0123456789"), raw.calls)
# expect: 3 5 1 10 [('write', b'abcdefgh'), ('write', b'i'), ('write', b'0123456789')]
writer.close()
print(bytes(raw.data), raw.closed)  # expect: b'abcdefghi0123456789' True
both = io.BufferedRandom(Memory(b"0123456789"))
print(both.read(3), both.write(b"XY"), both.read(2), both.seek(0), both.read())
# expect: b'012' 2 b'56' 0 b'012XY56789'
