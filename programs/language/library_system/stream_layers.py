# Streams stand above each other: buffer and raw show what is below, detach gives it away, reconfigure changes the text.
import io

memory = io.BytesIO()
text = io.TextIOWrapper(memory, "ascii", errors="replace", newline="\r\n", write_through=True)
text.write("é\n")
print(memory.getvalue(), text.buffer is memory, text.write_through, text.line_buffering)
# expect: b'?\r\n' True True False
text.reconfigure(encoding="latin-1", errors="strict", newline="", line_buffering=True)
text.write("é")
print(memory.getvalue(), text.encoding, text.errors, text.line_buffering)  # expect: b'?\r\n\xe9' latin-1 strict True
print(text.detach() is memory)  # expect: True


def attempt(function, *args):
    try:
        print(function(*args))
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


attempt(text.detach)  # expect: ValueError underlying buffer has been detached
attempt(text.write, "x")  # expect: ValueError underlying buffer has been detached
attempt(lambda: text.closed)  # expect: ValueError underlying buffer has been detached
attempt(lambda: text.name)  # expect: ValueError underlying buffer has been detached
print(text.buffer)  # expect: None
attempt(io.StringIO().detach)  # expect: UnsupportedOperation detach
attempt(memory.detach)  # expect: UnsupportedOperation detach
with open("/dev/null") as file:
    file.tag = 1
    buffer = file.buffer
    print(file.tag, buffer is file.buffer, buffer.raw is buffer.raw, buffer.raw, file.buffer.mode)
    # expect: 1 True True <_io.FileIO name='/dev/null' mode='rb' closefd=True> rb
print(buffer.closed, buffer.raw)  # expect: True <_io.FileIO [closed]>
file = open("/dev/null", "wb")
raw = file.detach()
attempt(file.write, b"")  # expect: ValueError raw stream has been detached
print(raw.closed, raw.write(b"abc"), repr(file))  # expect: False 3 <_io.BufferedWriter>
raw.close()
kept = io.BytesIO()
io.TextIOWrapper(kept)
print(kept.closed)  # expect: True
