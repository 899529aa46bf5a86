# For loops: any iterable, else, break, continue, the variable afterwards, and changes while looping.
for n in range(3):
    print(n)
else:
    print("complete")
# expect: 0
# expect: 1
# expect: 2
# expect: complete
print("n is still", n)  # expect: n is still 2
for n in range(10):
    if n == 2:
        continue
    if n == 4:
        break
    print(n)
else:
    print("never")
# expect: 0
# expect: 1
# expect: 3
for nothing in []:
    print("never")
else:
    print("else of nothing")
# expect: else of nothing
try:
    nothing
except NameError as error:
    print(error)  # expect: name 'nothing' is not defined
for letter in "ab":
    for other in "xy":
        if other == "y":
            break
        print(letter, other)
# expect: a x
# expect: b x
for key in {"k": 1, "l": 2}:
    print(key)
# expect: k
# expect: l
for i in range(10, 0, -3):
    i = i * 100
    print(i, end=";")
# expect: 1000;700;400;100;
print()
print(list(range(5)), list(range(2, 5)), list(range(0, 10, 4)), list(range(3, 0)), list(range(0, -3, -1)))
# expect: [0, 1, 2, 3, 4] [2, 3, 4] [0, 4, 8] [] [0, -1, -2]
print(range(3), range(1, 9, 2), len(range(1, 9, 2)), range(9)[2:5], range(5)[-1])
# expect: range(0, 3) range(1, 9, 2) 4 range(2, 5) 4
print(4 in range(0, 9, 2), range(0) == range(2, 1))  # expect: True True
items = [1, 2, 3, 4, 5, 6]
for item in items:
    if item % 2 == 0:
        items.remove(item)
print(items)  # expect: [1, 3, 5]
growing = [1]
for item in growing:
    if len(growing) < 5:
        growing.append(item * 2)
print(growing)  # expect: [1, 2, 4, 8, 16]
for i, (a, b) in enumerate(zip("abc", (10, 20, 30)), 1):
    print(i, a, b)
# expect: 1 a 10
# expect: 2 b 20
# expect: 3 c 30
for target in [0, 1]:
    box = [None, None]
    for box[target] in "xy":
        pass
    print(box)
# expect: ['y', None]
# expect: [None, 'y']
for n in 2, 3, 5, 7, 11, 13:
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        continue
    print("not prime", n)
print("all prime")  # expect: all prime
try:
    for x in 5:
        pass
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
for action in (lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 0), lambda: range()):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError range() arg 3 must not be zero
# expect: TypeError range expected at least 1 argument, got 0
