# cast: the same memory as elements of another format, or in several dimensions.
memory = memoryview(bytearray(8))
words = memory.cast("I")
words[0] = 2**32 - 1
print(words.tolist(), words.format, words.itemsize, memory.tobytes())
# expect: [4294967295, 0] I 4 b'\xff\xff\xff\xff\x00\x00\x00\x00'
grid = memory.cast("B", [2, 4])
grid[1, 2] = 9
print(grid.tolist(), grid.shape, grid.ndim, grid[0, 1], len(grid))
# expect: [[255, 255, 255, 255], [0, 0, 9, 0]] (2, 4) 2 255 2
print(memoryview(b"abc").cast("c").tolist(), memoryview(bytes(8)).cast("d").tolist(), memoryview(b"\1").cast("?")[0])
# expect: [b'a', b'b', b'c'] [0.0] True
print(memory.toreadonly().readonly, memory.readonly)  # expect: True False


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)


attempt(words.__setitem__, 0, -1)  # expect: ValueError memoryview: invalid value for format 'I'
attempt(memory.cast, "Z")
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
attempt(memory.cast, 3)  # expect: TypeError cast() argument 'format' must be str, not int
attempt(memory.cast, "I", [3])  # expect: TypeError memoryview: product(shape) * itemsize != buffer size
attempt(grid.__getitem__, 0)  # expect: NotImplementedError multi-dimensional sub-views are not implemented
