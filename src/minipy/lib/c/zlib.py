"""Compression of bytes, and checksums of them."""

from _zlib import *
from _zlib import _constants

globals().update(_constants())


class error(Exception):
    """What is compressed is not what it should be."""
