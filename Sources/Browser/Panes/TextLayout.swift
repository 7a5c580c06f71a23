import Articles
import Screen

/// An article's text as lines of a width: ranges of its bytes, and a blank line between its blocks.
struct TextLayout: Sendable, Hashable {
    /// No line is wider than this: longer ones are hard to read.
    static let widest = 80

    /// A line of text; blank where its range is empty.
    struct Line: Sendable, Hashable {
        var range: Range<Int>
        /// What most of its block is.
        var role: Part.Role
    }

    /// The columns that lines were broken for.
    let width: Int
    private(set) var lines: [Line] = []

    /// Breaks an article's text into lines of at most a width.
    init(_ article: Article, width: Int) {
        self.width = max(1, min(width, Self.widest))
        var last: Part.Role?
        for block in article.blocks {
            if let last, last != .boilerplate || block.role != .boilerplate {
                lines.append(Line(range: block.range.lowerBound..<block.range.lowerBound, role: block.role))
            }
            for range in Self.broken(article.text.utf8, in: block.range, width: self.width) {
                lines.append(Line(range: range, role: block.role))
            }
            last = block.role
        }
    }

    /// The number of the line that a byte stands in, or the next line where it stands between two.
    func line(of byte: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].range.upperBound > byte { high = middle } else { low = middle + 1 }
        }
        return min(low, max(0, lines.count - 1))
    }

    /// Breaks a range of text at spaces, after hyphens and between wide glyphs; within a word only where
    /// the word alone is wider than the line.
    static func broken(_ utf8: [UInt8], in range: Range<Int>, width: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        var columns = 0
        /// Where the line may end, where the next would begin, and the columns before that.
        var gap: (end: Int, next: Int, columns: Int)?
        var afterSpace = false
        for glyph in Glyphs(utf8, in: range) {
            let byte = utf8[glyph.range.lowerBound]
            if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                if columns == 0 {
                    start = glyph.range.upperBound
                    continue
                }
                columns += 1
                gap = (
                    afterSpace ? gap?.end ?? start : glyph.range.lowerBound, glyph.range.upperBound, columns
                )
                afterSpace = true
                continue
            }
            afterSpace = false
            if columns + glyph.columns > width, columns > 0 {
                let cut = gap ?? (glyph.range.lowerBound, glyph.range.lowerBound, columns)
                lines.append(start..<cut.end)
                start = cut.next
                columns -= cut.columns
                gap = nil
            }
            columns += glyph.columns
            if byte == 0x2D || glyph.columns == 2 {
                gap = (glyph.range.upperBound, glyph.range.upperBound, columns)
            }
        }
        if columns > 0 {
            lines.append(start..<(afterSpace ? gap?.end ?? range.upperBound : range.upperBound))
        }
        return lines
    }
}
