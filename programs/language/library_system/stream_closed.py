# What can still be asked of a closed stream, and how it refuses everything else.
import io

memory = io.BytesIO(b"abc")
for stream in (io.StringIO("abc"), memory, io.BufferedReader(memory), open("/dev/null")):
    stream.close()
    print(type(stream).__name__, stream.closed)
    for name in ("newlines", "line_buffering", "encoding", "read", "tell", "readable", "__enter__", "flush"):
        try:
            found = getattr(stream, name)
            print(" ", name, found() if callable(found) else found)
        except (OSError, ValueError) as error:
            print(" ", name, type(error).__name__, error)
        except AttributeError:
            pass
    for lines in ([], ["text"]):
        try:
            stream.writelines(lines)
        except (ValueError, TypeError) as error:
            print("  writelines", error)
# expect: StringIO True
# expect:   newlines ValueError I/O operation on closed file
# expect:   line_buffering ValueError I/O operation on closed file
# expect:   encoding None
# expect:   read ValueError I/O operation on closed file
# expect:   tell ValueError I/O operation on closed file
# expect:   readable ValueError I/O operation on closed file
# expect:   __enter__ ValueError I/O operation on closed file.
# expect:   flush None
# expect:   writelines I/O operation on closed file.
# expect:   writelines I/O operation on closed file.
# expect: BytesIO True
# expect:   read ValueError I/O operation on closed file.
# expect:   tell ValueError I/O operation on closed file.
# expect:   readable ValueError I/O operation on closed file.
# expect:   __enter__ ValueError I/O operation on closed file.
# expect:   flush ValueError I/O operation on closed file.
# expect:   writelines I/O operation on closed file.
# expect:   writelines I/O operation on closed file.
# expect: BufferedReader True
# expect:   read ValueError read of closed file
# expect:   tell ValueError I/O operation on closed file.
# expect:   readable ValueError I/O operation on closed file.
# expect:   __enter__ ValueError I/O operation on closed file.
# expect:   flush ValueError I/O operation on closed file.
# expect:   writelines I/O operation on closed file.
# expect:   writelines I/O operation on closed file.
# expect: TextIOWrapper True
# expect:   newlines None
# expect:   line_buffering False
# expect:   encoding UTF-8
# expect:   read ValueError I/O operation on closed file.
# expect:   tell ValueError I/O operation on closed file.
# expect:   readable ValueError I/O operation on closed file
# expect:   __enter__ ValueError I/O operation on closed file.
# expect:   flush ValueError I/O operation on closed file.
# expect:   writelines I/O operation on closed file.
# expect:   writelines I/O operation on closed file.
