# Class attributes are shared until an instance gets its own; mutable ones stay shared.
class Team:
    members = []
    motto = "one"
    size = 0

    def join(self, name):
        self.members.append(name)
        self.size += 1

    def rename(self, motto):
        self.motto = motto


red, blue = Team(), Team()
red.join("Ada")
blue.join("Bob")
red.rename("two")
print(red.members, blue.members, red.members is Team.members)  # expect: ['Ada', 'Bob'] ['Ada', 'Bob'] True
print(red.size, blue.size, Team.size, red.motto, blue.motto)  # expect: 1 1 0 two one
blue.members = ["own"]
print(red.members, blue.members, Team.members)  # expect: ['Ada', 'Bob'] ['own'] ['Ada', 'Bob']
Team.motto = "changed"
print(red.motto, blue.motto)  # expect: two changed
del red.motto
print(red.motto)  # expect: changed
print(sorted(red.__dict__), "motto" in Team.__dict__)  # expect: ['size'] True


class Parent:
    shared = {"k": 1}
    value = 1


class Child(Parent):
    pass


Child.value += 10
print(Parent.value, Child.value, Child.shared is Parent.shared)  # expect: 1 11 True
Parent.value = 5
print(Parent.value, Child.value)  # expect: 5 11
del Child.value
print(Child.value)  # expect: 5
try:
    del Child.value
except AttributeError as error:
    print(error)  # expect: type object 'Child' has no attribute 'value'
try:
    Child.nothing
except AttributeError as error:
    print(error)  # expect: type object 'Child' has no attribute 'nothing'


class Configured:
    defaults = {"debug": False}
    limit = 3
    doubled = limit * 2

    def __init__(self, **options):
        self.options = {**self.defaults, **options}


print(Configured(debug=True, extra=1).options, Configured().options, Configured.doubled)
# expect: {'debug': True, 'extra': 1} {'debug': False} 6
Configured.limit = 100
print(Configured.limit, Configured.doubled, Configured().limit)  # expect: 100 6 100
try:
    class Comprehension:
        factor = 2
        numbers = [1, 2]
        scaled = [n * factor for n in numbers]
except NameError as error:
    print(error)  # expect: name 'factor' is not defined
