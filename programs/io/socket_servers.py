# socketserver: one request after the other, a thread for each, a process for each; streams and datagrams; what fails.
# not under: threads=virtual
import contextlib
import io
import os
import socket
import socketserver
import threading


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            if line == b"fail\n":
                raise ValueError("as it was asked to")
            self.wfile.write(line.upper())


class Reverse(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])


class Where(socketserver.BaseRequestHandler):
    def handle(self):
        kind = threading.current_thread() is threading.main_thread()
        self.request.sendall(f"{kind} {os.getpid() == parent}".encode())


def ask(server, data, kind=socket.SOCK_STREAM):
    with socket.socket(server.address_family, kind) as client:
        client.settimeout(60)
        client.connect(server.server_address)
        client.sendall(data)
        if kind == socket.SOCK_DGRAM:
            return client.recv(1000)
        client.shutdown(socket.SHUT_WR)
        with client.makefile("rb") as answer:
            return answer.read()


def serve(server):
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    return thread


parent = os.getpid()
for kind in (socketserver.TCPServer, socketserver.ThreadingTCPServer):
    with kind(("127.0.0.1", 0), Upper) as server:
        thread = serve(server)
        print(kind.__name__, ask(server, b"one\ntwo\n"), ask(server, b""))
        told = io.StringIO()
        with contextlib.redirect_stderr(told):
            print(ask(server, b"three\nfail\nfour\n"))
            server.shutdown()
            thread.join()
            server.server_close()
        lines = told.getvalue().splitlines()
        print(lines[1].split("(")[0], lines[-2])
# expect: TCPServer b'ONE\nTWO\n' b''
# expect: b'THREE\n'
# expect: Exception occurred during processing of request from  ValueError: as it was asked to
# expect: ThreadingTCPServer b'ONE\nTWO\n' b''
# expect: b'THREE\n'
# expect: Exception occurred during processing of request from  ValueError: as it was asked to

with socketserver.UDPServer(("127.0.0.1", 0), Reverse) as server:
    thread = serve(server)
    print(ask(server, b"abc", socket.SOCK_DGRAM))  # expect: b'cba'
    server.shutdown()
    thread.join()

with socketserver.TCPServer(("127.0.0.1", 0), Where) as server:
    server.timeout = 0.01
    print(server.handle_request())  # expect: None
    server.timeout = None
    answers = []
    client = threading.Thread(target=lambda: answers.append(ask(server, b"")))
    client.start()
    server.handle_request()
    client.join()
    print(answers)  # expect: [b'True True']

with socketserver.ForkingTCPServer(("127.0.0.1", 0), Where) as server:
    answers = []
    client = threading.Thread(target=lambda: answers.append(ask(server, b"")))
    client.start()
    server.handle_request()
    client.join()
    print(answers, len(server.active_children))  # expect: [b'True False'] 1
print(server.active_children)  # expect: set()
