# A tokenizer by hand: numbers, names, strings, operators, comments, positions and errors.
class Token:
    def __init__(self, kind, text, line, column):
        self.kind, self.text, self.line, self.column = kind, text, line, column

    def __repr__(self):
        return f"{self.kind}:{self.text!r}@{self.line}:{self.column}"


class TokenError(Exception):
    def __init__(self, message, line, column):
        super().__init__(f"{message} at {line}:{column}")


KEYWORDS = {"if", "else", "while", "def"}
TWO = ("==", "!=", "<=", ">=", "**")


class Tokenizer:
    def __init__(self, text):
        self.text, self.position, self.line, self.line_start = text, 0, 1, 0

    def __iter__(self):
        while self.position < len(self.text):
            token = self.step()
            if token:
                yield token
        yield self.token("END", "")

    def token(self, kind, text):
        return Token(kind, text, self.line, self.position - self.line_start + 1)

    def take(self, kind, wanted):
        end = self.position
        while end < len(self.text) and wanted(self.text[end]):
            end += 1
        return self.emit(kind, self.text[self.position:end])

    def emit(self, kind, text):
        token = self.token(kind, text)
        self.position += len(text)
        return token

    def step(self):
        letter = self.text[self.position]
        if letter == "\n":
            self.position += 1
            self.line += 1
            self.line_start = self.position
        elif letter.isspace():
            self.position += 1
        elif letter == "#":
            self.take("COMMENT", lambda c: c != "\n")
        elif letter.isdigit():
            return self.take("NUMBER", lambda c: c.isdigit() or c == ".")
        elif letter.isalpha() or letter == "_":
            token = self.take("NAME", lambda c: c.isalnum() or c == "_")
            token.kind = "KEYWORD" if token.text in KEYWORDS else token.kind
            return token
        elif letter in "'\"":
            end = self.text.find(letter, self.position + 1)
            if end < 0:
                raise TokenError("unterminated string", self.line, self.position - self.line_start + 1)
            return self.emit("STRING", self.text[self.position:end + 1])
        elif self.text[self.position:self.position + 2] in TWO:
            return self.emit("OP", self.text[self.position:self.position + 2])
        elif letter in "+-*/=<>()[]{}:,.%":
            return self.emit("OP", letter)
        else:
            raise TokenError(f"unexpected {letter!r}", self.line, self.position - self.line_start + 1)


source = """def area(r):  # a circle
    if r >= 0: x_1 = 3.14 * r ** 2
'text' != "other"
"""
for token in Tokenizer(source):
    print(token)
# expect: KEYWORD:'def'@1:1
# expect: NAME:'area'@1:5
# expect: OP:'('@1:9
# expect: NAME:'r'@1:10
# expect: OP:')'@1:11
# expect: OP:':'@1:12
# expect: KEYWORD:'if'@2:5
# expect: NAME:'r'@2:8
# expect: OP:'>='@2:10
# expect: NUMBER:'0'@2:13
# expect: OP:':'@2:14
# expect: NAME:'x_1'@2:16
# expect: OP:'='@2:20
# expect: NUMBER:'3.14'@2:22
# expect: OP:'*'@2:27
# expect: NAME:'r'@2:29
# expect: OP:'**'@2:31
# expect: NUMBER:'2'@2:34
# expect: STRING:"'text'"@3:1
# expect: OP:'!='@3:8
# expect: STRING:'"other"'@3:11
# expect: END:''@4:1
print([t.kind for t in Tokenizer("")], "".join(t.text for t in Tokenizer("a + b*2")))  # expect: ['END'] a+b*2
for bad in ("x = 'open", "a\n  $"):
    try:
        list(Tokenizer(bad))
    except TokenError as error:
        print(error)
# expect: unterminated string at 1:5
# expect: unexpected '$' at 2:3
