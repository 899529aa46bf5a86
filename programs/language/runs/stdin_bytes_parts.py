# Reading the bytes under stdin in parts.
# stdin: abé
# stdin: def
# stdin: last
import sys

raw = sys.stdin.buffer
print(raw.read(3), raw.readline(0), raw.readline(1), raw.readline(5), raw.readline(2), raw.readline())
# expect: b'ab\xc3' b'' b'\xa9' b'\n' b'de' b'f\n'
print(raw.read(2), raw.read(None), raw.read(5), raw.readline(None))  # expect: b'la' b'st\n' b'' b''
