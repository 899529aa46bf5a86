# Huffman coding to real bits, with a file format made by struct
import heapq
import io
import struct
from collections import Counter
from itertools import count


class Leaf:
    __slots__ = "symbol", "weight"

    def __init__(self, symbol, weight):
        self.symbol, self.weight = symbol, weight

    def codes(self, prefix=""):
        yield self.symbol, prefix or "0"


class Fork:
    __slots__ = "left", "right", "weight"

    def __init__(self, left, right):
        self.left, self.right = left, right
        self.weight = left.weight + right.weight

    def codes(self, prefix=""):
        yield from self.left.codes(prefix + "0")
        yield from self.right.codes(prefix + "1")


class BitWriter:
    def __init__(self):
        self.bytes, self.current, self.used = bytearray(), 0, 0

    def write(self, bits):
        for b in bits:
            self.current = self.current << 1 | (b == "1")
            self.used += 1
            if self.used == 8:
                self.bytes.append(self.current)
                self.current = self.used = 0

    def finish(self):
        padding = -self.used % 8
        self.write("0" * padding)
        return bytes(self.bytes), padding


def bits_of(data):
    for byte in data:
        for shift in range(7, -1, -1):
            yield byte >> shift & 1


def build(frequencies):
    ticket = count()
    heap = [(w, next(ticket), Leaf(s, w)) for s, w in sorted(frequencies.items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        (w1, _, a), (w2, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (w1 + w2, next(ticket), Fork(a, b)))
    return heap[0][-1] if heap else None


MAGIC = b"HUF1"
HEADER = struct.Struct(">4sHIB")
ENTRY = struct.Struct(">BI")


class CorruptFile(Exception):
    pass


def compress(data):
    frequencies = Counter(data)
    tree = build(frequencies)
    codes = dict(tree.codes()) if tree else {}
    writer = BitWriter()
    for byte in data:
        writer.write(codes[byte])
    body, padding = writer.finish()
    out = io.BytesIO()
    out.write(HEADER.pack(MAGIC, len(frequencies), len(data), padding))
    for symbol, n in sorted(frequencies.items()):
        out.write(ENTRY.pack(symbol, n))
    out.write(body)
    return out.getvalue()


def decompress(blob):
    stream = io.BytesIO(blob)
    try:
        magic, symbols, length, padding = HEADER.unpack(stream.read(HEADER.size))
        if magic != MAGIC:
            raise CorruptFile(f"bad magic {magic!r}")
        frequencies = dict(ENTRY.unpack(stream.read(ENTRY.size)) for _ in range(symbols))
    except struct.error as error:
        raise CorruptFile("truncated header") from error
    tree, out = build(frequencies), bytearray()
    node = tree
    bits = bits_of(stream.read())
    while len(out) < length:
        try:
            bit = next(bits)
        except StopIteration:
            raise CorruptFile(f"only {len(out)} of {length} bytes") from None
        if isinstance(node, Fork):
            node = node.right if bit else node.left
        if isinstance(node, Leaf):
            out.append(node.symbol)
            node = tree
    return bytes(out)


text = b"she sells sea shells by the sea shore; " * 3
tree = build(Counter(text))
for symbol, code in sorted(tree.codes(), key=lambda pair: (len(pair[1]), pair[1])):
    print(f"{chr(symbol)!r:>4} {text.count(symbol):>3} {code}")
# expect:  's'  24 00
# expect:  'h'  12 010
# expect:  'l'  12 011
# expect:  'e'  21 110
# expect:  ' '  24 111
# expect:  'a'   6 1000
# expect:  ';'   3 10010
# expect:  'b'   3 10011
# expect:  'o'   3 10100
# expect:  'r'   3 10101
# expect:  't'   3 10110
# expect:  'y'   3 10111
blob = compress(text)
print(len(text), "->", len(blob), blob[:20].hex(" ", 2), decompress(blob) == text)
# expect: 117 -> 118 4855 4631 000c 0000 0075 0720 0000 0018 3b00 0000 True
samples = [b"", b"a", b"zzzzzz", bytes(range(256)), "naïve café ☕".encode(), b"\0\xff" * 5]
for data in samples:
    packed = compress(data)
    assert decompress(packed) == data, data
    print(f"{len(data):>4} {len(packed):>5}  {data[:6]!r}")
# expect:    0    11  b''
# expect:    1    17  b'a'
# expect:    6    17  b'zzzzzz'
# expect:  256  1547  b'\x00\x01\x02\x03\x04\x05'
# expect:   16    84  b'na\xc3\xafve'
# expect:   10    23  b'\x00\xff\x00\xff\x00\xff'
for damaged in (b"", b"GIF89a............", blob[:-2], blob[:9]):
    try:
        decompress(damaged)
    except CorruptFile as error:
        print("corrupt:", error, "/", error.__cause__)
# expect: corrupt: truncated header / unpack requires a buffer of 11 bytes
# expect: corrupt: bad magic b'GIF8' / None
# expect: corrupt: only 114 of 117 bytes / None
# expect: corrupt: truncated header / unpack requires a buffer of 11 bytes
print(
    struct.calcsize("<hiq"),
    struct.pack("<hiq", -2, 3, 4).hex(),
    struct.unpack("!3s?d", struct.pack("!3s?d", b"abcd", 5, 2.5)),
)  # expect: 14 feff030000000400000000000000 (b'abc', True, 2.5)
print(struct.unpack_from("<2H", b"\1\0\2\0\3\0", 2), list(struct.iter_unpack("bb", b"\1\xff\2\xfe")))
# expect: (2, 3) [(1, -1), (2, -2)]
view = bytearray(b"hello world")
view[0:5] = b"HELLO"
view += b"!"
del view[5]
print(
    view,
    view.decode().partition("W"),
    bytes.fromhex("de ad be ef"),
    b"%s=%d" % (b"x", 5),
    view.upper().translate(None, b"LO"),
)  # expect: bytearray(b'HELLOworld!') ('HELLOworld!', '', '') b'\xde\xad\xbe\xef' b'x=5' bytearray(b'HEWRD!')
try:
    struct.pack("B", 300)
except struct.error as error:
    print(error)  # expect: ubyte format requires 0 <= number <= 255
