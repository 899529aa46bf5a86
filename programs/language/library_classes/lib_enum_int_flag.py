# enum: IntFlag.
from enum import IntFlag


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class IP(IntFlag):
    R = 1
    W = 2
    X = 4


for x in (IP.R | IP.W, IP(0), ~IP.R, IP(8), IP(9), IP.R | 8, IP(-1)):
    print(repr(x), str(x), x.name, x.value, format(x))
# expect: <IP.R|W: 3> 3 R|W 3 3
# expect: <IP: 0> 0 None 0 0
# expect: <IP.W|X: 6> 6 W|X 6 6
# expect: <IP: 8> 8 None 8 8
# expect: <IP.R|8: 9> 9 R|8 9 9
# expect: <IP.R|8: 9> 9 R|8 9 9
# expect: <IP.R|W|X: 7> 7 R|W|X 7 7
t(lambda: IP("x"))  # expect: ValueError 'x' is not a valid IP
t(lambda: IP.R | "x")  # expect: TypeError unsupported operand type(s) for |: 'IP' and 'str'
print(repr(IP.R | IP.W | 64), IP.R & 3, IP.R ^ 1, 3 | IP.X, repr(3 & IP.W))  # expect: <IP.R|W|64: 67> 1 0 7 <IP.W: 2>
