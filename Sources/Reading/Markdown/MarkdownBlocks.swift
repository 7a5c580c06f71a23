/// The blocks of a Markdown text: paragraphs, headings, items, rows, code.
struct MarkdownBlocks {
    /// One of them.
    struct Block {
        /// Its bytes, without the marks at the beginnings of its lines.
        var text: [UInt8]
        /// Whether it heads what follows.
        var isHeading = false
        /// Whether marks within it are none.
        var isVerbatim = false
    }

    /// The blocks, in their order.
    private(set) var blocks: [Block] = []

    private let bytes: [UInt8]
    private var paragraph: [UInt8] = []
    /// The run of backticks or tildes that closes the code that is open.
    private var fence: ArraySlice<UInt8>?

    init(_ lines: ArraySlice<Line>, of bytes: [UInt8]) {
        self.bytes = bytes
        for line in lines { read(line) }
        close(verbatim: fence != nil)
    }

    private mutating func read(_ line: Line) {
        if let fence {
            if bytes[line.range].starts(with: fence), bytes[line.range].allSatisfy({ $0 == fence.first }) {
                close(verbatim: true)
                self.fence = nil
            } else {
                add(bytes[line.range.lowerBound - line.indent..<line.range.upperBound], breaks: true)
            }
            return
        }
        let rest = withoutQuoteMarks(line.range)
        guard !rest.isEmpty else { return close() }
        let run = bytes[rest].prefix { $0 == bytes[rest.lowerBound] }
        switch bytes[rest.lowerBound] {
        case UInt8(ascii: "`") where run.count >= 3, UInt8(ascii: "~") where run.count >= 3:
            close()
            fence = run
        case UInt8(ascii: "#")
        where run.count <= 6 && (run.endIndex == rest.upperBound || bytes[run.endIndex] <= Ascii.space):
            close()
            add(heading(run.endIndex..<rest.upperBound), breaks: false)
            close(heading: true)
        case UInt8(ascii: "="), Ascii.hyphen:
            if run.count == rest.count, !paragraph.isEmpty, run.count > 1 || run.first != Ascii.hyphen {
                close(heading: true)
            } else {
                fallthrough
            }
        default: readText(rest, of: line)
        }
    }

    private mutating func readText(_ rest: Range<Int>, of line: Line) {
        if isRule(rest) || isDefinition(rest) || isTableRule(rest) { return close() }
        if let item = item(rest) {
            close()
            add(bytes[item], breaks: false)
        } else if bytes[rest.lowerBound] == UInt8(ascii: "|") {
            close()
            add(row(rest), breaks: false)
            close()
        } else {
            add(bytes[rest], breaks: false)
        }
        // Two blanks or a backslash at the end of a line break it; a row of a table is closed already.
        guard !paragraph.isEmpty else { return }
        let end = line.range.upperBound
        if bytes[end - 1] == UInt8(ascii: "\\") {
            paragraph[paragraph.count - 1] = Ascii.lineFeed
        } else if end + 1 < bytes.count, bytes[end] == Ascii.space, bytes[end + 1] == Ascii.space {
            paragraph.append(Ascii.lineFeed)
        }
    }

    private mutating func add(_ piece: some Collection<UInt8>, breaks: Bool) {
        if let last = paragraph.last, last != Ascii.lineFeed {
            paragraph.append(breaks ? Ascii.lineFeed : Ascii.space)
        }
        paragraph.append(contentsOf: piece)
    }

    private mutating func close(heading: Bool = false, verbatim: Bool = false) {
        if !paragraph.isEmpty {
            blocks.append(Block(text: paragraph, isHeading: heading, isVerbatim: verbatim))
        }
        paragraph = []
    }

    private func withoutQuoteMarks(_ range: Range<Int>) -> Range<Int> {
        var rest = range
        while let first = rest.first, bytes[first] == UInt8(ascii: ">") {
            rest = bytes.trimmed(first + 1..<rest.upperBound)
        }
        return rest
    }

    /// A heading without the `#` that may close it.
    private func heading(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let whole = bytes.trimmed(range)
        var end = whole.upperBound
        while end > whole.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
        guard end > whole.lowerBound, bytes[end - 1] <= Ascii.space else { return bytes[whole] }
        return bytes[bytes.trimmed(whole.lowerBound..<end)]
    }

    /// Whether a line is three or more of `*`, `-` or `_` and blanks.
    private func isRule(_ range: Range<Int>) -> Bool {
        let mark = bytes[range.lowerBound]
        guard mark == UInt8(ascii: "*") || mark == Ascii.hyphen || mark == UInt8(ascii: "_") else {
            return false
        }
        let marks = bytes[range].count { $0 == mark }
        return marks >= 3 && bytes[range].allSatisfy { $0 == mark || $0 <= Ascii.space }
    }

    /// Whether a line only says where a link leads: `[1]: https://…`.
    private func isDefinition(_ range: Range<Int>) -> Bool {
        guard paragraph.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "["),
            !bytes.holds("[^", at: range.lowerBound),
            let close = bytes[range].firstIndex(of: UInt8(ascii: "]"))
        else { return false }
        guard close + 1 < range.upperBound, bytes[close + 1] == Ascii.colon else { return false }
        return !bytes[bytes.trimmed(close + 2..<range.upperBound)].prefix { $0 != UInt8(ascii: "\"") }
            .dropLast().contains(Ascii.space)
    }

    /// Whether a line parts the head of a table from its rows: `|---|:--:|`.
    private func isTableRule(_ range: Range<Int>) -> Bool {
        bytes[range].contains(UInt8(ascii: "|")) && bytes[range].contains(Ascii.hyphen)
            && bytes[range].allSatisfy { "|-: ".utf8.contains($0) }
    }

    /// The text of an item: without the mark of a list, with the number of a numbered one.
    private func item(_ range: Range<Int>) -> Range<Int>? {
        let first = bytes[range.lowerBound]
        if first == UInt8(ascii: "*") || first == Ascii.hyphen || first == UInt8(ascii: "+") {
            guard range.count > 1, bytes[range.lowerBound + 1] <= Ascii.space else { return nil }
            return bytes.trimmed(range.lowerBound + 1..<range.upperBound)
        }
        let digits = bytes[range].prefix(9) { Ascii.isDigit($0) }
        guard !digits.isEmpty, digits.endIndex + 1 < range.upperBound,
            bytes[digits.endIndex + 1] <= Ascii.space,
            bytes[digits.endIndex] == Ascii.stop || bytes[digits.endIndex] == UInt8(ascii: ")")
        else { return nil }
        return range
    }

    /// A row of a table without the bars at its ends.
    private func row(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let bars = bytes[range].reversed().prefix { $0 == UInt8(ascii: "|") || $0 <= Ascii.space }.count
        guard bars < range.count else { return [] }
        return bytes[bytes.trimmed(range.lowerBound + 1..<range.upperBound - bars)]
    }
}

extension ArraySlice<UInt8> {
    /// The bytes at the beginning for which something is true, at most so many.
    fileprivate func prefix(_ most: Int, while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        prefix(most).prefix(while: isWanted)
    }
}
