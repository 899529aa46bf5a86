# Nested conditional expressions and long and/or mixtures over all inputs.
def classify(a, b):
    return "both" if a and b else "left" if a else "right" if b else "none"


def same(a, b):
    if a and b:
        return "both"
    elif a:
        return "left"
    elif b:
        return "right"
    else:
        return "none"


for a in (0, 1):
    for b in ("", "x"):
        assert classify(a, b) == same(a, b)
        print(a, repr(b), classify(a, b), a and b, a or b, not a or b, a and not b, not (a or b))
# expect: 0 '' none 0  True 0 True
# expect: 0 'x' right 0 x True 0 False
# expect: 1 '' left  1  True False
# expect: 1 'x' both x 1 x False False


def fizz(n):
    return "FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else str(n)


print(" ".join(fizz(n) for n in range(1, 16)))  # expect: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz


def median(a, b, c):
    return (b if b < c else (c if a < c else a)) if a < b else (a if a < c else (c if b < c else b))


print({median(a, b, c) for a, b, c in [(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)]})
# expect: {2}
sign = lambda n: -1 if n < 0 else 1 if n > 0 else 0
print([sign(n) for n in (-7, 0, 7)], (1 if 0 else 2 if 0 else 3 if 0 else 4), ((1 if 1 else 2) if 0 else 3))
# expect: [-1, 0, 1] 4 3
x = 5
if x > 3:
    if x > 4:
        if x > 5:
            print("more than 5")
        elif x == 5:
            print("exactly 5")  # expect: exactly 5
        else:
            print("never")
    else:
        print("never")
elif x:
    print("never")
else:
    print("never")
print(1 if x else 1 / 0, x if x == 5 else undefined, [1, 2][x > 3], ("no", "yes")[x == 5], (x > 3) * "big")
# expect: 1 5 2 yes big
