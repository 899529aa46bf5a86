# Graphs as dictionaries: breadth first, depth first, Dijkstra, topological order, components, a maze.
GRAPH = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {"e": 3}, "e": {}, "z": {}}


def breadth_first(graph, start):
    order, queue, seen = [], [start], {start}
    while queue:
        node = queue.pop(0)
        order.append(node)
        for neighbour in graph[node]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order


def depth_first(graph, node, seen=None):
    seen = [] if seen is None else seen
    seen.append(node)
    for neighbour in graph[node]:
        if neighbour not in seen:
            depth_first(graph, neighbour, seen)
    return seen


def shortest(graph, start, goal):
    costs, paths, done = {start: 0}, {start: [start]}, set()
    while len(done) < len(costs):
        node = min((n for n in costs if n not in done), key=costs.get)
        if node == goal:
            return costs[node], paths[node]
        done.add(node)
        for neighbour, weight in graph[node].items():
            cost = costs[node] + weight
            if neighbour not in costs or cost < costs[neighbour]:
                costs[neighbour], paths[neighbour] = cost, paths[node] + [neighbour]
    raise LookupError(f"no way from {start} to {goal}")


def topological(needs):
    order, state = [], {}

    def visit(node):
        if state.get(node) == "done":
            return
        if state.get(node) == "open":
            raise ValueError(f"a cycle through {node}")
        state[node] = "open"
        for needed in needs.get(node, ()):
            visit(needed)
        state[node] = "done"
        order.append(node)

    for node in needs:
        visit(node)
    return order


print(breadth_first(GRAPH, "a"), depth_first(GRAPH, "a"), breadth_first(GRAPH, "e"))
# expect: ['a', 'b', 'c', 'd', 'e'] ['a', 'b', 'd', 'e', 'c'] ['e']
print(shortest(GRAPH, "a", "e"), shortest(GRAPH, "c", "c"))  # expect: (7, ['a', 'c', 'b', 'd', 'e']) (0, ['c'])
try:
    shortest(GRAPH, "a", "z")
except LookupError as error:
    print(error)  # expect: no way from a to z
print(topological({"cake": ["eggs", "flour"], "eggs": ["hen"], "party": ["cake", "guests"]}))
# expect: ['hen', 'eggs', 'flour', 'cake', 'guests', 'party']
try:
    topological({"hen": ["egg"], "egg": ["hen"]})
except ValueError as error:
    print(error)  # expect: a cycle through hen
MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#G#
#########""".strip().split("\n")


def solve(maze):
    start = next((y, x) for y, row in enumerate(maze) for x, c in enumerate(row) if c == "S")
    queue, came_from = [start], {start: None}
    for y, x in queue:
        if maze[y][x] == "G":
            path = [(y, x)]
            while came_from[path[-1]]:
                path.append(came_from[path[-1]])
            return path[::-1]
        for place in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
            if maze[place[0]][place[1]] != "#" and place not in came_from:
                came_from[place] = (y, x)
                queue.append(place)


path = solve(MAZE)
print(len(path) - 1, path[0], path[-1])  # expect: 12 (1, 1) (3, 7)
for y, row in enumerate(MAZE):
    print("".join("*" if (y, x) in path and c == "." else c for x, c in enumerate(row)))
# expect: #########
# expect: #S**#***#
# expect: #.#*#*#*#
# expect: #.#***#G#
# expect: #########
