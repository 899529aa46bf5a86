# While loops: else, break, continue, nesting, and conditions with side effects.
n = 3
while n:
    print(n)
    n -= 1
else:
    print("ran out")
# expect: 3
# expect: 2
# expect: 1
# expect: ran out
while True:
    n += 1
    if n == 2:
        continue
    if n > 3:
        break
    print("n is", n)
else:
    print("never")
# expect: n is 1
# expect: n is 3
print("after break", n)  # expect: after break 4
while 0:
    print("never")
else:
    print("else of an empty loop")
# expect: else of an empty loop
outer = 0
while outer < 3:
    outer += 1
    inner = 0
    while True:
        inner += 1
        if inner == outer:
            break
    else:
        print("never")
    if outer == 2:
        continue
    print(outer, inner)
else:
    print("outer done")
# expect: 1 1
# expect: 3 3
# expect: outer done
items = [1, 2, 3]
while items:
    print(items.pop(), end=" ")
# expect: 3 2 1
print()


def find_divisor(number):
    candidate = 2
    while candidate * candidate <= number:
        if number % candidate == 0:
            return candidate
        candidate += 1
    else:
        return None


print(find_divisor(91), find_divisor(97), find_divisor(4), find_divisor(1))  # expect: 7 None 2 None
steps = 0
while steps < 5: steps += 1
print(steps)  # expect: 5
i = 0
while True:
    try:
        i += 1
        if i < 3:
            continue
        break
    finally:
        print("finally", i)
# expect: finally 1
# expect: finally 2
# expect: finally 3
