# A loop over a dict that takes one entry away for each that it adds meets the new ones by their places.
def popped(dct, key):
    dct.popitem()
    dct["new"] = 0


def replaced(dct, key):
    del dct[key]
    dct[key + "'"] = 0


def loop(size, change):
    dct = dict.fromkeys("abcdefghij"[:size])
    met = []
    try:
        for key in dct:
            met.append(key)
            change(dct, key)
            if len(met) > 12:
                break
        return met, list(dct)
    except RuntimeError as error:
        return met, str(error)


for size in (1, 2, 3, 4):
    print(size, loop(size, popped))
    print(loop(size, replaced))
data = bytearray(b"abc")
try:
    data += data
except BufferError as error:
    print(error)
# expect: 1 (['a'], ['new'])
# expect: (['a'], 'dictionary keys changed during iteration')
# expect: 2 (['a', 'new'], ['a', 'new'])
# expect: (['a', 'b'], 'dictionary keys changed during iteration')
# expect: 3 (['a', 'b', 'new'], ['a', 'b', 'new'])
# expect: (['a', 'b', 'c'], ["a'", "b'", "c'"])
# expect: 4 (['a', 'b', 'c', 'new'], ['a', 'b', 'c', 'new'])
# expect: (['a', 'b', "a'", "b'"], 'dictionary keys changed during iteration')
# expect: Existing exports of data: object cannot be re-sized
