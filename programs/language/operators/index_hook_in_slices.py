# A slice's step asks __index__; a step of one gives the tuple itself.
class Back:
    def __index__(self):
        return -1


class Forth:
    def __index__(self):
        return 1


numbers = (1, 2, 3)
print(numbers[:: Back()], numbers[:: Forth()] is numbers, numbers[::True] is numbers)  # expect: (3, 2, 1) True True
