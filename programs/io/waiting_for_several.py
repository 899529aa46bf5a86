# select, poll, epoll and selectors: waiting for whichever of several descriptors is ready first.
# not under: threads=virtual
import os
import select
import selectors
import socket
import threading


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


pairs = [socket.socketpair() for _ in range(3)]
names = {end: f"{number}{side}" for number, pair in enumerate(pairs) for side, end in zip("ab", pair)}


def show(*lists):
    print([[names[end] for end in ends] for ends in lists])


firsts = [first for first, _ in pairs]
show(*select.select(firsts, [], [], 0))  # expect: [[], [], []]
show(*select.select(firsts, firsts, [], 0))  # expect: [[], ['0a', '1a', '2a'], []]
pairs[1][1].send(b"x")
show(*select.select(firsts, [], firsts))  # expect: [['1a'], [], []]
pairs[2][1].close()
show(*select.select(firsts, [], []))  # expect: [['1a', '2a'], [], []]
print(firsts[2].recv(1))  # expect: b''
read_end, write_end = os.pipe()
threading.Thread(target=os.write, args=(write_end, b"!")).start()
print(select.select([read_end, firsts[0]], [], []) == ([read_end], [], []))  # expect: True
attempt(select.select, [], [], [], 0)  # expect: ([], [], [])
attempt(select.select, 1, [], [], 0)  # expect: TypeError arguments 1-3 must be sequences
attempt(select.select, ["x"], [], [], 0)  # expect: TypeError argument must be an int, or have a fileno() method.
attempt(select.select, [-1], [], [], 0)  # expect: ValueError file descriptor cannot be a negative integer (-1)
attempt(select.select, [5000], [], [], 0)  # expect: ValueError filedescriptor out of range in select()
attempt(select.select, [], [], [], -1)  # expect: ValueError timeout must be non-negative
attempt(select.select, [], [], [], "x")  # expect: TypeError timeout must be a float or None
attempt(select.select, [], [])  # expect: TypeError select expected at least 3 arguments, got 2

poll = select.poll()
poll.register(firsts[0])
poll.register(firsts[1].fileno(), select.POLLIN)
print(sorted(poll.poll(0)) == sorted([(firsts[0].fileno(), select.POLLOUT), (firsts[1].fileno(), select.POLLIN)]))
# expect: True
poll.modify(firsts[0], select.POLLIN)
print(poll.poll(100) == [(firsts[1].fileno(), select.POLLIN)])  # expect: True
poll.unregister(firsts[1])
attempt(poll.poll, 1)  # expect: []
attempt(poll.unregister, 77)  # expect: KeyError 77
attempt(poll.modify, 77, 1)  # expect: FileNotFoundError [Errno 2] No such file or directory
attempt(poll.register, -1)  # expect: ValueError file descriptor cannot be a negative integer (-1)
attempt(poll.register, 0, "x")  # expect: TypeError an integer is required
attempt(poll.poll, "x")  # expect: TypeError timeout must be an integer or None
attempt(type(poll))  # expect: TypeError cannot create 'select.poll' instances

with select.epoll() as epoll:
    epoll.register(firsts[1], select.EPOLLIN | select.EPOLLET)
    print(epoll.poll() == [(firsts[1].fileno(), select.EPOLLIN)], epoll.poll(0))  # expect: True []
    pairs[1][1].send(b"y")
    print(len(epoll.poll(1, 1)), epoll.closed)  # expect: 1 False
    attempt(epoll.poll, 0, 0)  # expect: ValueError maxevents must be greater than 0, got 0
    epoll.unregister(firsts[1])
attempt(epoll.poll)  # expect: ValueError I/O operation on closed epoll object
print(epoll.closed)  # expect: True

for kind in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    with kind() as selector:
        key = selector.register(firsts[0], selectors.EVENT_READ, "first")
        print(type(selector).__name__, key.data, key.events, key.fileobj is firsts[0], key.fd == firsts[0].fileno())
        selector.register(firsts[1], selectors.EVENT_READ | selectors.EVENT_WRITE, "second")
        print([(key.data, events) for key, events in selector.select()])
        selector.modify(firsts[1], selectors.EVENT_WRITE, "writing")
        print([(key.data, events) for key, events in selector.select(1)], len(selector.get_map()))
        print(selector.unregister(firsts[1]).data, selector.select(0), selector.select(0.001))
        try:
            selector.register(firsts[0], 1)
        except KeyError:
            print("it is registered already")
        attempt(selector.register, firsts[0], 8)
        attempt(selector.register, "x", 1)
        attempt(selector.unregister, 500)
        print(selector.get_key(firsts[0]).data)
    attempt(selector.get_key, firsts[0])
# expect: SelectSelector first 1 True True
# expect: [('second', 3)]
# expect: [('writing', 2)] 2
# expect: writing [] []
# expect: it is registered already
# expect: ValueError Invalid events: 8
# expect: ValueError Invalid file object: 'x'
# expect: KeyError '500 is not registered'
# expect: first
# expect: RuntimeError Selector is closed
# expect: PollSelector first 1 True True
# expect: [('second', 3)]
# expect: [('writing', 2)] 2
# expect: writing [] []
# expect: it is registered already
# expect: ValueError Invalid events: 8
# expect: ValueError Invalid file object: 'x'
# expect: KeyError '500 is not registered'
# expect: first
# expect: RuntimeError Selector is closed
# expect: EpollSelector first 1 True True
# expect: [('second', 3)]
# expect: [('writing', 2)] 2
# expect: writing [] []
# expect: it is registered already
# expect: ValueError Invalid events: 8
# expect: ValueError Invalid file object: 'x'
# expect: KeyError '500 is not registered'
# expect: first
# expect: RuntimeError Selector is closed
print(selectors.DefaultSelector.__name__)  # expect: EpollSelector
for end in names:
    end.close()
os.close(read_end)
os.close(write_end)
