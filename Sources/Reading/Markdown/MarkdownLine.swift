/// The words within a block of Markdown, without the marks: emphasis, links, images, code, tags.
struct MarkdownLine {
    /// A run of `*`, `_` or `~` that may mark emphasis.
    private struct Run {
        var at: Int
        var mark: UInt8
        var opens: Bool
        var closes: Bool
    }

    /// The deepest nesting of links.
    private static let deepest = 4
    /// The longest text of a link, in bytes.
    private static let longestLink = 4096

    private let bytes: [UInt8]
    private let depth: Int
    private let closings: [Int: Int]
    /// The brackets and parentheses that end a link, by where they open.
    private let pairs: [Int: Int]
    /// Where the last run of so many backticks begins.
    private let lastCode: [Int: Int]
    private var words: [UInt8] = []
    /// Where the next tag may end: the first `>` from the last place on that was asked for.
    private var tagEnd = -1
    private var runs: [Run] = []
    /// The bytes of `words` that are marks.
    private var marks: Set<Int> = []

    /// The words of a block.
    static func words(of block: [UInt8]) -> [UInt8] { words(of: block, depth: 0) }

    private static func words(of block: [UInt8], depth: Int) -> [UInt8] {
        var line = MarkdownLine(bytes: block, depth: depth)
        line.read()
        return line.words.enumerated().filter { !line.marks.contains($0.offset) }.map(\.element)
    }

    private init(bytes: [UInt8], depth: Int) {
        self.bytes = bytes
        self.depth = depth
        closings = Self.closings(in: bytes)
        pairs = Self.pairs(in: bytes)
        lastCode = Self.lastCode(in: bytes)
    }

    private mutating func read() {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\\") where at + 1 < bytes.count && Self.isPunctuation(bytes[at + 1]):
                words.append(bytes[at + 1])
                at += 2
            case UInt8(ascii: "`"): at = readCode(at)
            case UInt8(ascii: "!") where bytes.holds("![", at: at):
                if let link = link(at + 1) { at = link.end } else { at = appendByte(at) }
            case UInt8(ascii: "[") where bytes.holds("[^", at: at):
                if let end = closings[at], end - at < 40 { at = end + 1 } else { at = appendByte(at) }
            case UInt8(ascii: "["):
                if let link = link(at) {
                    words += Self.words(of: Array(bytes[link.text]), depth: depth + 1)
                    at = link.end
                } else {
                    at = appendByte(at)
                }
            case UInt8(ascii: "<"): at = readTag(at)
            case UInt8(ascii: "&"): at = readEntity(at)
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): at = readRun(at)
            default: at = appendByte(at)
            }
        }
    }

    /// Keeps a byte as it is; the place behind it.
    private mutating func appendByte(_ at: Int) -> Int {
        words.append(bytes[at])
        return at + 1
    }

    /// Code between runs of as many backticks.
    private mutating func readCode(_ at: Int) -> Int {
        let ticks = bytes[at...].prefix { $0 == UInt8(ascii: "`") }.count
        var next = at + ticks
        // Where none follows, it is not looked for to the end each time.
        if let last = lastCode[ticks], last <= at { next = bytes.count }
        while next < bytes.count {
            let run = bytes[next...].prefix { $0 == UInt8(ascii: "`") }.count
            if run == ticks {
                words += bytes[at + ticks..<next]
                return next + run
            }
            next += max(1, run)
        }
        words += bytes[at..<at + ticks]
        return at + ticks
    }

    /// The link that opens at a bracket: its text and its end. `[text](address "title")`, `[text][name]`.
    private func link(_ at: Int) -> (text: Range<Int>, end: Int)? {
        guard depth < Self.deepest, let close = closings[at], close + 1 < bytes.count else { return nil }
        guard let end = pairs[close + 1], end - close <= Self.longestLink else { return nil }
        return (at + 1..<close, end + 1)
    }

    /// The brackets and parentheses that close others, by where those open; one behind a backslash counts as one.
    private static func pairs(in bytes: [UInt8]) -> [Int: Int] {
        var pairs: [Int: Int] = [:]
        var (brackets, parentheses): ([Int], [Int]) = ([], [])
        for at in bytes.indices {
            switch bytes[at] {
            case UInt8(ascii: "["): brackets.append(at)
            case UInt8(ascii: "]"): if let open = brackets.popLast() { pairs[open] = at }
            case UInt8(ascii: "("): parentheses.append(at)
            case UInt8(ascii: ")"): if let open = parentheses.popLast() { pairs[open] = at }
            default: break
            }
        }
        return pairs
    }

    /// The brackets that close others, by where those open; one behind a backslash is none.
    private static func closings(in bytes: [UInt8]) -> [Int: Int] {
        var closings: [Int: Int] = [:]
        var open: [Int] = []
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "["): open.append(at)
            case UInt8(ascii: "]"): if let opening = open.popLast() { closings[opening] = at }
            default: break
            }
            at += 1
        }
        return closings
    }

    /// Where the last run of backticks of each length begins.
    private static func lastCode(in bytes: [UInt8]) -> [Int: Int] {
        var last: [Int: Int] = [:]
        var at = 0
        while let start = bytes[at...].firstIndex(of: UInt8(ascii: "`")) {
            let length = bytes[start...].prefix { $0 == UInt8(ascii: "`") }.count
            last[length] = start
            at = start + length
        }
        return last
    }

    /// A tag is left out; an address in angle brackets stays.
    private mutating func readTag(_ at: Int) -> Int {
        if tagEnd < at { tagEnd = bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count }
        let end = tagEnd
        guard at + 1 < bytes.count, Ascii.isLower(bytes[at + 1] | 0x20) || "/!".utf8.contains(bytes[at + 1]),
            end < min(bytes.count, at + Self.longestLink)
        else { return appendByte(at) }
        let inside = bytes[at + 1..<end]
        if !inside.contains(Ascii.space), inside.contains(UInt8(ascii: "@")) || inside.contains(Ascii.colon) {
            words += inside
        } else if inside.prefix(2).elementsEqual("br".utf8) {
            words.append(Ascii.lineFeed)
        }
        return end + 1
    }

    private mutating func readEntity(_ at: Int) -> Int {
        guard let end = bytes[at..<min(bytes.count, at + 12)].firstIndex(of: UInt8(ascii: ";")) else {
            return appendByte(at)
        }
        let name = bytes.string(at + 1..<end)
        let number =
            name.hasPrefix("#x") || name.hasPrefix("#X")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        let scalar = number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) } ?? Self.entities[name]
        guard let scalar else { return appendByte(at) }
        words += String(scalar).utf8
        return end + 1
    }

    /// A run of marks: noted, and matched with one before it where it closes one.
    private mutating func readRun(_ at: Int) -> Int {
        let mark = bytes[at]
        let count = bytes[at...].prefix { $0 == mark }.count
        let before = at > 0 ? bytes[at - 1] : Ascii.space
        let after = at + count < bytes.count ? bytes[at + count] : Ascii.space
        // An underscore inside a word is one.
        let within = mark == UInt8(ascii: "_") && Ascii.isWord(before) && Ascii.isWord(after)
        let opens = after > Ascii.space && !within && !(mark == UInt8(ascii: "_") && Ascii.isWord(before))
        let closes = before > Ascii.space && !within && !(mark == UInt8(ascii: "_") && Ascii.isWord(after))
        for _ in 0..<count {
            if closes, mark != UInt8(ascii: "~") || count == 2,
                let open = runs.suffix(64).lastIndex(where: {
                    $0.mark == mark && $0.opens && $0.at < words.count
                })
            {
                marks.formUnion([runs[open].at, words.count])
                runs.removeSubrange(open...)
            } else if opens {
                runs.append(Run(at: words.count, mark: mark, opens: opens, closes: closes))
            }
            words.append(mark)
        }
        return at + count
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte > Ascii.space && byte < 0x7F && !Ascii.isWord(byte)
    }

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
        "mdash": "—",
        "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
        "copy": "©", "eacute": "é", "euro": "€",
    ]
}
