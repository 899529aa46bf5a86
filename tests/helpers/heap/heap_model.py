"""A model of a counted heap, independent of minipy's: who refers to whom, and therefore who is dead."""

from __future__ import annotations

from collections import Counter
from typing import Any


class Node:
    """One object: `count` is how many references there are, `children` what it refers to, by slot."""

    def __init__(self, kind: str, obj: Any, name: str = "") -> None:
        self.kind = kind
        self.obj = obj
        self.name = name  # what its `__del__` prints, "" if it has none
        self.count = 1
        self.children: dict[Any, Node] = {}
        self.is_alive = True

    def __repr__(self) -> str:
        return f"{self.kind}#{id(self) & 0xFFFF:x}(count={self.count})"


class Heap:
    """All nodes, and the references that the machine itself holds (`handles`)."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.handles: list[Node] = []
        self.deaths: Counter[str] = Counter()  # of nodes with a name, since the last look

    def new(self, kind: str, obj: Any, name: str = "") -> Node:
        """Add a node that the machine holds one reference to."""
        node = Node(kind, obj, name)
        self.nodes.append(node)
        self.handles.append(node)
        return node

    def hold(self, node: Node) -> None:
        """The machine takes one more reference."""
        node.count += 1
        self.handles.append(node)

    def release(self, position: int) -> Node:
        """The machine gives up one of its references."""
        node = self.handles.pop(position)
        self._give_up(node)
        return node

    def put(self, parent: Node, slot: Any, child: Node) -> None:
        """`parent` refers to `child`, in place of what stood in `slot`."""
        child.count += 1
        old = parent.children.get(slot)
        parent.children[slot] = child
        if old is not None:
            self._give_up(old)

    def take(self, parent: Node, slot: Any) -> None:
        """`parent` no longer refers to what stands in `slot`."""
        self._give_up(parent.children.pop(slot))

    def append(self, parent: Node, child: Node) -> None:
        """`parent`, a sequence, refers to `child` in its next slot."""
        self.put(parent, len(parent.children), child)

    def remove_at(self, parent: Node, position: int) -> Node:
        """Close the gap that the element at `position` leaves; the machine takes its reference over."""
        items = [parent.children[index] for index in range(len(parent.children))]
        taken = items.pop(position)
        parent.children = dict(enumerate(items))
        self.handles.append(taken)
        return taken

    def alive(self) -> list[Node]:
        """All nodes that are alive."""
        self.nodes = [node for node in self.nodes if node.is_alive]
        return self.nodes

    def look(self) -> Counter[str]:
        """Return whose `__del__` must have run since the last call."""
        deaths, self.deaths = self.deaths, Counter()
        return deaths

    def _give_up(self, node: Node) -> None:
        pending = [node]
        while pending:
            node = pending.pop()
            node.count -= 1
            if node.count == 0:
                node.is_alive = False
                if node.name:
                    self.deaths[node.name] += 1
                pending += node.children.values()
                node.children = {}
