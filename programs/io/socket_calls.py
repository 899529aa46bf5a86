# Sockets by their calls: options, addresses, time limits, datagrams, ends that are closed, and what is refused.
# not under: threads=virtual
import socket
import weakref


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


a, b = socket.socketpair()
print(a.family, a.type, a.proto, repr(a.family), repr(a.type), a.gettimeout(), a.getblocking(), a.timeout)
# expect: 1 1 0 <AddressFamily.AF_UNIX: 1> <SocketKind.SOCK_STREAM: 1> None True None
a.send(b"hello world")
print(b.recv(5, socket.MSG_PEEK), b.recv(5))  # expect: b'hello' b'hello'
buffer = bytearray(10)
print(b.recv_into(buffer, 3), bytes(buffer), b.recv_into(memoryview(buffer)[5:]), bytes(buffer))
# expect: 3 b' wo\x00\x00\x00\x00\x00\x00\x00' 3 b' wo\x00\x00rld\x00\x00'
print(a.sendall(memoryview(b"abc")), a.send(bytearray(b"")), b.recvfrom(100))  # expect: None 0 (b'abc', None)
b.settimeout(0.01)
attempt(b.recv, 1)  # expect: TimeoutError timed out
attempt(b.recv_into, buffer)  # expect: TimeoutError timed out
b.setblocking(False)
print(b.gettimeout(), b.getblocking())  # expect: 0.0 False
attempt(b.recv, 1)  # expect: BlockingIOError [Errno 11] Resource temporarily unavailable
attempt(b.recv, -1)  # expect: ValueError negative buffersize in recv
attempt(b.recv, "x")  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(b.recv, 2**70)  # expect: OverflowError Python int too large to convert to C ssize_t
attempt(b.recv_into, b"abc")  # expect: TypeError recv_into() argument 1 must be read-write bytes-like object, not bytes
attempt(b.recv_into, bytearray(2), 5)  # expect: ValueError buffer too small for requested bytes
attempt(b.recv_into, bytearray(2), -1)  # expect: ValueError negative buffersize in recv_into
attempt(a.send, "x")  # expect: TypeError a bytes-like object is required, not 'str'
attempt(a.sendall, "x")  # expect: TypeError a bytes-like object is required, not 'str'
attempt(a.sendto, b"x")  # expect: TypeError sendto() takes 2 or 3 arguments (1 given)
for limit in (-1, "x", float("nan"), 1e300, 2**70):
    attempt(b.settimeout, limit)
# expect: ValueError Timeout value out of range
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError Invalid value NaN (not a number)
# expect: OverflowError timestamp out of range for platform time_t
# expect: OverflowError timestamp too large to convert to C _PyTime_t
attempt(socket.setdefaulttimeout, -1)  # expect: ValueError Timeout value out of range
a.close()
a.close()
print(b.recv(1), a.fileno())  # expect: b'' -1
attempt(b.send, b"x")  # expect: BrokenPipeError [Errno 32] Broken pipe
attempt(a.recv, 1)  # expect: OSError [Errno 9] Bad file descriptor
attempt(a.send, b"")  # expect: OSError [Errno 9] Bad file descriptor
attempt(a.settimeout, 1)  # expect: OSError [Errno 9] Bad file descriptor
attempt(a.getsockname)  # expect: OSError [Errno 9] Bad file descriptor
print(a)  # expect: <socket.socket [closed] fd=-1, family=1, type=1, proto=0>
b.close()

sock = socket.socket()
print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))  # expect: 0
sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 4))  # expect: b'\x01\x00\x00\x00'
attempt(sock.setsockopt, socket.SOL_SOCKET, socket.SO_REUSEADDR, "x")
# expect: TypeError a bytes-like object is required, not 'str'
attempt(sock.setsockopt, 1, 2)  # expect: TypeError setsockopt() takes exactly 3 arguments (2 given)
attempt(sock.bind, ("127.0.0.1", 70000))  # expect: OverflowError bind(): port must be 0-65535.
attempt(sock.bind, 5)  # expect: TypeError bind(): AF_INET address must be tuple, not int
attempt(sock.connect, ["127.0.0.1", 1])  # expect: TypeError connect(): AF_INET address must be tuple, not list
attempt(sock.connect, ("127.0.0.1", "x"))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(sock.connect_ex, ("127.0.0.1",))  # expect: TypeError AF_INET address must be a pair (host, port)
attempt(sock.shutdown, "x")  # expect: TypeError 'str' object cannot be interpreted as an integer
sock.bind(("127.0.0.1", 0))
print(sock.getsockname()[0], sock.listen(), sock.listen(5), sock.gettimeout())  # expect: 127.0.0.1 None None None
client = socket.socket()
print(client.connect_ex(sock.getsockname()), client.getpeername() == sock.getsockname())  # expect: 0 True
connection, address = sock.accept()
print(address == client.getsockname(), connection.getblocking(), type(connection).__name__)  # expect: True True socket
number = connection.detach()
print(connection.fileno(), connection)  # expect: -1 <socket.socket [closed] fd=-1, family=2, type=1, proto=0>
again = socket.socket(fileno=number)
print(again.family, again.type, client.send(b"to a descriptor"), again.recv(100))  # expect: 2 1 15 b'to a descriptor'
other = again.dup()
again.close()
print(client.send(b"to its copy"), other.recv(100))  # expect: 11 b'to its copy'
dead = weakref.ref(other)
other.close()
del other
print(dead(), client.recv(10))  # expect: None b''
for end in (client, sock):
    end.close()
attempt(socket.socket, 1000)  # expect: OSError [Errno 97] Address family not supported by protocol
attempt(socket.socket, "x")  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(socket.socket, foo=1)  # expect: TypeError socket.__init__() got an unexpected keyword argument 'foo'
attempt(socket.close, 9999)  # expect: OSError [Errno 9] Bad file descriptor

one, two = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
one.bind(("127.0.0.1", 0))
two.bind(("127.0.0.1", 0))
print(two.sendto(b"datagram", one.getsockname()), two.sendto(b"", 0, one.getsockname()))  # expect: 8 0
data, source = one.recvfrom(100)
print(data, source == two.getsockname(), one.recvfrom_into(buffer)[0])  # expect: b'datagram' True 0
two.connect(one.getsockname())
print(two.send(b"12345"), one.recv(3))  # expect: 5 b'123'
attempt(one.sendto, b"x", 1)  # expect: TypeError sendto(): AF_INET address must be tuple, not int
attempt(one.sendto, "x", ("127.0.0.1", 1))  # expect: TypeError a bytes-like object is required, not 'str'
one.close()
two.close()

with socket.socket() as sock:
    print(repr(sock).split(", ", 1)[1])  # expect: family=2, type=1, proto=0, laddr=('0.0.0.0', 0)>
attempt(sock.fileno)  # expect: -1
print(socket.timeout, issubclass(socket.gaierror, OSError), socket.gaierror, socket.herror, socket.error)
# expect: <class 'TimeoutError'> True <class 'socket.gaierror'> <class 'socket.herror'> <class 'OSError'>
print(socket.AF_INET + 0, repr(socket.SOCK_DGRAM), repr(socket.MSG_PEEK | socket.MSG_OOB))
# expect: 2 <SocketKind.SOCK_DGRAM: 2> <MsgFlag.MSG_OOB|MSG_PEEK: 3>
