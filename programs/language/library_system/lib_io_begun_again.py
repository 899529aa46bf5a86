# A BytesIO whose __init__ is called again is empty.
import io

stream = io.BytesIO(b"abc")
stream.__init__()
print(stream.getvalue())  # expect: b''
