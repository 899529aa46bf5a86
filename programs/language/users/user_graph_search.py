# Graph searches: BFS, DFS, Dijkstra, A*, topological order, components
import heapq
from collections import defaultdict, deque
from math import inf, hypot

ROADS = """
Arad Zerind 75, Arad Sibiu 140, Arad Timisoara 118, Zerind Oradea 71,
Oradea Sibiu 151, Timisoara Lugoj 111, Lugoj Mehadia 70, Mehadia Drobeta 75,
Drobeta Craiova 120, Craiova Rimnicu 146, Craiova Pitesti 138, Rimnicu Sibiu 80,
Rimnicu Pitesti 97, Sibiu Fagaras 99, Fagaras Bucharest 211, Pitesti Bucharest 101,
Bucharest Giurgiu 90, Bucharest Urziceni 85, Neamt Iasi 87
"""


class Graph:
    def __init__(self, edges=(), directed=False):
        self.adjacent = defaultdict(dict)
        self.directed = directed
        for a, b, w in edges:
            self.add(a, b, w)

    def add(self, a, b, weight=1):
        self.adjacent[a][b] = weight
        if self.directed:
            self.adjacent[b]
        else:
            self.adjacent[b][a] = weight

    def bfs(self, start):
        seen, queue = {start: 0}, deque([start])
        while queue:
            node = queue.popleft()
            for other in sorted(self.adjacent[node]):
                if other not in seen:
                    seen[other] = seen[node] + 1
                    queue.append(other)
        return seen

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for other in sorted(self.adjacent[node]):
            if other not in seen:
                yield from self.dfs(other, seen)

    def shortest(self, start, goal, heuristic=lambda node: 0):
        best, back, frontier, expanded = {start: 0}, {}, [(heuristic(start), start)], 0
        while frontier:
            _, node = heapq.heappop(frontier)
            expanded += 1
            if node == goal:
                path = [node]
                while path[-1] in back:
                    path.append(back[path[-1]])
                return best[goal], path[::-1], expanded
            for other, weight in self.adjacent[node].items():
                cost = best[node] + weight
                if cost < best.get(other, inf):
                    best[other], back[other] = cost, node
                    heapq.heappush(frontier, (cost + heuristic(other), other))
        return inf, None, expanded

    def components(self):
        left = set(self.adjacent)
        while left:
            part = set(self.dfs(min(left)))
            left -= part
            yield sorted(part)

    def topological(self):
        WHITE, GREY, BLACK = range(3)
        colour, order = dict.fromkeys(self.adjacent, WHITE), []

        def visit(node, trail):
            if colour[node] == GREY:
                raise ValueError("cycle: " + " -> ".join([*trail[trail.index(node):], node]))
            if colour[node] == WHITE:
                colour[node] = GREY
                for other in sorted(self.adjacent[node]):
                    visit(other, trail + [node])
                colour[node] = BLACK
                order.append(node)

        for node in sorted(self.adjacent):
            visit(node, [])
        return order[::-1]


edges = [(a, b, int(w)) for a, b, w in (part.split() for part in ROADS.replace("\n", " ").split(","))]
g = Graph(edges)
levels = defaultdict(list)
for city, depth in g.bfs("Arad").items():
    levels[depth].append(city)
for depth, cities in sorted(levels.items()):
    print(depth, *cities)
# expect: 0 Arad
# expect: 1 Sibiu Timisoara Zerind
# expect: 2 Fagaras Oradea Rimnicu Lugoj
# expect: 3 Bucharest Craiova Pitesti Mehadia
# expect: 4 Giurgiu Urziceni Drobeta
print(" ".join(g.dfs("Arad")))
# expect: Arad Sibiu Fagaras Bucharest Giurgiu Pitesti Craiova Drobeta Mehadia Lugoj Timisoara Rimnicu Urziceni Oradea Zerind
print(g.shortest("Arad", "Bucharest"))  # expect: (418, ['Arad', 'Sibiu', 'Rimnicu', 'Pitesti', 'Bucharest'], 13)
print(g.shortest("Arad", "Iasi"))  # expect: (inf, None, 16)
print([len(c) for c in g.components()], list(g.components())[-1])  # expect: [15, 2] ['Iasi', 'Neamt']

dag = Graph(directed=True)
for task, needs in {"wear": ["dry", "iron"], "iron": ["dry"], "dry": ["wash"], "wash": ["water", "soap"]}.items():
    for need in needs:
        dag.add(need, task)
print(dag.topological())  # expect: ['water', 'soap', 'wash', 'dry', 'iron', 'wear']
dag.add("dry", "soap")
try:
    dag.topological()
except ValueError as error:
    print(error)  # expect: cycle: dry -> soap -> wash -> dry

MAZE = ["S..#....", "##.#.##.", "...#..#.", ".####.#.", "......#E"]
cells = {(r, c): ch for r, row in enumerate(MAZE) for c, ch in enumerate(row) if ch != "#"}
start, goal = (next(k for k, v in cells.items() if v == mark) for mark in "SE")
grid = Graph(
    ((r, c), (r + dr, c + dc), 1) for r, c in cells for dr, dc in ((0, 1), (1, 0)) if (r + dr, c + dc) in cells
)
cost, path, plain = grid.shortest(start, goal)
cost2, path2, guided = grid.shortest(start, goal, lambda p: hypot(p[0] - goal[0], p[1] - goal[1]))
print(cost, cost2, plain >= guided)  # expect: 25 25 True
for r, row in enumerate(MAZE):
    print("".join("*" if (r, c) in path2 and ch == "." else ch for c, ch in enumerate(row)))
# expect: S**#****
# expect: ##*#*##*
# expect: ***#**#*
# expect: *####*#*
# expect: ******#E
