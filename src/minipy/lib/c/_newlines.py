"""IncrementalNewlineDecoder: what turns the ends of lines of pieces of text into \\n."""

from _classes import show_as

_CR, _LF, _CRLF = 1, 2, 4
_SEEN = (None, "\r", "\n", ("\r", "\n"), "\r\n", ("\r", "\r\n"), ("\n", "\r\n"), ("\r", "\n", "\r\n"))


class IncrementalNewlineDecoder:
    """A decoder above `decoder` (None for pieces that are text already), which translates the ends of lines if asked."""

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = translate
        self.errors = errors
        self._seen = 0
        self._has_cr = False  # the last piece ended with one, to which a \n may belong

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        if self._has_cr and (text or final):
            text = "\r" + text
            self._has_cr = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._has_cr = True
        pairs = text.count("\r\n")
        if pairs:
            self._seen |= _CRLF
        if text.count("\r") > pairs:
            self._seen |= _CR
        if text.count("\n") > pairs:
            self._seen |= _LF
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translate else text

    def getstate(self):
        octets, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return octets, flag << 1 | self._has_cr

    def setstate(self, state):
        octets, flag = state
        self._has_cr = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((octets, flag >> 1))

    def reset(self):
        self._seen = 0
        self._has_cr = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        return _SEEN[self._seen]


show_as("_io.IncrementalNewlineDecoder", IncrementalNewlineDecoder)
