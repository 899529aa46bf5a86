# A lock that is held while its thread waits for a socket keeps the other threads waiting, too: they ask one after the
# other. Where it is released before, and taken again for the result, all wait at the same time.
# not under: threads=virtual
import select
import socket
import threading


def hold(sock):
    with lock:
        sock.sendall(b"?")
        results.append(sock.recv(1))


def release(sock):
    with lock:
        asked.append(sock)
    sock.sendall(b"?")
    answer = sock.recv(1)
    with lock:
        results.append(answer)


def group_sizes(work, least):
    """Run four threads that ask; answer when as many as `least` have asked. Return how many were answered at a time."""
    asked.clear()
    results.clear()
    pairs = [socket.socketpair() for _ in range(4)]
    threads = [threading.Thread(target=work, args=(near,)) for near, _ in pairs]
    for thread in threads:
        thread.start()
    waiting, sizes = [far for _, far in pairs], []
    while waiting:
        ready, _, _ = select.select(waiting, [], [])
        if len(ready) < least:
            continue
        sizes.append(len(ready))
        for end in ready:
            end.recv(1)
            end.sendall(b"!")
            waiting.remove(end)
    for thread in threads:
        thread.join()
    for pair in pairs:
        for end in pair:
            end.close()
    return sizes, results


lock = threading.Lock()
asked, results = [], []
print(group_sizes(hold, 1))  # expect: ([1, 1, 1, 1], [b'!', b'!', b'!', b'!'])
print(group_sizes(release, 4))  # expect: ([4], [b'!', b'!', b'!', b'!'])
