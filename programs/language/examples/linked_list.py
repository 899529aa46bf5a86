# A singly linked list with the container protocol, and its in-place reversal.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        self.size = 0
        for value in reversed(list(values)):
            self.push(value)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from an empty list")
        node, self.head = self.head, self.head.next
        self.size -= 1
        return node.value

    def _node(self, index):
        if index < 0:
            index += self.size
        if not 0 <= index < self.size:
            raise IndexError(f"index {index} of {self.size}")
        node = self.head
        for _ in range(index):
            node = node.next
        return node

    def __getitem__(self, index):
        return self._node(index).value

    def __setitem__(self, index, value):
        self._node(index).value = value

    def __len__(self):
        return self.size

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)

    def __repr__(self):
        return " -> ".join([repr(value) for value in self] + ["nil"])

    def reverse(self):
        before, node = None, self.head
        while node:
            node.next, before, node = before, node, node.next
        self.head = before

    def remove(self, value):
        dummy = before = Node(None, self.head)
        while before.next:
            if before.next.value == value:
                before.next = before.next.next
                self.size -= 1
            else:
                before = before.next
        self.head = dummy.next


numbers = LinkedList([1, 2, 3, 2])
print(numbers, len(numbers), numbers[0], numbers[-1], 3 in numbers, sum(numbers), bool(LinkedList()))
# expect: 1 -> 2 -> 3 -> 2 -> nil 4 1 2 True 8 False
numbers.push("front")
numbers[1] = "one"
print(numbers, numbers.pop(), max(n for n in numbers if isinstance(n, int)))
# expect: 'one' -> 2 -> 3 -> 2 -> nil front 3
numbers.reverse()
print(numbers, numbers == LinkedList([2, 3, 2, "one"]), numbers == [2, 3, 2, "one"])
# expect: 2 -> 3 -> 2 -> 'one' -> nil True False
numbers.remove(2)
print(numbers, len(numbers), LinkedList(), list(zip(numbers, "ab")))
# expect: 3 -> 'one' -> nil 2 nil [(3, 'a'), ('one', 'b')]
for action in (lambda: numbers[5], lambda: LinkedList().pop(), lambda: hash(numbers)):
    try:
        action()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
# expect: IndexError index 5 of 2
# expect: IndexError pop from an empty list
# expect: TypeError unhashable type: 'LinkedList'
long = LinkedList(range(3000))
long.reverse()
print(long[0], len(long))  # expect: 2999 3000
del long
print("a chain of 3000 nodes is gone")  # expect: a chain of 3000 nodes is gone
