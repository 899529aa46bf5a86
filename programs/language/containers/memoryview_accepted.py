# A memoryview is taken wherever bytes are.
# not under: threads=virtual
import base64
import binascii
import hashlib
import io
import os
import re
import struct

view = memoryview(b"abcd")
print(hashlib.md5(view).digest() == hashlib.md5(b"abcd").digest(), binascii.crc32(view) == binascii.crc32(b"abcd"))
# expect: True True
print(binascii.hexlify(view), base64.b64decode(memoryview(b"YWJj")), base64.b32encode(view))
# expect: b'61626364' b'abc' b'MFRGGZA='
print(struct.unpack("4s", view), struct.unpack_from("2s", view, 1), list(struct.iter_unpack("2s", view)))
# expect: (b'abcd',) (b'bc',) [(b'ab',), (b'cd',)]
memory = bytearray(4)
struct.pack_into("<H", memoryview(memory), 1, 513)
print(memory)  # expect: bytearray(b'\x00\x01\x02\x00')
reader, writer = os.pipe()
print(os.write(writer, view), os.read(reader, 10))  # expect: 4 b'abcd'
print(re.findall(b"[bc]", view), re.sub(b"b", b"x", view), b"%b" % view, b"ab".translate(memoryview(bytes(range(256)))))
# expect: [b'b', b'c'] b'axcd' b'abcd' b'ab'
print(b"ab" + view, b"-".join([view, view]), b"xabcdx".find(view), b"abcd".startswith(view[:2]), b"abcd" in [view])
# expect: b'ababcd' b'abcd-abcd' 1 True True
print(int(memoryview(b"12")), float(memoryview(b"1.5")), eval(memoryview(b"1 + 1")), sum(view), bytearray(view))
# expect: 12 1.5 2 394 bytearray(b'abcd')
print(io.BytesIO(view).read(), io.BytesIO().write(view), hashlib.file_digest(io.BytesIO(b"abc"), "md5").hexdigest()[:4])
# expect: b'abcd' 4 9001
