"""The answer of what is no HTTP server: a stream that knows its URL and has header lines."""


class addinfourl:
    """A stream with `headers`, `url` and `code`."""

    def __init__(self, fp, headers, url, code=None):
        self.fp = fp
        self.headers = headers
        self.url = url
        self.code = code

    status = property(lambda self: self.code)

    def __getattr__(self, name):
        return getattr(self.__dict__["fp"], name)

    def __iter__(self):
        return iter(self.fp)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.fp.close()

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.code
