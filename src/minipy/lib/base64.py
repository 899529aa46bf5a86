"""Bytes as text of 85, 64, 32 or 16 characters."""

import binascii
from _arguments import octets as _octets

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
    "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

MAXLINESIZE = 76  # without the end of line
MAXBINSIZE = MAXLINESIZE // 4 * 3
_LETTERS32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_LETTERS32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_LETTERS85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_ASCII85 = bytes(range(33, 118))
_A85START, _A85END = b"<~", b"~>"


def _encoded(s):
    """Return the bytes of data that may be text."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    return _octets(s, "argument should be a bytes-like object or ASCII string, not {!r}")


def b64encode(s, altchars=None):
    """Return bytes as base64; `altchars` stand for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    """Return the bytes that base64 stands for."""
    s = _encoded(s)
    if altchars is not None:
        altchars = _encoded(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def _b32encode(letters, s):
    s = _octets(s, "memoryview: a bytes-like object is required, not {!r}")
    padding = -len(s) % 5
    out = bytearray()
    padded = s + bytes(padding)
    for i in range(0, len(padded), 5):
        number = int.from_bytes(padded[i : i + 5], "big")
        out += bytes([letters[number >> shift & 31] for shift in range(35, -1, -5)])
    if padding:
        missing = {1: 1, 2: 3, 3: 4, 4: 6}[padding]
        out[-missing:] = b"=" * missing
    return bytes(out)


def _b32decode(letters, s, casefold=False, map01=None):
    s = _encoded(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _encoded(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    missing = len(s) - len(digits)
    number = 0
    for digit in digits:
        value = letters.find(digit)
        if value < 0:
            raise binascii.Error("Non-base32 digit found")
        number = number << 5 | value
    if missing not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    whole = (number << 5 * missing).to_bytes(len(s) // 8 * 5, "big")
    return whole[: len(whole) - {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[missing]]


def b32encode(s):
    """Return bytes as base32."""
    return _b32encode(_LETTERS32, s)


def b32decode(s, casefold=False, map01=None):
    """Return the bytes that base32 stands for."""
    return _b32decode(_LETTERS32, s, casefold, map01)


def b32hexencode(s):
    """Return bytes as base32, with the digits first."""
    return _b32encode(_LETTERS32HEX, s)


def b32hexdecode(s, casefold=False):
    """Return the bytes that base32 with the digits first stands for."""
    return _b32decode(_LETTERS32HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _encoded(s)
    if casefold:
        s = s.upper()
    if s.strip(b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _85encode(data, letters, pad, nothing=None, blanks=None):
    """Return five letters for every four bytes; one, `nothing` or `blanks`, for zeros or spaces."""
    data = _octets(data, "memoryview: a bytes-like object is required, not {!r}")
    padding = -len(data) % 4
    data += bytes(padding)
    chunks = []
    for i in range(0, len(data), 4):
        word = int.from_bytes(data[i : i + 4], "big")
        short = {0: nothing, 0x20202020: blanks}.get(word)
        chunks.append(short or bytes([letters[word // 85**power % 85] for power in (4, 3, 2, 1, 0)]))
    if padding and not pad:
        if chunks[-1] == nothing:
            chunks[-1] = letters[:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b"".join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Return bytes as Ascii85, in lines of `wrapcol` characters if that is not 0, in Adobe's brackets if wanted."""
    result = _85encode(b, _ASCII85, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        result = _A85START + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i : i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b"")
        result = b"\n".join(chunks)
    return result + _A85END if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Return the bytes that Ascii85 stands for."""
    b = _encoded(b)
    if adobe:
        if not b.endswith(_A85END):
            raise ValueError(f"Ascii85 encoded byte sequences must end with {_A85END!r}")
        b = b[2:-2] if b.startswith(_A85START) else b[:-2]
    decoded, digits = [], []
    short = {b"z"[0]: b"\0\0\0\0"}
    if foldspaces:
        short[b"y"[0]] = b"    "
    for x in b + b"uuuu":
        if 33 <= x <= 117:
            digits.append(x - 33)
            if len(digits) == 5:
                decoded.append(_four_bytes(digits, "Ascii85 overflow"))
                digits.clear()
        elif x in short:
            if digits:
                raise ValueError(f"{chr(x)} inside Ascii85 5-tuple")
            decoded.append(short[x])
        elif x not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(x)}")
    result = b"".join(decoded)
    padding = 4 - len(digits)
    return result[:-padding] if padding else result


def _four_bytes(digits, refusal):
    """Return the bytes that five digits stand for."""
    number = 0
    for digit in digits:
        number = number * 85 + digit
    try:
        return number.to_bytes(4, "big")
    except OverflowError:
        raise ValueError(refusal) from None


def b85encode(b, pad=False):
    """Return bytes as base85, as in git and Mercurial."""
    return _85encode(b, _LETTERS85, pad)


def b85decode(b):
    """Return the bytes that base85 stands for."""
    b = _encoded(b)
    padding = -len(b) % 5
    padded = b + b"~" * padding
    out = []
    for i in range(0, len(padded), 5):
        digits = [_LETTERS85.find(x) for x in padded[i : i + 5]]
        if -1 in digits:
            raise ValueError(f"bad base85 character at position {i + digits.index(-1)}")
        out.append(_four_bytes(digits, f"base85 overflow in hunk starting at byte {i}"))
    result = b"".join(out)
    return result[:-padding] if padding else result


def encode(input, output):
    """Write what a binary file holds to another one, as lines of base64."""
    while True:
        s = input.read(MAXBINSIZE)
        if not s:
            break
        while len(s) < MAXBINSIZE:
            more = input.read(MAXBINSIZE - len(s))
            if not more:
                break
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Write the bytes that the lines of a file stand for to another one."""
    while True:
        line = input.readline()
        if not line:
            break
        output.write(binascii.a2b_base64(line))


def encodebytes(s):
    """Return bytes as base64 in lines."""
    s = _octets(s, "expected bytes-like object, not {}")
    return b"".join([binascii.b2a_base64(s[i : i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Return the bytes that lines of base64 stand for."""
    return binascii.a2b_base64(_octets(s, "expected bytes-like object, not {}"))


def main():
    """`-m base64 [-d|-e|-u] [file]`: decode or encode a file, or standard input."""
    import sys

    function = encode
    words = sys.argv[1:]
    while words and words[0][:1] == "-" and len(words[0]) > 1:
        letters = words.pop(0)[1:]
        if letters.strip("deu"):
            print(f"option -{letters.strip('deu')[0]} not recognized\nusage: {sys.argv[0]} [-h|-d|-e|-u|-t] [file|-]",
                  file=sys.stdout)  # fmt: skip
            sys.exit(2)
        function = encode if letters[-1] == "e" else decode
    if words and words[0] != "-":
        with open(words[0], "rb") as file:
            function(file, sys.stdout.buffer)
    else:
        function(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
