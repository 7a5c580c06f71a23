import Testing

@testable import Reading

@Suite("The limit of attributes")
struct AttributeLimitTests {
    private func limited(_ page: String) -> String {
        var bytes = Array(page.utf8)
        AttributeLimit.apply(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// So many attributes.
    private func attributes(_ count: Int) -> String { String(repeating: " a=1", count: count) }

    @Test("What is beyond the limit is blank, up to the end of the tag")
    func beyond() {
        let most = AttributeLimit.most
        let beyond = " b='>' c=\"x y\" d = 2 e"
        #expect(
            limited("<p\(attributes(most))\(beyond)>One</p>")
                == "<p\(attributes(most))\(String(repeating: " ", count: beyond.utf8.count))>One</p>")
    }

    @Test(
        "A page whose elements keep within the limit stays as it is",
        arguments: [
            "", "<", "<p", "<p a", "<p a=", "<p a='", "a < b", "</p a b>", "<!-- <p a", "<script",
            "<p =a ==b a=>",
            "<p a=1/><br/>", "<P CLASS='a>b' id=c>d</P>",
        ])
    func within(page: String) {
        #expect(limited(page) == page)
        #expect(
            limited(page + attributes(AttributeLimit.most - 8)) == page + attributes(AttributeLimit.most - 8))
    }

    @Test(
        "Comments, scripts and styles have no elements",
        arguments: [("<!--", "-->"), ("<script>", "</script>"), ("<STYLE type=a>", "</Style>")])
    func rawText(open: String, close: String) {
        let inside = "\(open)<p\(attributes(1_000))>\(close)"
        #expect(limited(inside) == inside)
        let outside = inside + "<p\(attributes(1_000))>"
        #expect(limited(outside).hasPrefix(inside))
        #expect(limited(outside) != outside)
    }
}
