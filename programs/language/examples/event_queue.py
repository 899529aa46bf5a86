# A simulation: events in time order, handlers that schedule further events, and a report.
class Simulation:
    def __init__(self):
        self.now, self.events, self.serial, self.log = 0, [], 0, []

    def at(self, delay, action, *arguments):
        event = (self.now + delay, self.serial, action, arguments)
        self.serial += 1
        place = len(self.events)
        while place > 0 and self.events[place - 1][:2] > event[:2]:
            place -= 1
        self.events.insert(place, event)
        return self

    def run(self, until):
        while self.events and self.events[0][0] <= until:
            self.now, _, action, arguments = self.events.pop(0)
            action(*arguments)
        self.now = until

    def note(self, text):
        self.log.append((self.now, text))


class Counter:
    def __init__(self, simulation):
        self.simulation, self.waiting, self.busy, self.served = simulation, [], False, []

    def arrive(self, name, effort):
        self.simulation.note(f"{name} arrives")
        self.waiting.append((name, effort, self.simulation.now))
        self.serve()

    def serve(self):
        if self.busy or not self.waiting:
            return
        name, effort, since = self.waiting.pop(0)
        self.busy = True
        self.simulation.note(f"{name} is served after {self.simulation.now - since}")
        self.simulation.at(effort, self.finish, name)

    def finish(self, name):
        self.busy = False
        self.served.append(name)
        self.simulation.note(f"{name} leaves")
        self.serve()


simulation = Simulation()
counter = Counter(simulation)
for delay, name, effort in [(2, "Ada", 5), (3, "Bob", 2), (3, "Cy", 1), (20, "Dan", 4), (40, "late", 1)]:
    simulation.at(delay, counter.arrive, name, effort)


def tick(n):
    simulation.note(f"tick {n}")
    if n:
        simulation.at(7, tick, n - 1)


simulation.at(0, tick, 2)
simulation.run(until=30)
for time, text in simulation.log:
    print(f"{time:>3} {text}")
# expect:   0 tick 2
# expect:   2 Ada arrives
# expect:   2 Ada is served after 0
# expect:   3 Bob arrives
# expect:   3 Cy arrives
# expect:   7 tick 1
# expect:   7 Ada leaves
# expect:   7 Bob is served after 4
# expect:   9 Bob leaves
# expect:   9 Cy is served after 6
# expect:  10 Cy leaves
# expect:  14 tick 0
# expect:  20 Dan arrives
# expect:  20 Dan is served after 0
# expect:  24 Dan leaves
print(counter.served, len(simulation.events), simulation.now)  # expect: ['Ada', 'Bob', 'Cy', 'Dan'] 1 30
