# A long chain of nodes is dropped without recursion.
class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.next


head = None
for number in range(5):
    head = Node(number, head)
print(list(head))  # expect: [4, 3, 2, 1, 0]
long = None
for number in range(3000):
    long = Node(number, long)
print(sum(1 for _ in long))  # expect: 3000
long = None
cycle = Node(1)
cycle.next = cycle
cycle.next = None
cycle = None
print("done")  # expect: done
