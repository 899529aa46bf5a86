# struct: packing and unpacking binary data.
import struct


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(struct.pack("<ihb", 1, -2, 3), struct.pack(">Q", 2**40), struct.pack("!HH", 1, 65535))
# expect: b'\x01\x00\x00\x00\xfe\xff\x03' b'\x00\x00\x01\x00\x00\x00\x00\x00' b'\x00\x01\xff\xff'
print(
    struct.pack("4s5p?", b"abcdef", b"xy", True),
    struct.pack("<fd", 1.5, -2.25),
    struct.pack("3x"),
    struct.pack("<3B", 1, 2, 3),
)  # expect: b'abcd\x02xy\x00\x00\x01' b'\x00\x00\xc0?\x00\x00\x00\x00\x00\x00\x02\xc0' b'\x00\x00\x00' b'\x01\x02\x03'
print(
    struct.unpack("<ihb", b"\x01\x00\x00\x00\xfe\xff\x03"),
    struct.unpack("4s", b"ab\0\0"),
    struct.unpack(">e", b"\x3c\x00"),
)  # expect: (1, -2, 3) (b'ab\x00\x00',) (1.0,)
print(
    struct.calcsize("<ihb"),
    struct.calcsize("ihb"),
    struct.calcsize("@bq"),
    struct.calcsize(""),
    struct.calcsize(b"2h"),
)  # expect: 7 7 16 0 4
print(list(struct.iter_unpack("<HH", b"\x01\x00\x02\x00\x03\x00\x04\x00")))  # expect: [(1, 2), (3, 4)]
buffer = bytearray(8)
struct.pack_into("<HH", buffer, 2, 1, 2)
print(buffer, struct.unpack_from("<HH", buffer, 2), struct.unpack_from("<B", buffer, offset=-6))
# expect: bytearray(b'\x00\x00\x01\x00\x02\x00\x00\x00') (1, 2) (1,)
s = struct.Struct("<if")
print(s.size, s.format, s.pack(7, 0.5), s.unpack(s.pack(7, 0.5)), s.unpack_from(b"\0" + s.pack(1, 2), 1))
# expect: 8 <if b'\x07\x00\x00\x00\x00\x00\x00?' (7, 0.5) (1, 2.0)
s.pack_into(buffer, 0, 9, 9)
print(buffer, list(s.iter_unpack(buffer)))  # expect: bytearray(b'\t\x00\x00\x00\x00\x00\x10A') [(9, 9.0)]


class Whole:
    def __index__(self):
        return 258


print(struct.pack("<H", Whole()), struct.pack("<d", 3), struct.pack("<c", b"z"))
# expect: b'\x02\x01' b'\x00\x00\x00\x00\x00\x00\x08@' b'z'
attempt(struct.pack, "<b", 200)  # expect: error: byte format requires -128 <= number <= 127
attempt(struct.pack, "<B", -1)  # expect: error: ubyte format requires 0 <= number <= 255
attempt(struct.pack, "<H", 70000)  # expect: error: ushort format requires 0 <= number <= 65535
attempt(struct.pack, "<i", "x")  # expect: error: required argument is not an integer
attempt(struct.pack, "<i", 1.5)  # expect: error: required argument is not an integer
attempt(struct.pack, "<ii", 1)  # expect: error: pack expected 2 items for packing (got 1)
attempt(struct.pack, "<c", b"zz")  # expect: error: char format requires a bytes object of length 1
attempt(struct.pack, "<y", 1)  # expect: error: bad char in struct format
attempt(struct.pack, "<s", "text")  # expect: error: argument for 's' must be a bytes object
attempt(struct.pack, "<f", "x")  # expect: error: required argument is not a float
attempt(struct.pack, "<f", 1e300)  # expect: OverflowError: float too large to pack with f format
attempt(struct.unpack, "<i", b"123")  # expect: error: unpack requires a buffer of 4 bytes
attempt(struct.unpack_from, "<i", b"12345", 3)
# expect: error: unpack_from requires a buffer of at least 7 bytes for unpacking 4 bytes at offset 3 (actual buffer size is 5)
attempt(struct.pack_into, "<i", bytearray(3), 0, 1)
# expect: error: pack_into requires a buffer of at least 4 bytes for packing 4 bytes at offset 0 (actual buffer size is 3)
attempt(struct.iter_unpack, "<i", b"12345")
# expect: error: iterative unpacking requires a buffer of a multiple of 4 bytes
attempt(struct.calcsize, "10")  # expect: error: repeat count given without format specifier
attempt(struct.Struct, 5)  # expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
attempt(struct.unpack, "<i", "text")  # expect: TypeError: a bytes-like object is required, not 'str'
print(issubclass(struct.error, Exception), struct.error.__name__)  # expect: True error
