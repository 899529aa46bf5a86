# Conditional expressions: only the chosen side runs, they nest to the right, and bind weaker than `or`.
def note(value):
    print("evaluated", value)
    return value


print(note(1) if note(True) else note(2))
# expect: evaluated True
# expect: evaluated 1
# expect: 1
print(note(1) if note(False) else note(2))
# expect: evaluated False
# expect: evaluated 2
# expect: 2
for n in (-5, 0, 5):
    print("negative" if n < 0 else "zero" if n == 0 else "positive")
# expect: negative
# expect: zero
# expect: positive
print(1 or 2 if False else 3, (1 if [] else 2) + 10, 1 if True else 2 + 10)  # expect: 3 12 1
print([x if x % 2 else -x for x in range(5)])  # expect: [0, 1, -2, 3, -4]
print(["even" if n % 2 == 0 else "odd" for n in range(3) if (True if n else False)])  # expect: ['odd', 'even']
smallest = (lambda a, b: a if a < b else b)(4, 3)
print(smallest)  # expect: 3
print("yes" if "" or [0] else "no", "yes" if not None else "no")  # expect: yes yes
print((lambda: 1) if True else 2 if 0 else 3)if 0 else print("called instead")  # expect: called instead
grade = lambda points: "A" if points >= 90 else ("B" if points >= 80 else "C")
print(grade(95), grade(85), grade(10))  # expect: A B C
value = None
print(value.upper() if value else "nothing")  # expect: nothing
print(f"{'one' if 1 == 1 else 'other'} way", "%s" % ("a" if 0 else "b"))  # expect: one way b
