# Two threads take turns with two locks: each releases the other's.
import threading

ping, pong = threading.Lock(), threading.Lock()
pong.acquire()
log = []


def play(mine, other, word):
    for _ in range(10):
        mine.acquire()
        log.append(word)
        other.release()


threads = [
    threading.Thread(target=play, args=(pong, ping, "pong")),
    threading.Thread(target=play, args=(ping, pong, "ping")),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log == ["ping", "pong"] * 10)  # expect: True
print(log[:4], ping.locked(), pong.locked())  # expect: ['ping', 'pong', 'ping', 'pong'] False True
