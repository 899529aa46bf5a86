# A hand-written tokenizer for a C-like language, with positions and errors
from collections import Counter, namedtuple
from enum import Enum, auto, unique


@unique
class Kind(Enum):
    NUMBER = auto()
    STRING = auto()
    NAME = auto()
    KEYWORD = auto()
    OP = auto()
    END = auto()

    def __str__(self):
        return self.name.lower()


class Token(namedtuple("Token", "kind text value line column")):
    __slots__ = ()

    def __str__(self):
        shown = self.text if self.kind is not Kind.END else "<end>"
        return f"{self.line}:{self.column:<3}{self.kind!s:>8} {shown}"


class LexError(SyntaxError):
    def __init__(self, message, line, column):
        super().__init__(message)
        self.where = (line, column)


KEYWORDS = frozenset("if else while return fn let".split())
OPERATORS = sorted(
    ["+", "-", "*", "/", "=", "==", "!=", "<", "<=", "<<", "<<=", "->", "(", ")", "{", "}", ";", ",", "&&"],
    key=len,
    reverse=True,
)
ESCAPES = {"n": "\n", "t": "\t", "\\": "\\", '"': '"', "0": "\0"}


class Lexer:
    def __init__(self, source):
        self.source = source
        self.pos = 0
        self.line = self.column = 1

    def peek(self, offset=0):
        i = self.pos + offset
        return self.source[i] if i < len(self.source) else ""

    def advance(self, count=1):
        text = self.source[self.pos : self.pos + count]
        for ch in text:
            if ch == "\n":
                self.line, self.column = self.line + 1, 1
            else:
                self.column += 1
        self.pos += count
        return text

    def take_while(self, test):
        start = self.pos
        while (c := self.peek()) and test(c):
            self.advance()
        return self.source[start : self.pos]

    def skip(self):
        while True:
            self.take_while(str.isspace)
            if self.source.startswith("//", self.pos):
                self.take_while(lambda c: c != "\n")
            elif self.source.startswith("/*", self.pos):
                where = self.line, self.column
                end = self.source.find("*/", self.pos)
                if end < 0:
                    raise LexError("unterminated comment", *where)
                self.advance(end + 2 - self.pos)
            else:
                return

    def number(self):
        if self.peek() == "0" and self.peek(1) in tuple("xXbB"):
            prefix = self.advance(2)
            digits = self.take_while(lambda c: c.isalnum() or c == "_")
            return prefix + digits, int(prefix + digits, 0)
        text = self.take_while(str.isdigit)
        if self.peek() == "." and self.peek(1).isdigit():
            text += self.advance() + self.take_while(str.isdigit)
            return text, float(text)
        return text, int(text)

    def string(self):
        start, where = self.pos, (self.line, self.column)
        self.advance()
        out = []
        while (c := self.peek()) != '"':
            if c in ("", "\n"):
                raise LexError("unterminated string", *where)
            self.advance()
            if c == "\\":
                escape = self.advance()
                if escape not in ESCAPES:
                    raise LexError(f"bad escape \\{escape}", self.line, self.column - 2)
                c = ESCAPES[escape]
            out.append(c)
        self.advance()
        return self.source[start : self.pos], "".join(out)

    def __iter__(self):
        while True:
            self.skip()
            line, column = self.line, self.column
            c = self.peek()
            if not c:
                yield Token(Kind.END, "", None, line, column)
                return
            if c.isdigit():
                yield Token(Kind.NUMBER, *self.number(), line, column)
            elif c == '"':
                yield Token(Kind.STRING, *self.string(), line, column)
            elif c.isidentifier():
                text = self.take_while(lambda c: c.isalnum() or c == "_")
                yield Token(Kind.KEYWORD if text in KEYWORDS else Kind.NAME, text, text, line, column)
            else:
                for op in OPERATORS:
                    if self.source.startswith(op, self.pos):
                        yield Token(Kind.OP, self.advance(len(op)), None, line, column)
                        break
                else:
                    raise LexError(f"unexpected character {c!r}", line, column)


PROGRAM = r'''fn größe(x) -> int {   // a function
  let y = 0xFF_FF << 2;  /* a
  comment */ if y <= 3.25 && x != 7 { return "tab\t\"q\""; }
  y <<= 1
}'''

tokens = list(Lexer(PROGRAM))
for token in tokens:
    print(token)
# expect: 1:1   keyword fn
# expect: 1:4      name größe
# expect: 1:9        op (
# expect: 1:10     name x
# expect: 1:11       op )
# expect: 1:13       op ->
# expect: 1:16     name int
# expect: 1:20       op {
# expect: 2:3   keyword let
# expect: 2:7      name y
# expect: 2:9        op =
# expect: 2:11   number 0xFF_FF
# expect: 2:19       op <<
# expect: 2:22   number 2
# expect: 2:23       op ;
# expect: 3:14  keyword if
# expect: 3:17     name y
# expect: 3:19       op <=
# expect: 3:22   number 3.25
# expect: 3:27       op &&
# expect: 3:30     name x
# expect: 3:32       op !=
# expect: 3:35   number 7
# expect: 3:37       op {
# expect: 3:39  keyword return
# expect: 3:46   string "tab\t\"q\""
# expect: 3:58       op ;
# expect: 3:60       op }
# expect: 4:3      name y
# expect: 4:5        op <<=
# expect: 4:9    number 1
# expect: 5:1        op }
# expect: 5:2       end <end>
print(sorted(Counter(str(t.kind) for t in tokens).items()))
# expect: [('end', 1), ('keyword', 4), ('name', 7), ('number', 5), ('op', 15), ('string', 1)]
print([t.value for t in tokens if t.kind in (Kind.NUMBER, Kind.STRING)])  # expect: [65535, 2, 3.25, 7, 'tab\t"q"', 1]
for bad in ('let s = "abc', "a\n  $ b", "/* never", r'"\q"', "0b12"):
    try:
        list(Lexer(bad))
    except LexError as error:
        print("%s at %d:%d" % (error.msg, *error.where))
    except ValueError as error:
        print("ValueError", error)
# expect: unterminated string at 1:9
# expect: unexpected character '$' at 2:3
# expect: unterminated comment at 1:1
# expect: bad escape \q at 1:2
# expect: ValueError invalid literal for int() with base 0: '0b12'
