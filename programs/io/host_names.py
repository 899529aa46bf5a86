# Names of hosts and services, and addresses as numbers.
# not under: threads=virtual
import socket


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


attempt(socket.getaddrinfo, "127.0.0.1", 80, type=socket.SOCK_STREAM)
# expect: [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))]
attempt(socket.getaddrinfo, "127.0.0.1", "http", socket.AF_INET, socket.SOCK_DGRAM)
# expect: gaierror [Errno -8] Servname not supported for ai_socktype
attempt(socket.getaddrinfo, 5, 80)  # expect: TypeError getaddrinfo() argument 1 must be string or None
attempt(socket.getaddrinfo, "localhost", 1.5)  # expect: OSError Int or String expected
attempt(socket.getaddrinfo, None, None)  # expect: gaierror [Errno -2] Name or service not known
attempt(socket.getaddrinfo, "127.0.0.1", "no-such-service")
# expect: gaierror [Errno -8] Servname not supported for ai_socktype
attempt(socket.gethostbyname, "127.0.0.1")  # expect: 127.0.0.1
attempt(socket.gethostbyname, 5)
# expect: TypeError gethostbyname() argument 1 must be str, bytes or bytearray, not int
print(type(socket.gethostname()), type(socket.getfqdn()))  # expect: <class 'str'> <class 'str'>
attempt(socket.inet_aton, "127.0.0.1")  # expect: b'\x7f\x00\x00\x01'
attempt(socket.inet_aton, "x")  # expect: OSError illegal IP address string passed to inet_aton
attempt(socket.inet_ntoa, b"\x7f\0\0\1")  # expect: 127.0.0.1
attempt(socket.inet_ntoa, b"123")  # expect: OSError packed IP wrong length for inet_ntoa
attempt(socket.inet_pton, socket.AF_INET6, "::1")
# expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01'
attempt(socket.inet_ntop, socket.AF_INET6, b"\0" * 15 + b"\1")  # expect: ::1
attempt(socket.inet_pton, socket.AF_INET, "x")  # expect: OSError illegal IP address string passed to inet_pton
print(socket.ntohs(socket.htons(80)), socket.ntohl(socket.htonl(80)))  # expect: 80 80
for function, number in ((socket.htons, 70000), (socket.htonl, 2**33)):
    try:
        function(number)
    except OverflowError:  # its text is of the host's release
        print(function.__name__, "is too large")
# expect: htons is too large
# expect: htonl is too large
attempt(socket.getservbyname, "http")  # expect: 80
attempt(socket.getservbyname, "no-such-service")  # expect: OSError service/proto not found
attempt(socket.getnameinfo, ("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
# expect: ('127.0.0.1', '80')
attempt(socket.getnameinfo, "x", 0)  # expect: TypeError getnameinfo() argument 1 must be a tuple
