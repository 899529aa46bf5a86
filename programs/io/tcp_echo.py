# A server with a thread per client: what a client sends comes back, line by line, until it says that it has no more.
# not under: threads=virtual
import socket
import threading


def serve(connection, peer):
    with connection, connection.makefile("rb") as lines:
        for line in lines:
            connection.sendall(line.upper())
    served.append(peer)


def accept():
    for _ in range(3):
        thread = threading.Thread(target=serve, args=server.accept())
        thread.start()
        threads.append(thread)


def ask(number):
    with socket.create_connection(server.getsockname(), timeout=60) as client:
        ends.append(client.getsockname())
        client.sendall(f"one {number}\ntwo".encode())
        client.sendall(b"!\n")
        client.shutdown(socket.SHUT_WR)
        with client.makefile("r", encoding="utf-8") as answer:
            answers[number] = answer.read().splitlines()


answers, ends, served, threads = {}, [], [], []
with socket.create_server(("127.0.0.1", 0)) as server:
    accepting = threading.Thread(target=accept)
    accepting.start()
    clients = [threading.Thread(target=ask, args=(number,)) for number in range(3)]
    for thread in clients:
        thread.start()
    for thread in [*clients, accepting]:
        thread.join()
for thread in threads:
    thread.join()
for number in range(3):
    print(answers[number])
# expect: ['ONE 0', 'TWO!']
# expect: ['ONE 1', 'TWO!']
# expect: ['ONE 2', 'TWO!']
print(sorted(served) == sorted(ends))  # expect: True
print(server)  # expect: <socket.socket [closed] fd=-1, family=2, type=1, proto=0>
try:
    socket.create_connection(ends[0], timeout=60)
except ConnectionRefusedError as error:
    print(error)  # expect: [Errno 111] Connection refused
