"""Checksums of bytes that nobody can bring about on purpose."""

from _hashlib import MAKERS as _MAKERS, pbkdf2_hmac, scrypt

algorithms_guaranteed = set(_MAKERS)
algorithms_available = set(_MAKERS)
__all__ = (*_MAKERS, "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest")

globals().update(_MAKERS)


def new(name, data=b"", **kwargs):
    """Return a checksum by its name."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    make = _MAKERS.get(name.lower())
    if make is None:
        raise ValueError(f"unsupported hash type {name}")
    return make(data, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Return the checksum of what is left to read of a binary file; `digest` is its name or what makes it."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buffer = bytearray(_bufsize)
    while True:
        size = fileobj.readinto(buffer)
        if size == 0:
            return made
        made.update(buffer[:size])
