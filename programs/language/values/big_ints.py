# Integers of any size: arithmetic, bits, text and conversions.
a = 2 ** 100
b = 10 ** 30
print(a, b, -a)
# expect: 1267650600228229401496703205376 1000000000000000000000000000000 -1267650600228229401496703205376
print(a + b, a - b, b - a)
# expect: 2267650600228229401496703205376 267650600228229401496703205376 -267650600228229401496703205376
print(a * b, a * -1, a * 0)
# expect: 1267650600228229401496703205376000000000000000000000000000000 -1267650600228229401496703205376 0
print(b // 7, -b // 7, b % 7, -b % 7, divmod(b, 10 ** 15 + 1))
# expect: 142857142857142857142857142857 -142857142857142857142857142858 1 6 (999999999999999, 1)
print(a // b, b // a, a / b, b / 3)  # expect: 1 0 1.2676506002282295 3.333333333333333e+29
print(a ** 3, (-3) ** 51, pow(3, 1000, 10 ** 9 + 7), pow(2, -1, 10 ** 9 + 7))
# expect: 2037035976334486086268445688409378161051468393665936250636140449354381299763336706183397376 -2153693963075557766310747 56888193 500000004
print(a >> 90, a << 3, -a >> 99, a >> 200, -1 >> 1000, 1 << 70)
# expect: 1024 10141204801825835211973625643008 -2 0 -1 1180591620717411303424
print(a & (a - 1), a | 1, a ^ a, ~a, -a & 0xFF, (a - 1) & 0xFFFF)
# expect: 0 1267650600228229401496703205377 0 -1267650600228229401496703205377 0 65535
print(hex(a), bin(2 ** 65)[:6], oct(2 ** 66), format(b, ","), f"{a:x}", f"{b:_}")
# expect: 0x10000000000000000000000000 0b1000 0o10000000000000000000000 1,000,000,000,000,000,000,000,000,000,000 10000000000000000000000000 1_000_000_000_000_000_000_000_000_000_000
print(int("123456789012345678901234567890"), int("-" + "9" * 25), int("f" * 20, 16), int("0b1" + "0" * 70, 0))
# expect: 123456789012345678901234567890 -9999999999999999999999999 1208925819614629174706175 1180591620717411303424
print(a == 2 ** 100, a > b, a < 2.0 ** 101, 2 ** 53 + 1 > 2.0 ** 53, a == float(a), hash(a), hash(-a))
# expect: True True True True True 549755813888 -549755813888
print(float(a), int(1e25), int(-1e20), round(123456789012345678901, -10), a.bit_length(), (-a).bit_length())
# expect: 1.2676506002282294e+30 10000000000000000905969664 -100000000000000000000 123456789010000000000 101 101
print(len(str(3 ** 500)), sum(int(d) for d in str(2 ** 200)), str(7 ** 77)[-10:])  # expect: 239 256 8287039207
factorial = 1
for n in range(1, 31):
    factorial *= n
print(factorial)  # expect: 265252859812191058636308480000000
x = y = 1
for _ in range(200):
    x, y = y, x + y
print(x)  # expect: 453973694165307953197296969697410619233826
print(9223372036854775807 + 1, -9223372036854775808 - 1, 4611686018427387904 * 2, 2 ** 31 * 2 ** 31, 2 ** 62 + 2 ** 62)
# expect: 9223372036854775808 -9223372036854775809 9223372036854775808 4611686018427387904 9223372036854775808
print((2 ** 64).to_bytes(9, "big"), int.from_bytes(b"\xff" * 9, "little"))
# expect: b'\x01\x00\x00\x00\x00\x00\x00\x00\x00' 4722366482869645213695
print(int.from_bytes(b"\xff\xfe", "big", signed=True))  # expect: -2


def isqrt(n):
    guess = n
    while guess * guess > n:
        guess = (guess + n // guess) // 2
    return guess


print(isqrt(2 * 10 ** 40), isqrt(10 ** 30), isqrt(1))  # expect: 141421356237309504880 1000000000000000 1
for action in (lambda: float(10 ** 400), lambda: a / 0, lambda: a % 0, lambda: [1] * a, lambda: 1 << a):
    try:
        action()
    except (OverflowError, ZeroDivisionError, MemoryError) as error:
        print(type(error).__name__, error)
# expect: OverflowError int too large to convert to float
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError integer modulo by zero
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError too many digits in integer
