# A recursive-descent calculator with precedence, unary minus, powers, variables and errors.
class Parser:
    def __init__(self, text, names):
        self.tokens = self.split(text)
        self.names = names

    def split(self, text):
        tokens, number = [], ""
        for letter in text + " ":
            if letter.isalnum() or letter == ".":
                number += letter
                continue
            if number:
                tokens.append(number)
                number = ""
            if letter != " ":
                tokens.append(letter)
        return tokens

    def peek(self):
        return self.tokens[0] if self.tokens else None

    def take(self, *wanted):
        if self.peek() in wanted:
            return self.tokens.pop(0)

    def parse(self):
        if len(self.tokens) > 1 and self.tokens[1] == "=":
            name, _ = self.tokens.pop(0), self.tokens.pop(0)
            value = self.names[name] = self.sum()
        else:
            value = self.sum()
        if self.tokens:
            raise SyntaxError(f"unexpected {self.peek()!r}")
        return value

    def sum(self):
        value = self.product()
        while operator := self.take("+", "-"):
            right = self.product()
            value = value + right if operator == "+" else value - right
        return value

    def product(self):
        value = self.unary()
        while operator := self.take("*", "/", "%"):
            right = self.unary()
            value = value * right if operator == "*" else value / right if operator == "/" else value % right
        return value

    def unary(self):
        if self.take("-"):
            return -self.unary()
        return self.power()

    def power(self):
        base = self.atom()
        if self.take("^"):
            return base ** self.unary()
        return base

    def atom(self):
        if self.take("("):
            value = self.sum()
            if not self.take(")"):
                raise SyntaxError("missing )")
            return value
        if not self.tokens:
            raise SyntaxError("unexpected end")
        token = self.tokens.pop(0)
        if token[0].isdigit():
            return float(token) if "." in token else int(token)
        if token.isalnum():
            return self.names[token]
        raise SyntaxError(f"unexpected {token!r}")


names = {"pi": 3.14159}
for line in ("1 + 2 * 3", "(1 + 2) * 3",
             "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4", "10 % 4 - 1", "x = 6 * 7", "x / 2 + pi", "--5", "1 +",
             "(1", "1 2", "y", "1 / 0", "* 3", "2 ^ -1", "((((7))))", "1.5.2"):
    try:
        print(line, "=", Parser(line, names).parse())
    except (SyntaxError, ZeroDivisionError, ValueError) as error:
        print(line, "->", type(error).__name__, error)
    except KeyError as error:
        print(line, "-> unknown name", error)
# expect: 1 + 2 * 3 = 7
# expect: (1 + 2) * 3 = 9
# expect: 2 ^ 3 ^ 2 = 512
# expect: -2 ^ 2 = -4
# expect: 10 / 4 = 2.5
# expect: 10 % 4 - 1 = 1
# expect: x = 6 * 7 = 42
# expect: x / 2 + pi = 24.14159
# expect: --5 = 5
# expect: 1 + -> SyntaxError unexpected end
# expect: (1 -> SyntaxError missing )
# expect: 1 2 -> SyntaxError unexpected '2'
# expect: y -> unknown name 'y'
# expect: 1 / 0 -> ZeroDivisionError division by zero
# expect: * 3 -> SyntaxError unexpected '*'
# expect: 2 ^ -1 = 0.5
# expect: ((((7)))) = 7
# expect: 1.5.2 -> ValueError could not convert string to float: '1.5.2'
print(names)  # expect: {'pi': 3.14159, 'x': 42}
