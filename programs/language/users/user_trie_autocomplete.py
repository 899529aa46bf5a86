# Autocompletion with a trie, spelling correction with edit distance
import bisect
import heapq
from collections.abc import Iterator, MutableMapping
from functools import lru_cache
from operator import itemgetter


class Trie(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._root = {}
        self._size = 0
        self.update(*args, **kwargs)

    END = object()

    def _find(self, prefix):
        node = self._root
        for ch in prefix:
            node = node[ch]
        return node

    def __getitem__(self, word):
        try:
            return self._find(word)[self.END]
        except KeyError:
            raise KeyError(word) from None

    def __setitem__(self, word, value):
        node = self._root
        for ch in word:
            node = node.setdefault(ch, {})
        self._size += self.END not in node
        node[self.END] = value

    def __delitem__(self, word):
        trail, node = [], self._root
        for ch in word:
            if ch not in node:
                raise KeyError(word)
            trail.append((node, ch))
            node = node[ch]
        del node[self.END]
        self._size -= 1
        for parent, ch in reversed(trail):
            if parent[ch]:
                break
            del parent[ch]

    def __len__(self):
        return self._size

    def __iter__(self) -> Iterator[str]:
        return (word for word, _ in self.walk())

    def walk(self, prefix=""):
        try:
            node = self._find(prefix)
        except KeyError:
            return
        if self.END in node:
            yield prefix, node[self.END]
        for ch in sorted(k for k in node if k is not self.END):
            yield from self.walk(prefix + ch)

    def complete(self, prefix, n=3):
        best = heapq.nlargest(n, self.walk(prefix), key=itemgetter(1))
        return [f"{word}({weight})" for word, weight in best]

    def longest_prefix_of(self, text):
        node, best = self._root, None
        for i, ch in enumerate(text, 1):
            if ch not in node:
                break
            node = node[ch]
            if self.END in node:
                best = text[:i]
        return best

    def nodes(self):
        stack, total = [self._root], 0
        while stack:
            node = stack.pop()
            total += 1
            stack.extend(v for k, v in node.items() if k is not self.END)
        return total

    def near(self, word, most):
        """All words within an edit distance, walking one row of the matrix per node."""
        results = []

        def visit(node, prefix, row):
            if self.END in node and row[-1] <= most:
                results.append((row[-1], -node[self.END], prefix))
            for ch, child in node.items():
                if ch is self.END:
                    continue
                new = [row[0] + 1]
                for i, wanted in enumerate(word, 1):
                    new.append(min(new[-1] + 1, row[i] + 1, row[i - 1] + (wanted != ch)))
                if min(new) <= most:
                    visit(child, prefix + ch, new)

        visit(self._root, "", list(range(len(word) + 1)))
        return [w for *_, w in sorted(results)]


@lru_cache(maxsize=None)
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return distance(a[1:], b[1:])
    return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))


WORDS = """car 50 card 30 care 45 careful 12 cart 9 cat 60 catalogue 3 category 8 dog 55 do 99 done 70 door 35
dormant 1 zebra 2 über 4 straße 5 こんにちは 7 こんばんは 6""".split()
trie = Trie(zip(WORDS[::2], map(int, WORDS[1::2])))
print(len(trie), trie.nodes(), trie["card"], "ca" in trie, trie.get("ca"))  # expect: 18 57 30 False None
for prefix in ("ca", "do", "z", "こん", "", "x"):
    print(f"{prefix!r}: {', '.join(trie.complete(prefix)) or '-'}")
# expect: 'ca': cat(60), car(50), care(45)
# expect: 'do': do(99), done(70), dog(55)
# expect: 'z': zebra(2)
# expect: 'こん': こんにちは(7), こんばんは(6)
# expect: '': do(99), done(70), cat(60)
# expect: 'x': -
print(list(trie) == sorted(trie), *list(trie)[:4], *list(trie)[-3:])
# expect: True car card care careful über こんにちは こんばんは
print(trie.longest_prefix_of("carefully"), trie.longest_prefix_of("dormouse"), trie.longest_prefix_of("moon"))
# expect: careful do None
print(trie.near("carr", 1), trie.near("dooor", 1), trie.near("strase", 2))
# expect: ['car', 'care', 'card', 'cart'] ['door'] ['straße']
print(distance("kitten", "sitting"), distance("", "abc"), distance("straße", "strasse"), distance.cache_info().misses)
# expect: 3 3 2 72
del trie["care"]
print("care" in trie, "careful" in trie, trie.nodes())  # expect: False True 57
print(trie.pop("careful"), trie.nodes(), trie.pop("careful", None), len(trie))  # expect: 12 53 None 16
for bad in (lambda: trie["ca"], lambda: trie.__delitem__("nope"), lambda: trie.__delitem__("ca")):
    try:
        bad()
    except KeyError as e:
        print("KeyError", *(a if isinstance(a, str) else "END" for a in e.args))
# expect: KeyError ca
# expect: KeyError nope
# expect: KeyError END
trie.update({"cab": 5}, cob=6)
print(trie.complete("c", 10), dict(trie.items()) == {k: trie[k] for k in trie}, trie == dict(trie))
# expect: ['cat(60)', 'car(50)', 'card(30)', 'cart(9)', 'category(8)', 'cob(6)', 'cab(5)', 'catalogue(3)'] True True
words = sorted(trie)
at = bisect.bisect_left(words, "d")
print(words[at - 1 : at + 2], bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([3, 2, 1], -2, key=lambda v: -v))
# expect: ['cob', 'do', 'dog'] 3 1
bisect.insort(words, "dim")
print(words.index("dim"), words[-1].encode("utf-8")[:3], "".join(map(chr, map(ord, words[0]))))
# expect: 8 b'\xe3\x81\x93' cab
