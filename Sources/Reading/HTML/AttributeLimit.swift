/// Bounds how many attributes an element has.
///
/// The parser compares each attribute of an element with all before it, so that one element of a hundred thousand would
/// take minutes; what is read of an element are a handful.
enum AttributeLimit {
    /// The most attributes of an element that are read.
    static let most = 256

    /// Makes blanks of the attributes of each element that are beyond the limit, in one pass.
    static func apply(to page: inout [UInt8]) {
        var at = 0
        while let start = page[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = start + 1
            if page.holds("!--", at: at) {
                at = end(of: "-->", in: page, from: at + 3)
            } else if at < page.count, Ascii.isLower(page[at] | 0x20) {
                let isScript = isRawText("script", in: page, at: at)
                let isStyle = isRawText("style", in: page, at: at)
                at = readTag(in: &page, from: at)
                if isScript { at = end(of: "</script", in: page, from: at) }
                if isStyle { at = end(of: "</style", in: page, from: at) }
            }
        }
    }

    /// Goes to the end of a start tag, from its name on; blanks what is beyond the limit.
    private static func readTag(in page: inout [UInt8], from start: Int) -> Int {
        var at = endOfWord(in: page, from: start)
        var attributes = 0
        var kept = at
        while at < page.count, page[at] != UInt8(ascii: ">") {
            if page[at] <= Ascii.space || page[at] == UInt8(ascii: "/") {
                at += 1
                continue
            }
            at = endOfAttribute(in: page, from: at)
            attributes += 1
            if attributes <= most { kept = at }
        }
        if attributes > most {
            for place in kept..<at { page[place] = Ascii.space }
        }
        return at
    }

    /// The end of an attribute: of its name, or of its value where it has one.
    private static func endOfAttribute(in page: [UInt8], from start: Int) -> Int {
        // A sign of equality without a name before it is the beginning of a name.
        var at = endOfWord(in: page, from: start + 1)
        var next = at
        while next < page.count, page[next] <= Ascii.space { next += 1 }
        guard next < page.count, page[next] == UInt8(ascii: "=") else { return at }
        at = next + 1
        while at < page.count, page[at] <= Ascii.space { at += 1 }
        guard at < page.count else { return at }
        let quote = page[at]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return page[(at + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? page.count
        }
        while at < page.count, page[at] > Ascii.space, page[at] != UInt8(ascii: ">") { at += 1 }
        return at
    }

    /// The end of a name: at a blank, `/`, `=` or `>`.
    private static func endOfWord(in page: [UInt8], from start: Int) -> Int {
        var at = start
        while at < page.count, page[at] > Ascii.space {
            switch page[at] {
            case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: ">"): return at
            default: at += 1
            }
        }
        return at
    }

    /// Whether an element of a name begins here, within which nothing is an element.
    private static func isRawText(_ name: StaticString, in page: [UInt8], at start: Int) -> Bool {
        holds(name, in: page, at: start)
            && start + name.utf8CodeUnitCount < page.count
            && !Ascii.isWord(page[start + name.utf8CodeUnitCount])
    }

    /// The place behind the next of some bytes, whatever their case; the end of the page where there are none.
    private static func end(of bytes: StaticString, in page: [UInt8], from start: Int) -> Int {
        var at = start
        let first = unsafe bytes.utf8Start.pointee
        while at < page.count {
            if page[at] == first, holds(bytes, in: page, at: at) { return at + bytes.utf8CodeUnitCount }
            at += 1
        }
        return page.count
    }

    private static func holds(_ bytes: StaticString, in page: [UInt8], at start: Int) -> Bool {
        let count = bytes.utf8CodeUnitCount
        guard start + count <= page.count else { return false }
        return (0..<count).allSatisfy { unsafe Ascii.lowered(page[start + $0]) == bytes.utf8Start[$0] }
    }
}
