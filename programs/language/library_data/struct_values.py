# struct: what stands for a truth, a float or a number; Struct objects and iterators.
import copy
import struct


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Number:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        if self.value is None:
            raise KeyError("neither")
        return bool(self.value)

    def __float__(self):
        return self.value

    def __index__(self):
        return int(self.value)


class Sized:
    def __len__(self):
        return 0


values = [], "", {}, None, 0.0, "x", [0], set(), (), Sized(), Number(0), Number(2), object
print(*[int.from_bytes(struct.pack("?", value), "little") for value in values])  # expect: 0 0 0 0 0 1 1 0 0 0 0 1 1
print(attempt(lambda: struct.pack("?", Number(None))))  # expect: KeyError: 'neither'
print(struct.pack("<2fxB?", Number(0.5), 1, Number(7.5), []))  # expect: b'\x00\x00\x00?\x00\x00\x80?\x00\x07\x00'
print(attempt(lambda: struct.pack("<f", Number("x"))), attempt(lambda: struct.pack("<f", [])))
# expect: error: required argument is not a float error: required argument is not a float
pair = struct.Struct("<hh")
print(pair.size, pair.format, attempt(lambda: setattr(pair, "size", 1)))
# expect: 4 <hh AttributeError: attribute 'size' of '_struct.Struct' objects is not writable
print(attempt(lambda: copy.copy(pair)), attempt(lambda: setattr(pair, "tag", 1)))
# expect: TypeError: cannot pickle '_struct.Struct' object AttributeError: '_struct.Struct' object has no attribute 'tag'
rows = pair.iter_unpack(b"\x01\0\x02\0\x03\0\x04\0")
print(type(rows).__name__, rows.__length_hint__(), next(rows), rows.__length_hint__())
# expect: unpack_iterator 2 (1, 2) 1
print(attempt(lambda: pair.unpack()), attempt(lambda: pair.unpack_from(b"", 0, 0)))
# expect: TypeError: Struct.unpack() takes exactly one argument (0 given) TypeError: unpack_from() takes at most 2 arguments (3 given)
