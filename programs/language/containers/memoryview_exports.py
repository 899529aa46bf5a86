# As long as a memoryview looks at a bytearray its size can't change; after release() the view is of no use.
data = bytearray(b"abc")
view = memoryview(data)


def attempt(function, *args):
    try:
        print(function(*args))
    except (BufferError, ValueError) as error:
        print(type(error).__name__, error)


for change in (lambda: data.append(1), lambda: data.extend(b"12"), data.pop, data.clear, lambda: data.__delitem__(0),
               lambda: data.insert(0, 1), lambda: data.remove(97), lambda: data.__imul__(2)):
    attempt(change)
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
data[0:2] = b"xy"
data.reverse()
print(data)  # expect: bytearray(b'cyx')
part = view[1:]
view.release()
attempt(data.append, 1)  # expect: BufferError Existing exports of data: object cannot be re-sized
part.release()
attempt(data.append, 1)  # expect: None
for use in (view.tobytes, lambda: len(view), lambda: view[0], lambda: view.obj, lambda: list(view), view.__enter__):
    attempt(use)
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
print(repr(view).startswith("<released memory at 0x"), view == view)  # expect: True True
view.release()
with memoryview(data) as view:
    attempt(data.pop)  # expect: BufferError Existing exports of data: object cannot be re-sized
attempt(data.pop)  # expect: 1
view = memoryview(data)
del view
attempt(data.pop)  # expect: 120
attempt(data.__iadd__, data)  # expect: BufferError Existing exports of data: object cannot be re-sized
