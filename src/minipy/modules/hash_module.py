"""_hash: what the modules of checksums and of bytes as text leave to the host."""

from __future__ import annotations

from typing import Final

from minipy.runtime.bridge_functions import bridge_function
from minipy.runtime.native_module import ModuleSpec

HASH: Final = ModuleSpec(
    "_hash",
    (
        bridge_function("hash.digest", 4),
        bridge_function("hash.pbkdf2", 5),
        bridge_function("hash.scrypt", 7),
        bridge_function("hash.crc32", 2),
        bridge_function("hash.adler32", 2),
        bridge_function("hash.b2a_base64", 1),
        bridge_function("hash.a2b_base64", 2),
    ),
)
