# textwrap: wrapping, filling, indenting, shortening.
import textwrap

text = "The quick brown fox jumps over the lazy dog. It was a well-known, long-winded story -- or so they said."
for width in (10, 20, 33, 70):
    print(textwrap.wrap(text, width))
# expect: ['The quick', 'brown fox', 'jumps over', 'the lazy', 'dog. It', 'was a', 'well-', 'known,', 'long-', 'winded', 'story --', 'or so they', 'said.']
# expect: ['The quick brown fox', 'jumps over the lazy', 'dog. It was a well-', 'known, long-winded', 'story -- or so they', 'said.']
# expect: ['The quick brown fox jumps over', 'the lazy dog. It was a well-', 'known, long-winded story -- or so', 'they said.']
# expect: ['The quick brown fox jumps over the lazy dog. It was a well-known,', 'long-winded story -- or so they said.']
print(textwrap.fill(text, 30))
# expect: The quick brown fox jumps over
# expect: the lazy dog. It was a well-
# expect: known, long-winded story -- or
# expect: so they said.
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
# expect: * The quick brown fox jumps over the
# expect:   lazy dog. It was a well-known, long-
# expect:   winded story -- or so they said.
print(
    textwrap.wrap("averyveryverylongwordindeed short", 8),
    textwrap.wrap("averyverylongword x", 5, break_long_words=False),
)  # expect: ['averyver', 'yverylon', 'gwordind', 'eed', 'short'] ['averyverylongword', 'x']
print(textwrap.wrap("one-two-three-four", 8), textwrap.wrap("one-two-three-four", 8, break_on_hyphens=False))
# expect: ['one-two-', 'three-', 'four'] ['one-two-', 'three-fo', 'ur']
print(textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap("tab\there", 20), textwrap.wrap("a\n\nb  c", 20))
# expect: [] [] ['tab     here'] ['a  b  c']
print(
    textwrap.wrap("End. New start.  Next", 40, fix_sentence_endings=True),
    textwrap.wrap("  lead", 10, drop_whitespace=False),
)  # expect: ['End.  New start.  Next'] ['  lead']
print(
    textwrap.shorten("Hello  wonderful   world", 15),
    textwrap.shorten("Hello", 10),
    textwrap.shorten("Hello world", 7, placeholder=".."),
)  # expect: Hello [...] Hello Hello..
print(textwrap.wrap(text, 25, max_lines=2), textwrap.wrap(text, 25, max_lines=2, placeholder="~"))
# expect: ['The quick brown fox jumps', 'over the lazy dog. [...]'] ['The quick brown fox jumps', 'over the lazy dog. It~']
print(
    repr(
        textwrap.dedent("""
    first
      second

    third
   \t
""")
    )
)  # expect: '\nfirst\n  second\n\nthird\n\n'
print(repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("\ta\n\t b")), repr(textwrap.dedent("none")))
# expect: '  a\n\tb' 'a\n b' 'none'
print(repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
# expect: '> a\n\n> b\n' '> a\n> \n> b'
wrapper = textwrap.TextWrapper(width=12)
print(wrapper.wrap("reused wrapper object"), wrapper.fill("again and again"))
# expect: ['reused', 'wrapper', 'object'] again and
# expect: again
for arguments in ({"width": 0}, {"width": 5, "max_lines": 1, "placeholder": "too long"}):
    try:
        print(textwrap.wrap("some text", **arguments))
    except ValueError as error:
        print(error)
# expect: invalid width 0 (must be > 0)
# expect: placeholder too large for max width
