# Reading stdin: input() with and without a prompt, then lines from sys.stdin, then the end.
# stdin: Ada
# stdin: 36
# stdin: first line
# stdin:
# stdin:   spaces kept
import sys

name = input()
print(repr(name))  # expect: 'Ada'
age = int(input("age? "))
print(age + 1)  # expect: age? 37
print(repr(sys.stdin.readline()))  # expect: 'first line\n'
for line in sys.stdin:
    print(repr(line))
# expect: '\n'
# expect: '  spaces kept\n'
print(repr(sys.stdin.readline()))  # expect: ''
try:
    input()
except EOFError as error:
    print(type(error).__name__, error)  # expect: EOFError EOF when reading a line
