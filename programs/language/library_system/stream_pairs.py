# BufferedReader, BufferedWriter, BufferedRWPair and FileIO are made by the program, over streams that are there.
# not under: threads=virtual
import io
import os


def attempt(function, *args):
    try:
        print(function(*args))
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


writer = io.BufferedWriter(io.BytesIO(), buffer_size=16)
print(writer.write(b"abc"), writer.write(bytearray(b"def")), writer.write(memoryview(b"ghi")), writer.raw.getvalue())
# expect: 3 3 3 b''
writer.flush()
print(writer.raw.getvalue(), writer)  # expect: b'abcdefghi' <_io.BufferedWriter>
reader = io.BufferedReader(io.BytesIO(b"hello world"), 4)
octets = bytearray(4)
print(reader.read(3), reader.peek(), reader.readinto(octets), octets, reader.readinto1(memoryview(octets)[1:3]), octets)
# expect: b'hel' b'l' 4 bytearray(b'lo w') 1 bytearray(b'lo w')
attempt(reader.readinto, b"never")
# expect: TypeError readinto() argument must be read-write bytes-like object, not bytes
attempt(reader.write, b"never")  # expect: UnsupportedOperation write
ours, theirs = os.pipe()
pair = io.BufferedRWPair(io.FileIO(ours), io.FileIO(theirs, "w"))
pair.write(b"ping\npong")
pair.flush()
print(pair.readline(), pair.read1(), pair.readable(), pair.writable(), pair.seekable())
# expect: b'ping\n' b'pong' True True False
attempt(pair.detach)  # expect: UnsupportedOperation detach
pair.close()
print(pair.closed)  # expect: True
attempt(pair.read, 1)  # expect: ValueError read of closed file
attempt(io.BufferedRWPair, io.BytesIO())  # expect: TypeError BufferedRWPair expected at least 2 arguments, got 1
attempt(io.BufferedReader, io.BytesIO(), 0)  # expect: ValueError buffer size must be strictly positive
attempt(io.FileIO, "/nonexistent")  # expect: FileNotFoundError [Errno 2] No such file or directory: '/nonexistent'
attempt(io.FileIO, "/dev/null", "q")  # expect: ValueError invalid mode: q
with io.FileIO("/dev/null") as file:
    print(file, file.readall(), file.closefd, file.mode)
    # expect: <_io.FileIO name='/dev/null' mode='rb' closefd=True> b'' True rb
print(file)  # expect: <_io.FileIO [closed]>
