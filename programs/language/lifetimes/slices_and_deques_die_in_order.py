# Theme: the elements of a deque and of an extended slice die the first first, those of a list the last first.
from collections import deque


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        died.append(self.name)


def made(count=4):
    return [D(number) for number in range(count)]


died = []


def show():
    print(*died)
    died.clear()


queue = deque(made())
queue.clear()
show()  # expect: 0 1 2 3
queue = deque(made())
queue.rotate(1)
del queue
show()  # expect: 3 0 1 2
elements = made()
del elements[::2]
show()  # expect: 0 2
del elements[::-1]
show()  # expect: 1 3
elements = made()
elements[::3] = 8, 9
show()  # expect: 0 3
elements[:] = made()
show()  # expect: 2 1
elements[1:3] = ()
show()  # expect: 2 1
del elements
show()  # expect: 3 0
