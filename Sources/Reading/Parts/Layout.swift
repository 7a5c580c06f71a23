import Articles

/// How a text breaks its lines, and the blocks that its lines make.
///
/// Two ways are in use: a line for each paragraph, and lines wrapped at a column, paragraphs then being told apart
/// by blank lines, by an indented first line, or by a line that stops short of the column.
struct Layout {
    /// Lines that belong together: a headline, a paragraph.
    struct Block {
        /// The lines.
        var lines: Range<Int>
        /// The bytes from the first to the last, without blanks at the ends.
        var range: Range<Int>
    }

    /// The lines of the text, blank ones too.
    let lines: [Line]
    /// Whether lines are wrapped at a column.
    let isWrapped: Bool
    /// The blocks, in order.
    private(set) var blocks: [Block] = []

    init(_ bytes: [UInt8]) {
        lines = Line.lines(of: bytes)
        isWrapped = Self.isWrapped(lines, bytes)
        let width = isWrapped ? lines.map(\.columns).max() ?? 0 : 0
        let indents = isWrapped && Self.indentsParagraphs(lines)
        var first: Int?
        for number in lines.indices {
            if lines[number].isBlank {
                close(&first, before: number)
            } else if let start = first {
                let ends =
                    !isWrapped
                    || (indents
                        ? lines[number].indent > lines[number - 1].indent
                        : Self.stopsShort(
                            lines[number - 1], lines[number], at: width, bytes, first: start == 0))
                if ends { close(&first, before: number) }
            }
            if !lines[number].isBlank, first == nil { first = number }
        }
        close(&first, before: lines.count)
    }

    private mutating func close(_ first: inout Int?, before end: Int) {
        guard let start = first else { return }
        let range = lines[start].range.lowerBound..<lines[end - 1].range.upperBound
        blocks.append(Block(lines: start..<end, range: range))
        first = nil
    }

    /// Whether most lines that have a line right after them end in the middle of a sentence.
    private static func isWrapped(_ lines: [Line], _ bytes: [UInt8]) -> Bool {
        var full = 0
        var open = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
            if line.columns > 160 { return false }
            if line.columns >= 20, Ascii.isLower(bytes[next.range.lowerBound]),
                !bytes.endsSentence(line.range)
            {
                full += 1
                open += 1
                continue
            }
            guard line.columns >= 36, line.columns + 24 >= next.columns else { continue }
            full += 1
            if !bytes.endsSentence(line.range) { open += 1 }
        }
        return open >= 1 && open * 2 > full
    }

    /// Whether paragraphs begin with an indented line: some lines are, right after lines that are not.
    private static func indentsParagraphs(_ lines: [Line]) -> Bool {
        zip(lines, lines.dropFirst()).contains { line, next in
            !line.isBlank && !next.isBlank && next.indent > line.indent
        }
    }

    /// Whether a line was ended before the column though the next line's first word had room on it.
    ///
    /// The first line of a file may do so as a headline, with no stop at its end.
    private static func stopsShort(
        _ line: Line, _ next: Line, at width: Int, _ bytes: [UInt8], first: Bool
    ) -> Bool {
        let word = next.range.prefix { bytes[$0] > Ascii.space }.count
        guard line.columns + 1 + word + 6 <= width else { return false }
        guard !Ascii.isLower(bytes[next.range.lowerBound]) else { return false }
        return first || bytes.endsSentence(line.range) || line.columns * 2 < width
    }
}

extension [UInt8] {
    /// Whether a range ends in a stop, question or exclamation mark, or colon, closing marks aside.
    func endsSentence(_ range: Range<Int>) -> Bool {
        guard let last = lastBeforeClosing(range) else { return false }
        switch self[last] {
        case Ascii.stop, UInt8(ascii: "!"), UInt8(ascii: "?"), Ascii.colon: return true
        default: return self[range.lowerBound...last].suffix(3).elementsEqual("…".utf8)
        }
    }

    /// Whether a range ends in a full stop, closing marks aside.
    func endsStatement(_ range: Range<Int>) -> Bool {
        lastBeforeClosing(range).map { self[$0] == Ascii.stop } ?? false
    }

    /// The last byte of a range that is no closing quotation mark or bracket.
    func lastBeforeClosing(_ range: Range<Int>) -> Int? {
        var end = range.upperBound
        while end > range.lowerBound {
            switch self[end - 1] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
                end -= 1
            default:
                let tail = self[range.lowerBound..<end].suffix(3)
                if tail.elementsEqual("”".utf8) || tail.elementsEqual("’".utf8) {
                    end -= 3
                } else if tail.suffix(2).elementsEqual("»".utf8) {
                    end -= 2
                } else {
                    return end - 1
                }
            }
        }
        return nil
    }
}
