import Articles
import Testing

@Suite("JSON as bytes")
struct JSONBytesTests {
    private func written(_ write: (inout JSONBytes) -> Void) -> String {
        var json = JSONBytes()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test(
        "Quotation marks, backslashes and controls are escaped, and nothing else",
        arguments: [
            ("", #""""#), ("plain", #""plain""#), (#"say "no""#, #""say \"no\"""#), (#"a\b"#, #""a\\b""#),
            ("a\nb\r\tc", #""a\nb\r\tc""#), ("\u{0}\u{1f}", #""\u0000\u001f""#), ("\u{7f}", #""\u007f""#),
            ("é – 東 🛳", #""é – 東 🛳""#), ("a/b", #""a/b""#), ("\u{2028}", "\"\u{2028}\""),
        ])
    func escapes(text: String, json: String) {
        #expect(written { $0.string(text) } == json)
        #expect(written { $0.string(utf8: Array(text.utf8)) } == json)
    }

    @Test(
        "A share is written in hundredths, without noughts at its end",
        arguments: [
            (0, "0"), (0.05, "0.05"), (0.5, "0.5"), (0.934, "0.93"), (0.999, "1"), (1, "1"), (7, "1"),
        ])
    func share(value: Double, json: String) { #expect(written { $0.share(value) } == json) }

    @Test("Members and elements are kept apart by commas, whatever they hold")
    func commas() {
        let json = written { json in
            json.object { json in
                json.key("none")
                json.null()
                json.key("list")
                json.array([0, 10, 907]) { $0.number($1) }
                json.key("nested")
                json.array { json in
                    json.object { _ in }
                    json.object { json in
                        json.key("x")
                        json.string(nil)
                    }
                }
                json.key("last")
                json.number(7)
            }
        }
        #expect(json == #"{"none":null,"list":[0,10,907],"nested":[{},{"x":null}],"last":7}"#)
    }

    @Test("A new line begins a new value, and a reset forgets all")
    func lines() {
        var json = JSONBytes()
        json.number(1)
        json.newline()
        json.number(2)
        #expect(json.bytes == Array("1\n2".utf8))
        json.reset()
        json.number(3)
        #expect(json.bytes == Array("3".utf8))
    }
}
