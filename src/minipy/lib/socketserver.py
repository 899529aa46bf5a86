"""Servers: an address at which requests arrive, and a class that handles each of them."""

import io
import os
import selectors
import socket
import sys
import threading
from time import monotonic

__all__ = ["BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer", "BaseRequestHandler",
           "StreamRequestHandler", "DatagramRequestHandler", "ThreadingMixIn", "ForkingMixIn", "ForkingTCPServer",
           "ForkingUDPServer", "UnixStreamServer", "UnixDatagramServer",
           "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer"]  # fmt: skip


class BaseServer:
    """What all servers have in common: the loop, and the steps that each request takes."""

    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self._is_shut_down = threading.Event()
        self._is_asked_to_end = False

    def server_activate(self):
        """Begin to take requests."""

    def serve_forever(self, poll_interval=0.5):
        """Handle one request after the other until `shutdown`, which is noticed within `poll_interval` seconds."""
        self._is_shut_down.clear()
        try:
            with selectors.PollSelector() as selector:
                selector.register(self, selectors.EVENT_READ)
                while not self._is_asked_to_end:
                    ready = selector.select(poll_interval)
                    if self._is_asked_to_end:
                        break
                    if ready:
                        self._handle_request_noblock()
                    self.service_actions()
        finally:
            self._is_asked_to_end = False
            self._is_shut_down.set()

    def shutdown(self):
        """End the loop, which runs on another thread, and wait until it has ended."""
        self._is_asked_to_end = True
        self._is_shut_down.wait()

    def service_actions(self):
        """Do what is to be done once in each turn of the loop."""

    def handle_request(self):
        """Handle one request; wait for it as long as the socket's and the server's time limits allow."""
        limits = [limit for limit in (self.socket.gettimeout(), self.timeout) if limit is not None]
        limit = min(limits, default=None)
        end = None if limit is None else monotonic() + limit
        with selectors.PollSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            while not selector.select(limit):
                if limit is not None:
                    limit = end - monotonic()
                    if limit < 0:
                        return self.handle_timeout()
        return self._handle_request_noblock()

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        if not self.verify_request(request, client_address):
            self.shutdown_request(request)
            return
        try:
            self.process_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
            self.shutdown_request(request)
        except BaseException:
            self.shutdown_request(request)
            raise

    def handle_timeout(self):
        """Called when no request has come in time."""

    def verify_request(self, request, client_address):
        """Return whether to handle a request."""
        return True

    def process_request(self, request, client_address):
        """Handle a request."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Give up what the server has."""

    def finish_request(self, request, client_address):
        """Make the handler, which does the work."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """End a request's connection."""
        self.close_request(request)

    def close_request(self, request):
        """Give up what a request has."""

    def handle_error(self, request, client_address):
        """Say what a handler has raised, and go on."""
        import traceback

        print("-" * 40, file=sys.stderr)
        print("Exception occurred during processing of request from", client_address, file=sys.stderr)
        traceback.print_exc()
        print("-" * 40, file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """A server for connections."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except BaseException:
                self.server_close()
                raise

    def server_bind(self):
        """Take the address."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.allow_reuse_port:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        self.socket.close()

    def fileno(self):
        return self.socket.fileno()

    def get_request(self):
        """Return the next connection, and the address of its other end."""
        return self.socket.accept()

    def shutdown_request(self, request):
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the other end was faster
        self.close_request(request)

    def close_request(self, request):
        request.close()


class UDPServer(TCPServer):
    """A server for datagrams; a request is the pair of a datagram and the socket to answer by."""

    allow_reuse_address = False
    allow_reuse_port = False
    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        data, client_address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), client_address

    def server_activate(self):
        pass

    def shutdown_request(self, request):
        self.close_request(request)

    def close_request(self, request):
        pass


class ThreadingMixIn:
    """Handles each request on a thread of its own."""

    daemon_threads = False
    block_on_close = True
    _threads = None

    def process_request_thread(self, request, client_address):
        """Handle a request, on its thread."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        thread = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        thread.daemon = self.daemon_threads
        if not thread.daemon and self.block_on_close:
            self._threads = [known for known in self._threads or () if known.is_alive()] + [thread]
        thread.start()

    def server_close(self):
        super().server_close()
        threads, self._threads = self._threads, None
        for thread in threads or ():
            thread.join()


class ForkingMixIn:
    """Handles each request in a process of its own."""

    timeout = 300
    max_children = 40
    block_on_close = True
    active_children = None

    def collect_children(self, *, blocking=False):
        """Wait for processes that have ended: for all, or only as far as there are too many."""
        while self.active_children:
            waits = blocking or len(self.active_children) >= self.max_children
            try:
                pid, _ = os.waitpid(-1, 0 if waits else os.WNOHANG)
            except ChildProcessError:
                self.active_children.clear()
                return
            if pid == 0:
                return
            self.active_children.discard(pid)

    def handle_timeout(self):
        self.collect_children()

    def service_actions(self):
        self.collect_children()

    def process_request(self, request, client_address):
        pid = os.fork()
        if pid:
            self.active_children = (self.active_children or set()) | {pid}
            self.close_request(request)
            return
        status = 1
        try:
            self.finish_request(request, client_address)
            status = 0
        except Exception:
            self.handle_error(request, client_address)
        finally:
            try:
                self.shutdown_request(request)
            finally:
                os._exit(status)

    def server_close(self):
        super().server_close()
        self.collect_children(blocking=self.block_on_close)


class ForkingUDPServer(ForkingMixIn, UDPServer):
    pass


class ForkingTCPServer(ForkingMixIn, TCPServer):
    pass


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    pass


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    pass


class UnixStreamServer(TCPServer):
    address_family = socket.AF_UNIX


class UnixDatagramServer(UDPServer):
    address_family = socket.AF_UNIX


class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
    pass


class ThreadingUnixDatagramServer(ThreadingMixIn, UnixDatagramServer):
    pass


class BaseRequestHandler:
    """Handles one request: `setup`, `handle` and `finish`, one after the other."""

    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        pass

    def handle(self):
        pass

    def finish(self):
        pass


class StreamRequestHandler(BaseRequestHandler):
    """Handles a connection by two streams, `rfile` and `wfile`."""

    rbufsize = -1
    wbufsize = 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = self.connection.makefile("rb", self.rbufsize)
        self.wfile = self.connection.makefile("wb", self.wbufsize) if self.wbufsize else _SocketWriter(self.connection)

    def finish(self):
        if not self.wfile.closed:
            try:
                self.wfile.flush()
            except OSError:
                pass  # the other end is gone
        self.wfile.close()
        self.rfile.close()


class _SocketWriter(io.BufferedIOBase):
    """A stream that sends at once, and all."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        return True

    def write(self, b):
        self._sock.sendall(b)
        return len(b)

    def fileno(self):
        return self._sock.fileno()


class DatagramRequestHandler(BaseRequestHandler):
    """Handles a datagram by two streams; what was written to `wfile` is the answer."""

    def setup(self):
        self.packet, self.socket = self.request
        self.rfile = io.BytesIO(self.packet)
        self.wfile = io.BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
