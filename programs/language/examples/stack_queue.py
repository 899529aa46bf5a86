# A stack, a queue on two stacks, a ring buffer and a priority queue; brackets and a printer as uses.
class Stack:
    def __init__(self, *items):
        self._items = list(items)

    def push(self, item):
        self._items.append(item)
        return self

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def peek(self):
        return self._items[-1] if self._items else None

    def __len__(self):
        return len(self._items)

    def __repr__(self):
        return f"Stack({', '.join(map(repr, self._items))})"


class Queue:
    def __init__(self):
        self.inbox, self.outbox = Stack(), Stack()

    def put(self, item):
        self.inbox.push(item)

    def get(self):
        if not self.outbox:
            while self.inbox:
                self.outbox.push(self.inbox.pop())
        return self.outbox.pop()

    def __len__(self):
        return len(self.inbox) + len(self.outbox)


class Ring:
    def __init__(self, size):
        self.slots, self.start, self.count = [None] * size, 0, 0

    def put(self, item):
        self.slots[(self.start + self.count) % len(self.slots)] = item
        if self.count == len(self.slots):
            self.start = (self.start + 1) % len(self.slots)
        else:
            self.count += 1

    def __iter__(self):
        for i in range(self.count):
            yield self.slots[(self.start + i) % len(self.slots)]


class PriorityQueue:
    def __init__(self):
        self.items, self.counter = [], 0

    def put(self, priority, item):
        self.items.append((priority, self.counter, item))
        self.counter += 1
        self.items.sort()

    def get(self):
        return self.items.pop(0)[2]


def balanced(text):
    stack = Stack()
    for letter in text:
        if letter in "([{":
            stack.push(letter)
        elif letter in ")]}" and (not stack or stack.pop() + letter not in ("()", "[]", "{}")):
            return False
    return not stack


stack = Stack().push(1).push("two")
print(stack, len(stack), stack.peek(), stack.pop(), stack.pop(), stack.peek(), bool(stack))
# expect: Stack() 2 two two 1 None False
queue = Queue()
for n in range(3):
    queue.put(n)
print(queue.get(), len(queue), end=" ")  # expect: 0 2 [1, 2, 3] 0
queue.put(3)
print([queue.get() for _ in range(3)], len(queue))
ring = Ring(3)
for n in range(5):
    ring.put(n)
    print(list(ring), end=" ")
# expect: [0] [0, 1] [0, 1, 2] [1, 2, 3] [2, 3, 4]
print()
urgent = PriorityQueue()
for priority, job in [(2, "write"), (1, "read"), (2, "print"), (0, "boot")]:
    urgent.put(priority, job)
print([urgent.get() for _ in range(4)])  # expect: ['boot', 'read', 'write', 'print']
print([balanced(t) for t in ("", "([]{})", "(]", "((", "a(b)c]", "{[()()]}")])
# expect: [True, True, False, False, False, True]
for container in (stack, queue, urgent):
    try:
        container.pop() if isinstance(container, Stack) else container.get()
    except IndexError as error:
        print(error)
# expect: pop from empty stack
# expect: pop from empty stack
# expect: pop from empty list
