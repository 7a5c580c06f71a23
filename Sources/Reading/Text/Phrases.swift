/// A set of lower-case ASCII phrases, found at the beginnings of words in one pass, whatever their case in the text.
struct Phrases {
    private let byFirst: [[[UInt8]]]

    init(_ phrases: [String]) {
        var byFirst = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            precondition(!bytes.isEmpty && bytes.allSatisfy { $0 < 0x80 && !Ascii.isUpper($0) })
            byFirst[Int(bytes[0])].append(bytes)
        }
        self.byFirst = byFirst.map { $0.sorted { $0.count > $1.count } }
    }

    /// How many bytes the longest phrase takes that stands at an offset; nil where none does.
    ///
    /// A phrase that ends in a letter ends there at the end of a word. Any run of blanks is as good as one.
    func match(at offset: Int, in bytes: [UInt8], before end: Int) -> Int? {
        candidates: for phrase in byFirst[Int(Ascii.lowered(bytes[offset]))] {
            var at = offset
            for wanted in phrase {
                guard at < end else { continue candidates }
                if wanted == Ascii.space {
                    guard bytes[at] <= Ascii.space else { continue candidates }
                    while at < end, bytes[at] <= Ascii.space { at += 1 }
                } else {
                    guard Ascii.lowered(bytes[at]) == wanted else { continue candidates }
                    at += 1
                }
            }
            if at < end, Ascii.isWord(phrase[phrase.count - 1]), Ascii.isWord(bytes[at]) { continue }
            return at - offset
        }
        return nil
    }

    /// Whether a range begins with one of the phrases.
    func begins(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        !range.isEmpty && match(at: range.lowerBound, in: bytes, before: range.upperBound) != nil
    }

    /// Whether the whole range is one of the phrases.
    func equals(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        !range.isEmpty && match(at: range.lowerBound, in: bytes, before: range.upperBound) == range.count
    }

    /// How many of the phrases stand in a range, each where no quotation mark opens right before it.
    func count(in range: Range<Int>, of bytes: [UInt8]) -> Int {
        var found = 0
        var at = range.lowerBound
        var inWord = false
        while at < range.upperBound {
            if !inWord, !Self.opensQuotation(before: at, in: bytes, from: range.lowerBound),
                let length = match(at: at, in: bytes, before: range.upperBound)
            {
                found += 1
                at += length
                inWord = true
                continue
            }
            inWord = Ascii.isWord(bytes[at])
            at += 1
        }
        return found
    }

    private static func opensQuotation(before at: Int, in bytes: [UInt8], from start: Int) -> Bool {
        guard at > start else { return false }
        if bytes[at - 1] == UInt8(ascii: "\"") || bytes[at - 1] == UInt8(ascii: "'") { return true }
        let before = bytes[start..<at].suffix(3)
        return before.elementsEqual("“".utf8) || before.elementsEqual("‘".utf8)
    }
}
