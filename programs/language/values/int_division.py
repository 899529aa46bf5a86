# Division of integers and floats with all signs: // rounds down, % has the divisor's sign, and both fit together.
for left in (7, -7, 6, 0):
    for right in (2, -2, 3, -3):
        quotient = left // right
        rest = left % right
        assert quotient * right + rest == left
        assert divmod(left, right) == (quotient, rest)
        print(left, right, quotient, rest, left / right)
# expect: 7 2 3 1 3.5
# expect: 7 -2 -4 -1 -3.5
# expect: 7 3 2 1 2.3333333333333335
# expect: 7 -3 -3 -2 -2.3333333333333335
# expect: -7 2 -4 1 -3.5
# expect: -7 -2 3 -1 3.5
# expect: -7 3 -3 2 -2.3333333333333335
# expect: -7 -3 2 -1 2.3333333333333335
# expect: 6 2 3 0 3.0
# expect: 6 -2 -3 0 -3.0
# expect: 6 3 2 0 2.0
# expect: 6 -3 -2 0 -2.0
# expect: 0 2 0 0 0.0
# expect: 0 -2 0 0 -0.0
# expect: 0 3 0 0 0.0
# expect: 0 -3 0 0 -0.0

for left in (7.5, -7.5, 0.0, -0.0):
    for right in (2.0, -2.0):
        print(left, right, left // right, left % right)
# expect: 7.5 2.0 3.0 1.5
# expect: 7.5 -2.0 -4.0 -0.5
# expect: -7.5 2.0 -4.0 0.5
# expect: -7.5 -2.0 3.0 -1.5
# expect: 0.0 2.0 0.0 0.0
# expect: 0.0 -2.0 -0.0 -0.0
# expect: -0.0 2.0 -0.0 0.0
# expect: -0.0 -2.0 0.0 -0.0

print(5 // 0.3, 5 % 0.3)  # expect: 16.0 0.20000000000000018
print(1e300 // 1e-10 > 0, 3 % float("inf"), -3 % float("inf"), 3 // float("inf"), -3 // float("inf"))
# expect: True 3.0 inf 0.0 -1.0
print(10 ** 30 // 7, -(10 ** 30) // 7, 10 ** 30 % 7, -(10 ** 30) % 7)
# expect: 142857142857142857142857142857 -142857142857142857142857142858 1 6
print(True // 2, True % 2, True / 2)  # expect: 0 1 0.5
