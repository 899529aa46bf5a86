# hashlib, base64 and binascii: checksums of any length or with a key, files of bytes, bases 85 and 32.
import base64
import binascii
import hashlib
import io


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(hashlib.shake_128(b"abc").hexdigest(8), hashlib.shake_256(b"abc").digest(4), hashlib.shake_128().block_size)
# expect: 5881092dd818bf5c b'H3f`' 168
attempt(hashlib.shake_256(b"abc").hexdigest)
# expect: TypeError: hexdigest() missing required argument 'length' (pos 1)
print(hashlib.blake2b(b"abc", digest_size=6, key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2s.SALT_SIZE)
# expect: 0e12ec60ccfe 8
try:
    hashlib.blake2b(digest_size=65)
except ValueError as error:  # the words are the host's: CPython 3.14 changed them
    print("must be between 1 and 64 bytes" in str(error))  # expect: True
stream = io.BytesIO(b"abc")
print(hashlib.file_digest(stream, "md5").hexdigest(), hashlib.file_digest(stream, hashlib.sha1).name)
# expect: 900150983cd24fb0d6963f7d28e17f72 sha1
one = hashlib.sha256(b"ab")
two = one.copy()
two.update(b"c")
print(two.hexdigest() == hashlib.sha256(b"abc").hexdigest(), two.digest_size, hashlib.md5, type(one))
# expect: True 32 <built-in function openssl_md5> <class '_hashlib.HASH'>
attempt(setattr, one, "name", "x")
# expect: AttributeError: attribute 'name' of '_hashlib.HASH' objects is not writable
attempt(hashlib.sha256, "text")  # expect: TypeError: Strings must be encoded before hashing
attempt(hashlib.new, "nothing")  # expect: ValueError: unsupported hash type nothing


class Keeps:
    digest = hashlib.md5


print(Keeps().digest(b"a").hexdigest())  # expect: 0cc175b9c0f1b6a831c399e269772661
for data in (b"", b"a", b"hello world", bytes(8), b"    "):
    print(base64.a85encode(data, foldspaces=True), base64.b85encode(data), base64.b32hexencode(data))
# expect: b'' b'' b''
# expect: b'@/' b'VE' b'C4======'
# expect: b'BOu!rD]j7BEbo7' b'Xk~0{Zy<MXa%^M' b'D1IMOR3F41RMUSJCCG======'
# expect: b'zz' b'0000000000' b'0000000000000==='
# expect: b'y' b'ARr(h' b'40G2080='
print(base64.a85encode(b"hello world", adobe=True, wrapcol=6), base64.a85decode("<~BOu!rD]j7BEbo7~>", adobe=True))
# expect: b'<~BOu!\nrD]j7B\nEbo7~>' b'hello world'
print(base64.b85decode(b"Xk~0{Zy"), base64.b32hexdecode("D1IMOR3F"), base64.b32decode(b"M1======", map01=b"L"))
# expect: b'hello' b'hello' b'b'
attempt(base64.a85decode, b"a!")  # expect: b'\xc7'
attempt(base64.a85decode, b"uuuuu")  # expect: ValueError: Ascii85 overflow
attempt(base64.b85decode, b"abc de")  # expect: ValueError: bad base85 character at position 3
attempt(base64.b32hexdecode, b"X")  # expect: Error: Incorrect padding
attempt(base64.a85decode, b"BOu", adobe=True)  # expect: ValueError: Ascii85 encoded byte sequences must end with b'~>'
source, target, back = io.BytesIO(bytes(range(60))), io.BytesIO(), io.BytesIO()
base64.encode(source, target)
print(target.getvalue())
# expect: b'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4\nOTo7\n'
target.seek(0)
base64.decode(target, back)
print(back.getvalue() == source.getvalue(), binascii.hexlify, binascii.crc_hqx(b"abc", 0))
# expect: True <built-in function hexlify> 40406
attempt(binascii.b2a_base64, b"a", True)
# expect: TypeError: b2a_base64() takes exactly 1 positional argument (2 given)
attempt(binascii.unhexlify, "6z")  # expect: Error: Non-hexadecimal digit found
attempt(binascii.crc32)  # expect: TypeError: crc32 expected at least 1 argument, got 0
