# yield from over an iterator with its own send, throw and close.
class Iterator:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("value of the iterator")
        return self.n

    def send(self, value):
        return ("sent", value)

    def throw(self, *args):
        print("throw called with", len(args))
        return "thrown"

    def close(self):
        print("closed")


def show():
    value = yield from Iterator()
    print("got", value)


print(list(show()))
# expect: got value of the iterator
# expect: [1, 2]
g = show()
print(next(g), g.send("x"), g.throw(ValueError("v")))
# expect: throw called with 1
# expect: 1 ('sent', 'x') thrown
g.close()  # expect: closed
