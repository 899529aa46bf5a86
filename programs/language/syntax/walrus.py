# The walrus: assignment inside expressions, its precedence and its scope.
if (n := 10) > 5:
    print("n is", n)  # expect: n is 10
while (n := n - 3) > 0:
    print(n, end=" ")
# expect: 7 4 1
print()
print([y := 1, y ** 2], y, (z := 5) + z)  # expect: [1, 1] 1 10
print((a := (b := 3) + 1), a, b)  # expect: 4 4 3
data = [1, 5, 12, 7]
print([double for n in data if (double := n * 2) > 8], double)  # expect: [10, 24, 14] 14
print(any((big := n) > 10 for n in data), big)  # expect: True 12
print(all((small := n) < 5 for n in data), small)  # expect: False 5


def read(lines):
    result = []
    while line := lines.pop(0):
        result.append(line.upper())
    return result


print(read(["a", "b", "", "c"]))  # expect: ['A', 'B']
text = f"{(width := 6)} {'x':>{width}}"
print(text)  # expect: 6      x
print((lambda: (inner := 4) * 2)(), "inner" in globals())  # expect: 8 False
if not (match := {"k": 1}.get("missing")):
    print("match is", match)  # expect: match is None
print(len(found := [n for n in data if n > 4]), found)  # expect: 3 [5, 12, 7]


def nested():
    return [[last := (x, y) for x in range(2)] for y in range(2)], last


print(nested()[1])  # expect: (1, 1)


def key(value, *, cache={}):
    return hit if (hit := cache.get(value)) else cache.setdefault(value, value * 2)


print(key(4), key(4), {(k := "key"): (v := "value")}, k, v)  # expect: 8 8 {'key': 'value'} key value
total = 0
print([total := total + n for n in data], total)  # expect: [1, 6, 18, 25] 25
values = (x := 1, 2)
print(values, x)  # expect: (1, 2) 1
