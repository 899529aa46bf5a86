# The towers of Hanoi: recursive moves, checked against the rules and against an explicit stack.
def moves(n, source="A", target="C", spare="B"):
    if n == 0:
        return []
    return moves(n - 1, source, spare, target) + [(source, target)] + moves(n - 1, spare, target, source)


def play(n, steps):
    pegs = {"A": list(range(n, 0, -1)), "B": [], "C": []}
    for source, target in steps:
        disc = pegs[source].pop()
        assert not pegs[target] or pegs[target][-1] > disc, f"{disc} on {pegs[target][-1]}"
        pegs[target].append(disc)
    return pegs


def moves_with_stack(n):
    result, stack = [], [(n, "A", "C", "B")]
    while stack:
        n, source, target, spare = stack.pop()
        if n == 1:
            result.append((source, target))
        elif n > 1:
            stack.append((n - 1, spare, target, source))
            stack.append((1, source, target, spare))
            stack.append((n - 1, source, spare, target))
    return result


for source, target in moves(3):
    print(source, "->", target)
# expect: A -> C
# expect: A -> B
# expect: C -> B
# expect: A -> C
# expect: B -> A
# expect: B -> C
# expect: A -> C
for n in range(8):
    assert len(moves(n)) == 2 ** n - 1
    assert moves(n) == moves_with_stack(n)
print(play(5, moves(5)), len(moves(9)))  # expect: {'A': [], 'B': [], 'C': [5, 4, 3, 2, 1]} 511
try:
    play(3, [("A", "C"), ("A", "C")])
except AssertionError as error:
    print("AssertionError", error)  # expect: AssertionError 2 on 1
try:
    play(1, [("B", "C")])
except IndexError as error:
    print("IndexError", error)  # expect: IndexError pop from empty list
