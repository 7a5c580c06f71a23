import Articles

/// Site furniture: what a page says about itself, not about the news.
///
/// The phrases are those that newsrooms at large put on their pages. A paragraph is furniture where they make up at
/// least every second of its sentences, so that a story about newsletters or copyright stays a story.
enum Furniture {
    /// The longest paragraph, in bytes, that is taken for furniture.
    private static let longest = 1500

    /// Whether a paragraph is furniture wherever it stands.
    static func fills(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        guard range.count <= longest, !range.isEmpty else { return false }
        if marksEnd(range, of: bytes) || credits(range, in: bytes) { return true }
        let short = range.count <= 160
        if short, wholeLines.equals(range, in: bytes) { return true }
        if short, !bytes.endsStatement(range), openings.begins(range, in: bytes) { return true }
        let sentences = sentences(in: range, of: bytes)
        if range.count <= 240, sentences <= 3, captions.count(in: range, of: bytes) > 0 { return true }
        guard !quotes(range, bytes) else { return false }
        let found = notices.count(in: range, of: bytes) + (short && hasCopyrightSign(range, bytes) ? 1 : 0)
        return found > 0 && found * 2 >= sentences
    }

    /// Whether a paragraph at the foot of a page is furniture: there, milder phrases say so too.
    static func edges(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        if fills(range, of: bytes) { return true }
        guard range.count <= 240, !quotes(range, bytes) else { return false }
        return openings.begins(range, in: bytes) || mild.begins(range, in: bytes)
    }

    /// Whether a line at the head is a trail of links: `Home > News > World`.
    static func isTrail(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        guard range.count <= 120, !bytes.endsSentence(range) else { return false }
        return range.count { bytes[$0] == UInt8(ascii: ">") || bytes[$0] == UInt8(ascii: "|") } >= 2
    }

    /// The leftovers of a web page inside a paragraph: `(search)`, in their order.
    static func inside(_ range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let close: UInt8
            switch bytes[at] {
            case UInt8(ascii: "("): close = UInt8(ascii: ")")
            case UInt8(ascii: "["): close = UInt8(ascii: "]")
            default:
                at += 1
                continue
            }
            let end = min(range.upperBound, at + 40)
            if let closing = (at + 1..<max(at + 1, end)).first(where: { bytes[$0] == close }),
                leftovers.equals(bytes.trimmed(at + 1..<closing), in: bytes)
            {
                found.append(at..<closing + 1)
                at = closing
            }
            at += 1
        }
        return found
    }

    /// Whether a line says that the copy ends or goes on: `###`, `-30-`, `-more-`, `* * *`.
    private static func marksEnd(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        guard range.count <= 40 else { return false }
        let words = range.filter { Ascii.isWord(bytes[$0]) }.map { Ascii.lowered(bytes[$0]) }
        if words.isEmpty { return true }
        let framed = !Ascii.isWord(bytes[range.lowerBound]) && !Ascii.isWord(bytes[range.upperBound - 1])
        return framed
            && (words == Array("30".utf8) || words == Array("more".utf8) || words == Array("end".utf8)
                || words == Array("ends".utf8))
    }

    /// Whether a paragraph is a line of credits in brackets: `(Reporting by …; editing by …)`.
    private static func credits(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        var inner = range
        if bytes[range.lowerBound] == UInt8(ascii: "(") || bytes[range.lowerBound] == UInt8(ascii: "[") {
            inner = range.lowerBound + 1..<range.upperBound
        }
        return inner.count <= 400 && crediting.begins(inner, in: bytes)
    }

    /// Whether a paragraph has somebody's words in it: then it is the story's, whatever they say.
    private static func quotes(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        range.contains { at in
            bytes[at] == UInt8(ascii: "\"")
                || (bytes[at] == 0xE2 && bytes[at..<range.upperBound].starts(with: "“".utf8))
        }
    }

    private static func hasCopyrightSign(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        range.dropLast().contains { bytes[$0] == 0xC2 && bytes[$0 + 1] == 0xA9 }
    }

    /// How many sentences a paragraph has, one that is broken off aside; at least one.
    private static func sentences(in range: Range<Int>, of bytes: [UInt8]) -> Int {
        let count = SentenceSplitter.sentences(in: range, of: bytes).count
        return max(1, bytes.endsSentence(range) ? count : count - 1)
    }
}
