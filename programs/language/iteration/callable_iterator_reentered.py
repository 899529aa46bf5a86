# `iter(function, sentinel)`: the sentinel is asked; one that ends while its function runs has ended.
class Sentinel:
    def __eq__(self, other):
        print("the sentinel is asked about", other)
        return other == 2


print(list(iter(iter([1, 2, 3]).__next__, Sentinel())))
# expect: the sentinel is asked about 1
# expect: the sentinel is asked about 2
# expect: [1]
calls = []


def draw():
    calls.append(1)
    if len(calls) == 1:
        print("within:", list(numbers))
        return 1
    return None


numbers = iter(draw, None)
print(next(numbers, "ended"))
# expect: within: []
# expect: ended
