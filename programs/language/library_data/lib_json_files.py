# json: dump and load with anything that writes and reads.
import json


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def read(self):
        return "".join(self.parts)


sink = Sink()
json.dump({"k": [1, 2, 3]}, sink, indent=1)
print(sink.read())
# expect: {
# expect:  "k": [
# expect:   1,
# expect:   2,
# expect:   3
# expect:  ]
# expect: }
print(json.load(sink))  # expect: {'k': [1, 2, 3]}
deep = json.loads("[" * 50 + "]" * 50)
print(json.dumps(deep))
# expect: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
