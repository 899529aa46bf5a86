# bytes() asks __bytes__.
class Bytes:
    def __bytes__(self):
        return b"from bytes"


print(bytes(Bytes()))  # expect: b'from bytes'
