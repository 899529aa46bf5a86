"""Other programs as processes of their own, with pipes to and from them."""

import builtins
import errno
import io
import os
import selectors
import signal
import sys
import threading
import time
import types
import warnings
from _posix import _start_program
from posix import _environment

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
           "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess", "list2cmdline"]

PIPE = -1
STDOUT = -2
DEVNULL = -3
_MOST_AT_ONCE = 512  # octets: CPython's _PIPE_BUF, which a pipe that is ready takes without waiting


class SubprocessError(Exception):
    pass


def _set_output(error, value):
    error.output = value


_other_name_of_output = property(lambda error: error.output, _set_output)


class CalledProcessError(SubprocessError):
    """A process ended with a status other than 0, and `check` was asked for."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return "Command '%s' died with %r." % (self.cmd, signal.Signals(-self.returncode))
            except ValueError:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    stdout = _other_name_of_output


class TimeoutExpired(SubprocessError):
    """The time to wait for a process has passed."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    stdout = _other_name_of_output


class CompletedProcess:
    """What came of a process that `run` has waited for."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        shown = ["args={!r}".format(self.args), "returncode={!r}".format(self.returncode)]
        if self.stdout is not None:
            shown.append("stdout={!r}".format(self.stdout))
        if self.stderr is not None:
            shown.append("stderr={!r}".format(self.stderr))
        return "{}({})".format(type(self).__name__, ", ".join(shown))

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    """Return a sequence of arguments as one line, quoted as Microsoft's C runtime wants it."""
    result = []
    for arg in map(os.fsdecode, seq):
        slashes = []
        if result:
            result.append(" ")
        needs_quotes = " " in arg or "\t" in arg or not arg
        if needs_quotes:
            result.append('"')
        for character in arg:
            if character == "\\":
                slashes.append(character)
            elif character == '"':
                result.append("\\" * len(slashes) * 2 + '\\"')
                slashes = []
            else:
                result.extend(slashes)
                slashes = []
                result.append(character)
        result.extend(slashes)
        if needs_quotes:
            result.extend(slashes)
            result.append('"')
    return "".join(result)


# --- running a program to its end


def call(*popenargs, timeout=None, **kwargs):
    """Run a program, wait for its end and return its status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """As `call`; a status other than 0 is a CalledProcessError."""
    returncode = call(*popenargs, **kwargs)
    if returncode:
        cmd = kwargs.get("args")
        raise CalledProcessError(returncode, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program and return what it has written."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        is_text = kwargs.get("universal_newlines") or kwargs.get("text") or kwargs.get("encoding") or kwargs.get("errors")
        kwargs["input"] = "" if is_text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program, wait for its end and return a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        returncode = process.poll()
        if check and returncode:
            raise CalledProcessError(returncode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, returncode, stdout, stderr)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Return (status, output) of a shell command."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        status = 0
    except CalledProcessError as problem:
        data = problem.output
        status = problem.returncode
    return status, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Return the output of a shell command."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


# --- a process

_unwaited = []  # processes whose objects are gone before their end


def _cleanup():
    """Ask whether processes that nobody will wait for have ended."""
    for process in list(_unwaited):
        if process._internal_poll() is not None and process in _unwaited:
            _unwaited.remove(process)


class Popen:
    """A program that runs as a process of its own."""

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        _cleanup()
        self._waitpid_lock = threading.Lock()
        self._input = None
        self._communication_started = False
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if pass_fds and not close_fds:
            warnings.warn("pass_fds overriding close_fds.", RuntimeWarning)
            close_fds = True
        if process_group is not None and not isinstance(process_group, int):
            raise TypeError("process_group must be an int")
        self.args = args
        self.stdin = self.stdout = self.stderr = self.pid = self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.pipesize = pipesize
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different."
                                  " Pass one or the other.")
        self.text_mode = encoding or errors or text or universal_newlines
        self._sigint_wait_secs = 0.25
        self._closed_child_pipe_fds = False

        theirs, ours = self._get_handles(stdin, stdout, stderr)
        try:
            self._open_streams(ours, bufsize)
            facts = (close_fds, tuple(pass_fds), restore_signals, start_new_session,
                     -1 if process_group is None else process_group, user, group, extra_groups, umask)
            self._start(args, executable, preexec_fn, shell, cwd, env, theirs, facts)
        except:
            for stream in (self.stdin, self.stdout, self.stderr):
                if stream is not None:
                    stream.close()
            raise
        finally:
            for fd in self._to_close:
                os.close(fd)

    __class_getitem__ = classmethod(types.GenericAlias)

    def __repr__(self):
        shown = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return shown[:76] + "...>" if len(shown) > 80 else shown

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if kind is KeyboardInterrupt:
                if self._sigint_wait_secs > 0:
                    try:
                        self._wait(timeout=self._sigint_wait_secs)
                    except TimeoutExpired:
                        pass
                self._sigint_wait_secs = 0
            else:
                self.wait()

    def __del__(self, _warn=warnings.warn):
        if not self._child_created:
            return
        if self.returncode is None:
            _warn("subprocess %s is still running" % self.pid, ResourceWarning, source=self)
        self._internal_poll()
        if self.returncode is None and _unwaited is not None:
            _unwaited.append(self)

    # --- the start

    def _get_handles(self, stdin, stdout, stderr):
        """Return the descriptors of the new process and ours, -1 for those that need none; note what is to be closed."""
        theirs, ours = [-1, -1, -1], [-1, -1, -1]
        self._to_close = []
        try:
            for place, (name, wanted) in enumerate((("stdin", stdin), ("stdout", stdout), ("stderr", stderr))):
                if wanted is None:
                    continue
                if wanted == PIPE:
                    reader, writer = os.pipe()
                    theirs[place], ours[place] = (reader, writer) if place == 0 else (writer, reader)
                    self._to_close.append(theirs[place])
                    if self.pipesize > 0:
                        self._resize(writer)
                elif wanted == STDOUT and place == 2:
                    theirs[2] = theirs[1] if theirs[1] != -1 else sys.__stdout__.fileno()
                elif wanted == DEVNULL:
                    theirs[place] = os.open(os.devnull, os.O_RDWR)
                    self._to_close.append(theirs[place])
                elif isinstance(wanted, int):
                    theirs[place] = wanted
                else:
                    theirs[place] = wanted.fileno()
        except:
            for fd in self._to_close + [fd for fd in ours if fd != -1]:
                os.close(fd)
            raise
        return theirs, ours

    def _resize(self, fd):
        import fcntl

        fcntl.fcntl(fd, fcntl.F_SETPIPE_SZ, self.pipesize)

    def _open_streams(self, ours, bufsize):
        line_buffering = False
        if bufsize == 1:
            if self.text_mode:
                line_buffering = True
            else:
                warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                              RuntimeWarning, stacklevel=3)
            bufsize = -1
        for name, fd, mode in zip(("stdin", "stdout", "stderr"), ours, ("wb", "rb", "rb")):
            if fd == -1:
                continue
            stream = io.open(fd, mode, bufsize)
            if self.text_mode:
                options = {"write_through": True, "line_buffering": line_buffering} if name == "stdin" else {}
                stream = io.TextIOWrapper(stream, encoding=self.encoding, errors=self.errors, **options)
            setattr(self, name, stream)

    def _start(self, args, executable, preexec_fn, shell, cwd, env, theirs, facts):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c"] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        sys.audit("subprocess.Popen", executable, args, cwd, env)
        octets = tuple([os.fsencode(arg) for arg in args])
        executable = os.fsencode(executable)
        directory = None if cwd is None else os.fsencode(cwd)
        environment = _environment if env is None else {os.fsencode(name): os.fsencode(env[name]) for name in env}
        for name in environment:
            if b"=" in name:
                raise ValueError("illegal environment variable name")
        pairs = tuple([part for pair in environment.items() for part in pair])
        if preexec_fn is None:
            self.pid = _start_program(octets, executable, directory, pairs, tuple(theirs), *facts)
        else:
            self.pid = _start_after(preexec_fn, octets, executable, directory, environment, theirs, facts)
        self._child_created = True

    # --- the end

    def poll(self):
        """Return the status if the process has ended, None otherwise."""
        return self._internal_poll()

    def _internal_poll(self):
        if self.returncode is None and self._waitpid_lock.acquire(False):
            try:
                if self.returncode is None:
                    try:
                        pid, status = os.waitpid(self.pid, os.WNOHANG)
                        if pid == self.pid:
                            self.returncode = os.waitstatus_to_exitcode(status)
                    except ChildProcessError:
                        self.returncode = 0  # somebody else has waited for it
            finally:
                self._waitpid_lock.release()
        return self.returncode

    def _try_wait(self, options):
        try:
            return os.waitpid(self.pid, options)
        except ChildProcessError:
            return self.pid, 0

    def wait(self, timeout=None):
        """Wait for the end of the process; return its status."""
        if timeout is not None:
            deadline = time.monotonic() + timeout
        try:
            return self._wait(timeout=timeout)
        except KeyboardInterrupt:
            # Whoever pressed Ctrl-C at a terminal has sent it to the process, too.
            rest = self._sigint_wait_secs if timeout is None else min(self._sigint_wait_secs, deadline - time.monotonic())
            self._sigint_wait_secs = 0
            try:
                self._wait(timeout=max(rest, 0))
            except TimeoutExpired:
                pass
            raise

    def _wait(self, timeout):
        if self.returncode is not None:
            return self.returncode
        if timeout is None:
            while self.returncode is None:
                with self._waitpid_lock:
                    if self.returncode is None:
                        pid, status = self._try_wait(0)
                        if pid == self.pid:
                            self.returncode = os.waitstatus_to_exitcode(status)
            return self.returncode
        deadline = time.monotonic() + timeout
        delay = 0.0005
        while self._internal_poll() is None:
            rest = deadline - time.monotonic()
            if rest <= 0:
                raise TimeoutExpired(self.args, timeout)
            delay = min(delay * 2, rest, 0.05)
            time.sleep(delay)
        return self.returncode

    def send_signal(self, sig):
        """Send the process a signal, unless it has ended."""
        self.poll()
        if self.returncode is not None:
            return
        try:
            os.kill(self.pid, sig)
        except ProcessLookupError:
            pass

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    # --- conversation

    def communicate(self, input=None, timeout=None):
        """Send `input`, read both outputs to their ends, wait; return what was read. May be called again after a timeout."""
        if self._communication_started and input:
            raise ValueError("Cannot send input after starting communication")
        deadline = None if timeout is None else time.monotonic() + timeout
        try:
            stdout, stderr = self._communicate(input, deadline, timeout)
        except KeyboardInterrupt:
            rest = self._sigint_wait_secs if timeout is None else min(self._sigint_wait_secs, deadline - time.monotonic())
            self._sigint_wait_secs = 0
            try:
                self._wait(timeout=max(rest, 0))
            except TimeoutExpired:
                pass
            raise
        finally:
            self._communication_started = True
        self.wait(timeout=None if deadline is None else max(deadline - time.monotonic(), 0))
        return stdout, stderr

    def _communicate(self, input, deadline, timeout):
        if self.stdin and not self._communication_started:
            try:
                self.stdin.flush()
            except BrokenPipeError:
                pass
            if not input:
                self._close_stdin()
        if not self._communication_started:
            self._parts = {stream: [] for stream in (self.stdout, self.stderr) if stream}
            if self.stdin and input is not None:
                self._input = input.encode(self.stdin.encoding, self.stdin.errors) if self.text_mode else input
                self._input_offset = 0
        view = memoryview(self._input) if self._input else None
        with selectors.DefaultSelector() as selector:
            if self.stdin and view and not self.stdin.closed:
                selector.register(self.stdin, selectors.EVENT_WRITE)
            for stream in self._parts:
                if not stream.closed:
                    selector.register(stream, selectors.EVENT_READ)
            while selector.get_map():
                self._check_time(deadline, timeout)
                ready = selector.select(None if deadline is None else max(deadline - time.monotonic(), 0))
                for key, events in ready:
                    if key.fileobj is self.stdin:
                        self._send_some(selector, view)
                    else:
                        self._read_some(selector, key)
        self.wait(timeout=None if deadline is None else max(deadline - time.monotonic(), 0))
        return self._taken(self.stdout), self._taken(self.stderr)

    def _close_stdin(self):
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _send_some(self, selector, view):
        part = view[self._input_offset : self._input_offset + _MOST_AT_ONCE]
        try:
            self._input_offset += os.write(self.stdin.fileno(), part)
        except BrokenPipeError:
            selector.unregister(self.stdin)
            self._close_stdin()
        else:
            if self._input_offset >= len(view):
                selector.unregister(self.stdin)
                self._close_stdin()

    def _read_some(self, selector, key):
        data = os.read(key.fd, 32768)
        if not data:
            selector.unregister(key.fileobj)
            key.fileobj.close()
        self._parts[key.fileobj].append(data)

    def _check_time(self, deadline, timeout):
        if deadline is not None and time.monotonic() > deadline:
            raise TimeoutExpired(
                self.args, timeout,
                output=b"".join(self._parts.get(self.stdout, [])) or None,
                stderr=b"".join(self._parts.get(self.stderr, [])) or None,
            )

    def _taken(self, stream):
        """Return all that was read from a stream, None if there is none."""
        if not stream:
            return None
        data = b"".join(self._parts[stream])
        if self.text_mode:
            return data.decode(stream.encoding, stream.errors).replace("\r\n", "\n").replace("\r", "\n")
        return data


def _start_after(preexec_fn, args, executable, directory, environment, theirs, facts):
    """Start a program after a function of ours has been called in the new process; return its number."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        _become(preexec_fn, args, executable, directory, environment, theirs, facts, writer)
    os.close(writer)
    told = b""
    while data := os.read(reader, 50000):
        told += data
    os.close(reader)
    if told:
        os.waitpid(pid, 0)
        kind, number, where = told.split(b":", 2)
        if kind != b"OSError":
            raise SubprocessError("Exception occurred in preexec_fn.")
        problem = int(number)
        raise OSError(problem, os.strerror(problem), os.fsdecode(where))
    return pid


def _become(preexec_fn, args, executable, directory, environment, theirs, facts, writer):
    """Turn this new process into another program; tell why if that can't be."""
    close_fds, pass_fds, restore_signals, new_session, process_group, *_ = facts
    try:
        moved = [os.dup(fd) if fd != -1 else -1 for fd in theirs]
        for place, fd in enumerate(moved):
            if fd != -1:
                os.dup2(fd, place)
        where = directory
        if directory is not None:
            os.chdir(directory)
        if restore_signals:
            for number in (signal.SIGPIPE, signal.SIGXFSZ):
                signal.signal(number, signal.SIG_DFL)
        if new_session:
            os.setsid()
        if process_group >= 0:
            os.setpgid(0, process_group)
        where = None
        preexec_fn()
        for fd in pass_fds:
            os.set_inheritable(fd, True)
        where = executable
        os.execvpe(executable, list(args), environment)
    except OSError as problem:
        if where is not None:
            os.write(writer, b"OSError:%d:" % problem.errno + where)
        else:
            os.write(writer, b"SubprocessError:0:")
    except BaseException:
        os.write(writer, b"SubprocessError:0:")
    finally:
        os._exit(255)
