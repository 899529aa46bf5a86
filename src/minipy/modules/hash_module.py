"""_hash: what the modules of checksums and of bytes as text leave to the host."""

from __future__ import annotations

from typing import Final

from minipy.modules.native_module import ModuleSpec
from minipy.modules.plain_functions import plain_function

HASH: Final = ModuleSpec(
    "_hash",
    (
        plain_function("hash.digest", 4),
        plain_function("hash.pbkdf2", 5),
        plain_function("hash.scrypt", 7),
        plain_function("hash.crc32", 2),
        plain_function("hash.adler32", 2),
        plain_function("hash.b2a_base64", 1),
        plain_function("hash.a2b_base64", 2),
    ),
)
