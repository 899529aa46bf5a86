# A memoryview looks at the memory of another object: elements, parts, what it says of itself.
data = bytearray(b"abcdef")
view = memoryview(data)
print(view[0], view[-1], view[1:3].tobytes(), view[::2].tolist(), view[::-1].tobytes(), len(view))
# expect: 97 102 b'bc' [97, 99, 101] b'fedcba' 6
print(view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.readonly, view.contiguous)
# expect: 6 1 B 1 (6,) (1,) False True
view[0] = 90
view[1:3] = b"yy"
print(data, view.obj is data, view == data, view == b"Zyydef", view != b"", view == "Zyydef")
# expect: bytearray(b'Zyydef') True True True True False
print(list(view[:2]), 90 in view, sorted(memoryview(b"cab")), view.hex(" "), bytes(view), b"<" + view[:1])
# expect: [90, 121] True [97, 98, 99] 5a 79 79 64 65 66 b'Zyydef' b'<Z'
print(hash(memoryview(b"abc")) == hash(b"abc"), {memoryview(b"a"): 1}[b"a"])  # expect: True 1
print(b"".join([memoryview(b"x"), b"y"]), int.from_bytes(view[:2], "big"), str(view[:1], "ascii"))
# expect: b'xy' 23161 Z


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)


attempt(view.__setitem__, 0, 256)  # expect: ValueError memoryview: invalid value for format 'B'
attempt(view.__setitem__, 0, "a")  # expect: TypeError memoryview: invalid type for format 'B'
attempt(view.__setitem__, slice(0, 2), b"abc")
# expect: ValueError memoryview assignment: lvalue and rvalue have different structures
attempt(view.__getitem__, 10)  # expect: IndexError index out of bounds on dimension 1
attempt(view.__getitem__, "a")  # expect: TypeError memoryview: invalid slice key
attempt(view.__delitem__, 0)  # expect: TypeError cannot delete memory
attempt(memoryview(b"abc").__setitem__, 0, 1)  # expect: TypeError cannot modify read-only memory
attempt(memoryview, "abc")  # expect: TypeError memoryview: a bytes-like object is required, not 'str'
attempt(hash, view)  # expect: ValueError cannot hash writable memoryview object
