# Subclasses of bytearray and bytes.
class Buffer(bytearray):
    pass


buffer = Buffer(b"ab")
buffer.pos = 1
buffer.append(99)
print(buffer, buffer.pos, buffer == b"abc", type(buffer + b"d").__name__)  # expect: Buffer(b'abc') 1 True bytearray


class Data(bytes):
    def hexed(self):
        return self.hex()


print(Data(b"\x01\xff"), Data(b"\x01\xff").hexed(), Data(b"a") + b"b", {b"a": 1}[Data(b"a")])
# expect: b'\x01\xff' 01ff b'ab' 1
