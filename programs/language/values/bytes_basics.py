# Bytes and bytearray: indexing gives numbers, slicing gives bytes, and the methods match those of str.
data = b"hello\x00\xff"
print(data, len(data), data[0], data[-1], data[:5], data[::-1], list(b"ab"), b"" == bytes())
# expect: b'hello\x00\xff' 7 104 255 b'hello' b'\xff\x00olleh' [97, 98] True
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytearray(b"ab"), bytes.fromhex("41 42ff"), b"AB".hex())
# expect: b'\x00\x00\x00' b'AB' b'\xc3\xa9' bytearray(b'ab') b'AB\xff' 4142
print(b"a" + b"b", b"ab" * 2, b"l" in data, 104 in data, b"a" < b"b", b"a" == "a", b"a" == bytearray(b"a"))
# expect: b'ab' b'abab' True True True False True
print(b"a,b".split(b","), b"-".join([b"x", b"y"]), b" x ".strip(), b"abc".upper(), b"abc".replace(b"b", b"X"))
# expect: [b'a', b'b'] b'x-y' b'x' b'ABC' b'aXc'
print(b"abc".find(b"c"), b"abc".startswith(b"a"), b"%d-%s" % (5, b"x"))  # expect: 2 True b'5-x'
print(b"caf\xc3\xa9".decode(), b"\xe9".decode("latin-1"))  # expect: café é
buffer = bytearray(b"mutable")
buffer[0] = ord("M")
buffer.append(33)
buffer += b"?"
buffer[1:3] = b"--"
del buffer[-1]
buffer.extend([65])
print(buffer, bytes(buffer), buffer.pop(), len(buffer), buffer[1:3])
# expect: bytearray(b'M--able!') b'M--able!A' 65 8 bytearray(b'--')
print(b"it's", b'say "x"', b"both ' \"", b"\t\n\\\x7f", repr(b"r\\"), str(b"x"))
# expect: b"it's" b'say "x"' b'both \' "' b'\t\n\\\x7f' b'r\\' b'x'
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], [f"{byte:02x}" for byte in b"\x01\xab"])  # expect: True 1 ['01', 'ab']
print(int.from_bytes(b"\x01\x02", "big"))  # expect: 258


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: b"a" + "b")  # expect: TypeError: can't concat str to bytes
attempt(lambda: "b" + b"a")  # expect: TypeError: can only concatenate str (not "bytes") to str
attempt(lambda: b"a"[5])  # expect: IndexError: index out of range
attempt(lambda: bytes([256]))  # expect: ValueError: bytes must be in range(0, 256)
attempt(lambda: bytes("x"))  # expect: TypeError: string argument without an encoding
attempt(lambda: b"\xff".decode("utf-8"))
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
attempt(lambda: "é".encode("ascii"))
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
attempt(lambda: hash(bytearray()))  # expect: TypeError: unhashable type: 'bytearray'
attempt(lambda: bytearray([1]).append(256))  # expect: ValueError: byte must be in range(0, 256)
attempt(lambda: bytes(-1))  # expect: ValueError: negative count
attempt(lambda: 300 in b"a")  # expect: ValueError: byte must be in range(0, 256)
