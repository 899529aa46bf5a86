# Two threads connect sockets: each waits for its answer without the lock, so that both are on their way at once.
# not under: threads=virtual
import socket
import threading


def connect(number):
    sock = socket.socket()
    both_ready.wait()
    sock.connect(server.getsockname())
    socks[number] = sock


both_ready = threading.Barrier(2)
socks = {}
with socket.create_server(("127.0.0.1", 0)) as server:
    threads = [threading.Thread(target=connect, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    accepted = [server.accept() for _ in range(2)]
    for thread in threads:
        thread.join()
ends = sorted(sock.getsockname() for sock in socks.values())
print(sorted(address for _, address in accepted) == ends, len(set(ends)))  # expect: True 2
for connection, _ in accepted:
    connection.sendall(b"welcome")
    connection.close()
for number in sorted(socks):
    print(number, socks[number].recv(100), socks[number].recv(100))
    # expect: 0 b'welcome' b''
    # expect: 1 b'welcome' b''
    socks[number].close()
