# String literals: escapes, raw strings, prefixes, continuation, and the repr that reads back.
print("tab\there", "quote\"s", 'it\'s', "back\\slash", sep="|")  # expect: tab	here|quote"s|it's|back\slash
print(len("\n"), len("\x41\u0042\U00000043\103"), "\x41\u0042\U00000043\103\N{BULLET}")  # expect: 1 4 ABCC•
print(repr("\a\b\f\v\r\0\x1b\x7f"), repr("\u200b\u2028\ud800"), repr("é\xa0"))
# expect: '\x07\x08\x0c\x0b\r\x00\x1b\x7f' '\u200b\u2028\ud800' 'é\xa0'
print(r"raw\n", len(r"\n"), R"C:\dir", r'\'', r"a\\")  # expect: raw\n 2 C:\dir \' a\\
print(repr(r"\\"), "\
joined")  # expect: '\\\\' joined
print('''triple ' and '' inside''', """and " "" too""")  # expect: triple ' and '' inside and " "" too
print(repr("""a
b\
c"""))  # expect: 'a\nbc'
print("\1012", "\60", "\0" == "\x00", len("\08"))  # expect: A2 0 True 2
print(b"bytes\x00\xff", b'\'"', br"\n", rb"\n", B"up")  # expect: b'bytes\x00\xff' b'\'"' b'\\n' b'\\n' b'up'
print(u"unicode prefix", f"f{1 + 1}", rf"\{2}", fr"{3}\n")  # expect: unicode prefix f2 \2 3\n
print("a" 'b' """c""" r"\d" f"{5}")  # expect: abc\d5
value = ("split over "
         "lines "
         f"with {1}")
print(value)  # expect: split over lines with 1
for text in ("plain", "it's", 'say "x"', "both ' \"", "new\nline", "\\", "\t", "é", "\x85", "\U0001f600"):
    print(repr(text), ascii(text))
# expect: 'plain' 'plain'
# expect: "it's" "it's"
# expect: 'say "x"' 'say "x"'
# expect: 'both \' "' 'both \' "'
# expect: 'new\nline' 'new\nline'
# expect: '\\' '\\'
# expect: '\t' '\t'
# expect: 'é' '\xe9'
# expect: '\x85' '\x85'
# expect: '😀' '\U0001f600'
print("%r %s" % ("a'b", "a'b"), "{!r:>8}|{!s}|{!a}".format("é", "é", "é"))  # expect: "a'b" a'b      'é'|é|'\xe9'
