"""The part of hashlib that CPython has in C: the checksums in the making."""

import _hash
from _attributes import computed
from _classes import built_in, show_as, type_name

SIZES = {  # of the digest and of the blocks, in bytes
    "md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128),
    "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72), "shake_128": (0, 168),
    "shake_256": (0, 136), "blake2b": (64, 128), "blake2s": (32, 64),
}


def _octets(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("object supporting the buffer API required")
    return bytes(data)


class HASH:
    """A checksum in the making."""

    __slots__ = ("_name", "_state", "_options")

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{type_name(cls)}' instances")

    name = computed("_hashlib.HASH", "name", lambda self: self._name)
    digest_size = computed("_hashlib.HASH", "digest_size", lambda self: SIZES[self._name][0])
    block_size = computed("_hashlib.HASH", "block_size", lambda self: SIZES[self._name][1])

    def update(self, obj, /):
        """Go on with more bytes."""
        self._state.update(_octets(obj))

    def _digest(self, size=None):
        return self._state.digest(size)

    def digest(self, /):
        return self._digest()

    def hexdigest(self, /):
        return self._digest().hex()

    def copy(self, /):
        return _made(type(self), self._name, self._state.copy(), self._options)

    def __repr__(self):
        return f"<{self._name} _hashlib.{type(self).__name__} object @ {hex(id(self))}>"


class HASHXOF(HASH):
    """A checksum of any length."""

    __slots__ = ()

    def digest(self, length):
        return self._digest(length)

    def hexdigest(self, length):
        return self._digest(length).hex()


def _made(cls, name, state, options=()):
    self = object.__new__(cls)
    self._name = name
    self._state = state
    self._options = options
    return self


def _begun(cls, name, octets, options=()):
    state = _hash.begin(name, options)
    state.update(octets)
    return _made(cls, name, state, options)


class _Blake2(HASH):
    """A checksum that can be short, keyed, salted, or part of a tree."""

    __slots__ = ()
    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64

    def __new__(cls, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):  # fmt: skip
        options = (
            "digest_size", cls.MAX_DIGEST_SIZE if digest_size is None else digest_size, "key", bytes(key),
            "salt", bytes(salt), "person", bytes(person), "fanout", fanout, "depth", depth, "leaf_size", leaf_size,
            "node_offset", node_offset, "node_depth", node_depth, "inner_size", inner_size, "last_node", bool(last_node),
        )  # fmt: skip
        return _begun(cls, cls.__name__, _octets(data), options)

    digest_size = computed("_blake2.blake2b", "digest_size", lambda self: self._options[1])

    __repr__ = object.__repr__


class blake2b(_Blake2):
    __slots__ = ()


class blake2s(_Blake2):
    __slots__ = ()
    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32


show_as("_hashlib.HASH", HASH)
show_as("_hashlib.HASHXOF", HASHXOF)
show_as("_blake2.blake2b", blake2b, is_final=True)
show_as("_blake2.blake2s", blake2s, is_final=True)


def _maker(name):
    cls = HASHXOF if name.startswith("shake") else HASH

    def make(string=b"", *, usedforsecurity=True):
        return _begun(cls, name, _octets(string))

    make.__name__ = make.__qualname__ = "openssl_" + name
    return built_in(make)


MAKERS = {name: _maker(name) for name in SIZES if not name.startswith("blake")}
MAKERS.update(blake2b=blake2b, blake2s=blake2s)


@built_in
def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Return a key made of a password."""
    return _hash.pbkdf2(hash_name, bytes(password), bytes(salt), iterations, dklen)


@built_in
def scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64):
    """Return a key made of a password, at the cost of memory."""
    for name, value in (("salt", salt), ("n", n), ("r", r), ("p", p)):
        if value is None:
            raise TypeError(f"{name} is required")
    return _hash.scrypt(bytes(password), bytes(salt), n, r, p, maxmem, dklen)
