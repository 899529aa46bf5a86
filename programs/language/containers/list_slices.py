# Slices of lists: reading, assigning, deleting, with steps.
# differs: since 3.13 "must assign iterable to extended slice" in place of "can only assign an iterable".
letters = list("abcdefgh")
print(letters[2:4], letters[-2:], letters[:-6], letters[::3], letters[::-2], letters[5:2], letters[5:2:-1])
# expect: ['c', 'd'] ['g', 'h'] ['a', 'b'] ['a', 'd', 'g'] ['h', 'f', 'd', 'b'] [] ['f', 'e', 'd']
print(letters[:] == letters, letters[:] is letters)  # expect: True False
letters[1:3] = ["B"]
print(letters)  # expect: ['a', 'B', 'd', 'e', 'f', 'g', 'h']
letters[1:1] = [1, 2]
print(letters)  # expect: ['a', 1, 2, 'B', 'd', 'e', 'f', 'g', 'h']
letters[:2] = []
print(letters)  # expect: [2, 'B', 'd', 'e', 'f', 'g', 'h']
letters[len(letters):] = "xy"
print(letters)  # expect: [2, 'B', 'd', 'e', 'f', 'g', 'h', 'x', 'y']
letters[::2] = [0] * len(letters[::2])
print(letters)  # expect: [0, 'B', 0, 'e', 0, 'g', 0, 'x', 0]
letters[-1:-3:-1] = ["last", "before"]
print(letters)  # expect: [0, 'B', 0, 'e', 0, 'g', 0, 'before', 'last']
del letters[::3]
print(letters)  # expect: ['B', 0, 0, 'g', 'before', 'last']
del letters[0], letters[-1]
print(letters)  # expect: [0, 0, 'g', 'before']
del letters[:]
print(letters)  # expect: []
numbers = [1, 2, 3]
numbers[1:2] = numbers
print(numbers)  # expect: [1, 1, 2, 3, 3]
numbers[:] = map(lambda n: n * n, numbers)
print(numbers)  # expect: [1, 1, 4, 9, 9]
numbers[10:20] = [7]
numbers[-100:1] = [0, 0]
print(numbers)  # expect: [0, 0, 1, 4, 9, 9, 7]
del numbers[1:-1]
print(numbers)  # expect: [0, 7]


class Sized:
    def __getitem__(self, key):
        return key


print(Sized()[1:2], Sized()[::], Sized()[1:2, 3], Sized()[:, ...])
# expect: slice(1, 2, None) slice(None, None, None) (slice(1, 2, None), 3) (slice(None, None, None), Ellipsis)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def assign_extended():
    values = [1, 2, 3, 4]
    values[::2] = [1]


def assign_number():
    [1, 2][0:1] = 5


def assign_step():
    [1, 2, 3][::2] = 5


def assign_outside():
    [1][5] = 0


def delete_outside():
    del [1][5]


attempt(assign_extended)  # expect: ValueError: attempt to assign sequence of size 1 to extended slice of size 2
attempt(assign_number)  # expect: TypeError: can only assign an iterable
attempt(assign_step)  # expect: TypeError: must assign iterable to extended slice
attempt(assign_outside)  # expect: IndexError: list assignment index out of range
attempt(delete_outside)  # expect: IndexError: list assignment index out of range
attempt(lambda: [1, 2]["a":])  # expect: TypeError: slice indices must be integers or None or have an __index__ method
attempt(lambda: [1, 2][::0])  # expect: ValueError: slice step cannot be zero
