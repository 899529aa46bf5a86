"""Checksums of bytes that nobody can bring about on purpose."""

import _hash

_SIZES = {
    "md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128),
    "blake2b": (64, 128), "blake2s": (32, 64), "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104),
    "sha3_512": (64, 72),
}
algorithms_guaranteed = set(_SIZES) | {"shake_128", "shake_256"}
algorithms_available = set(algorithms_guaranteed)
__all__ = [*_SIZES, "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac"]


class HASH:
    """A checksum in the making."""

    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray()
        self.update(data)

    def update(self, data, /):
        """Go on with more bytes."""
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError("object supporting the buffer API required")
        self._data += data

    def digest(self):
        return _hash.digest(self.name, bytes(self._data))

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {hex(id(self))}>"


def _maker(name):
    def make(string=b"", *, usedforsecurity=True):
        return HASH(name, string)

    make.__name__ = make.__qualname__ = "openssl_" + name
    return make


for _name in _SIZES:
    globals()[_name] = _maker(_name)
del _name


def new(name, data=b"", **kwargs):
    """Return a checksum by its name."""
    lower = name.lower()
    if lower not in _SIZES:
        raise ValueError(f"unsupported hash type {name}")
    return HASH(lower, data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Return a key made of a password."""
    return _hash.pbkdf2(hash_name, bytes(password), bytes(salt), iterations, dklen)
