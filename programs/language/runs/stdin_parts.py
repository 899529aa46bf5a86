# Reading stdin by numbers of characters and bytes, within and across lines.
# stdin: abcdéfg
# stdin: wörld
# stdin:
# stdin: last
# stdin: ünd more
# stdin: end
import sys

print(repr(sys.stdin.read(2)), repr(sys.stdin.readline(3)), repr(sys.stdin.read(0)), repr(sys.stdin.readline(0)))
# expect: 'ab' 'cdé' '' ''
print(repr(sys.stdin.readline()), repr(sys.stdin.readline(100)))  # expect: 'fg\n' 'wörld\n'
print(repr(sys.stdin.read(4)), repr(sys.stdin.readline(-1)))  # expect: '\nlas' 't\n'
try:
    sys.stdin.read("1")
except TypeError as error:
    print(error)  # expect: argument should be integer or None, not 'str'
print(repr(sys.stdin.read(1000)), repr(sys.stdin.read(1)), repr(sys.stdin.read(None)), repr(sys.stdin.readline(5)))
# expect: 'ünd more\nend\n' '' '' ''
