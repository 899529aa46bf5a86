# zlib: streams, what is left of them, checksums, errors; hashlib: checksums that go on, copies, keys.
import copy
import hashlib
import zlib


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


data = b"hello world " * 5000
packed = zlib.compress(data)
print(zlib.decompress(packed) == data, len(packed) < 600, zlib.compress(data, 9) == zlib.compress(data, level=9))
# expect: True True True
print(zlib.crc32(data), zlib.adler32(data), zlib.crc32(data, 5), zlib.crc32(b"x"), zlib.adler32(memoryview(b"x")))
# expect: 2998416832 3576011514 1855693529 2363233923 7929977
packing = zlib.compressobj(6, zlib.DEFLATED, -15)
start = packing.compress(data[:500])
other = packing.copy()
whole = start + packing.compress(data[500:]) + packing.flush()
print(zlib.decompress(whole, -15) == data, zlib.decompress(start + other.flush(), -15) == data[:500])
# expect: True True
unpacking = zlib.decompressobj()
part = unpacking.decompress(packed + b"tail", 100)
print(part, unpacking.eof, len(unpacking.unconsumed_tail) > 0)
# expect: b'hello world hello world hello world hello world hello world hello world hello world hello world hell' False True
again = copy.copy(unpacking)
rest = unpacking.decompress(unpacking.unconsumed_tail)
print(part + rest == data, unpacking.eof, unpacking.unused_data, unpacking.flush(), again.eof)
# expect: True True b'tail' b'' False
print(zlib.decompress(zlib.compress(data, wbits=31), wbits=31) == data, zlib.decompress(bytearray(packed)) == data)
# expect: True True
attempt(zlib.decompress, b"nonsense")  # expect: error Error -3 while decompressing data: incorrect header check
attempt(zlib.decompress, packed[:50])  # expect: error Error -5 while decompressing data: incomplete or truncated stream
attempt(zlib.compress, "text")  # expect: TypeError a bytes-like object is required, not 'str'
attempt(zlib.compress, b"x", 50)  # expect: error Bad compression level
attempt(zlib.crc32, "text")  # expect: TypeError a bytes-like object is required, not 'str'
attempt(zlib.decompressobj, wbits=500)  # expect: ValueError Invalid initialization option
attempt(packing.compress, 5)  # expect: TypeError a bytes-like object is required, not 'int'
print(zlib.error.__mro__, zlib.Z_BEST_COMPRESSION, zlib.MAX_WBITS, type(packing), type(unpacking))
# expect: (<class 'zlib.error'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>) 9 15 <class 'zlib.Compress'> <class 'zlib.Decompress'>

summing = hashlib.sha256(data)
summing.update(b"more")
copied = summing.copy()
copied.update(data)
print(summing.hexdigest(), copied.hexdigest() == hashlib.sha256(data + b"more" + data).hexdigest())
# expect: f93604312082f75f51b72eebc3d2da6f9fa0ce8b3c92f989582b31be4c9e5cc1 True
print(summing.digest() == summing.digest() == hashlib.sha256(data + b"more").digest())  # expect: True
print(summing.name, summing.digest_size)  # expect: sha256 32
print(hashlib.blake2b(b"x", digest_size=5, key=b"k").hexdigest(), hashlib.shake_128(b"x").hexdigest(5))
# expect: 184e1d5df0 e472c5e394
print(hashlib.new("md5", b"x").hexdigest(), hashlib.md5(bytearray(5000)).hexdigest())
# expect: 9dd4e461268c8034f5c8564e155c67a6 6bf95a48f366bdf8af3a198c7b723c77
print(hashlib.sha1(memoryview(b"x")).hexdigest())  # expect: 11f6ad8ec52a2984abaafd7c3b516503785c2072
try:
    hashlib.blake2b(digest_size=500)
except ValueError as error:
    print("must be between 1 and 64 bytes" in str(error))  # expect: True
attempt(hashlib.sha256, "text")  # expect: TypeError Strings must be encoded before hashing
attempt(lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 1000).hex()[:20])  # expect: 07f5f5e23e40846c35c4
attempt(lambda: hashlib.scrypt(b"p", salt=b"s", n=16, r=1, p=1).hex()[:20])  # expect: 13a6893eaa50d0932074
