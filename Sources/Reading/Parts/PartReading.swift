import Articles

/// One pass over the blocks of a text that tells what each is.
struct PartReading {
    private let bytes: [UInt8]
    private let layout: Layout
    private let knownTitle: String?
    private(set) var parts: [Part] = []
    private(set) var title: String?
    private(set) var byline: [String] = []

    init(_ bytes: [UInt8], knownTitle: String?) {
        self.bytes = bytes
        self.knownTitle = knownTitle
        layout = Layout(bytes)
    }

    mutating func read() {
        let blocks = layout.blocks
        let foot = firstOfFoot()
        let head = readHead(before: foot)
        var begun = false
        for number in head..<foot {
            let range = blocks[number].range
            if Furniture.fills(range, of: bytes) {
                parts.append(Part(range, .boilerplate))
            } else if begun, number + 1 < foot, isCrosshead(number) {
                parts.append(Part(range, .crosshead))
            } else {
                readParagraph(range, first: !begun)
                begun = true
            }
        }
        for block in blocks[foot...] { parts.append(Part(block.range, .boilerplate)) }
    }

    /// Marks what stands before the story, and says at which block the story begins.
    private mutating func readHead(before foot: Int) -> Int {
        let blocks = layout.blocks
        var number = 0
        reading: while number < foot, number < 12 {
            let range = blocks[number].range
            let line = range.count <= 400 ? bytes.string(range) : nil
            if Furniture.fills(range, of: bytes) || Furniture.isTrail(range, of: bytes) {
                parts.append(Part(range, .boilerplate))
            } else if let line, let found = Byline(line) {
                parts.append(Part(range, .byline))
                byline += found.names
            } else if let line, parts.last?.role == .byline, Byline.isOffice(line) {
                parts.append(Part(range, .byline))
            } else if title == nil, let line, saysKnownTitle(line) {
                parts.append(Part(range, .title))
                title = line
            } else if isHeadline(number, before: foot) {
                let isTitle = title == nil && knownTitle == nil
                // A line below the headline heads the story too where it is short, and may be its first sentence else.
                guard isTitle || range.count <= 80 else { break reading }
                parts.append(Part(range, isTitle ? .title : .crosshead))
                if isTitle { title = line.map(\.onOneLine) }
            } else {
                break reading
            }
            number += 1
        }
        return number
    }

    private mutating func readParagraph(_ whole: Range<Int>, first: Bool) {
        var range = whole
        if first, let dateline = Dateline(headOf: range, in: bytes, afterColon: !isTranscript) {
            parts.append(Part(dateline.place, .dateline))
            range = dateline.end..<range.upperBound
        }
        for leftover in Furniture.inside(range, of: bytes) {
            let before = bytes.trimmed(range.lowerBound..<leftover.lowerBound).upperBound
            if before > range.lowerBound { parts.append(Part(range.lowerBound..<before, .paragraph)) }
            parts.append(Part(leftover, .boilerplate))
            range = leftover.upperBound..<range.upperBound
        }
        if !range.isEmpty { parts.append(Part(range, .paragraph)) }
    }

    /// The number of the block at which the foot begins; the count of blocks where there is none.
    ///
    /// The foot is the furniture at the end, with short lines below or between it.
    private func firstOfFoot() -> Int {
        let blocks = layout.blocks
        var foot = blocks.count
        var number = blocks.count - 1
        while number > 0 {
            let range = blocks[number].range
            if Furniture.edges(range, of: bytes) {
                foot = number
            } else if range.count > 80 || bytes.endsSentence(range) {
                break
            }
            number -= 1
        }
        return foot
    }

    /// Whether a block before the story is a headline: short, without a stop or written as a title, and a story follows.
    private func isHeadline(_ number: Int, before foot: Int) -> Bool {
        let block = layout.blocks[number]
        guard number + 1 < foot, block.lines.count <= (layout.isWrapped ? 3 : 1), block.range.count <= 180
        else {
            return false
        }
        if isProse(block.range), Dateline(headOf: block.range, in: bytes) != nil { return false }
        let line = bytes.string(block.range)
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count <= 22, let first = line.first,
            first.isLetter || first.isNumber || "“‘\"'$£€".contains(first)
        else { return false }
        let closed = bytes.endsStatement(block.range) || line.last == "," || line.last == ":"
        let long = words.count > 14 && bytes.endsSentence(block.range)
        guard !closed && !long || Self.isInTitleCase(words) else { return false }
        return (number + 1..<foot).contains { isProse(layout.blocks[$0].range) }
    }

    /// Whether a block is running text: longer than a headline, or closed by a stop.
    private func isProse(_ range: Range<Int>) -> Bool {
        range.count > 120 || (range.count > 30 && bytes.endsSentence(range))
    }

    /// Whether a block inside the story is a crosshead: one short line without a stop, and more follows.
    private func isCrosshead(_ number: Int) -> Bool {
        let block = layout.blocks[number]
        guard block.lines.count == 1, block.range.count <= 80 else { return false }
        let first = bytes[block.range.lowerBound]
        guard Ascii.isUpper(first) || Ascii.isDigit(first) || first >= 0x80 else { return false }
        guard !bytes[block.range].prefix(24).contains(Ascii.colon) else { return false }
        guard let last = bytes.lastBeforeClosing(block.range) else { return false }
        guard
            ![Ascii.stop, Ascii.comma, Ascii.colon, UInt8(ascii: ";"), UInt8(ascii: "!")].contains(
                bytes[last]),
            last + 1 == block.range.upperBound
        else { return false }
        let words = bytes[block.range].split { $0 <= Ascii.space }.count
        return words <= 10 && isProse(layout.blocks[number + 1].range)
    }

    /// Whether speakers stand before their words: two paragraphs begin with capitals and a colon.
    private var isTranscript: Bool {
        let speeches = layout.blocks.lazy.filter { block in
            let head = bytes[block.range].prefix(40).prefix { $0 != Ascii.colon }
            return head.count < min(40, block.range.count) && head.contains(where: Ascii.isUpper)
                && !head.contains(where: Ascii.isLower)
        }
        return speeches.prefix(2).count == 2
    }

    /// Whether a line says the headline that the caller knows, case and punctuation aside.
    private func saysKnownTitle(_ line: String) -> Bool {
        guard let knownTitle else { return false }
        return FoldedWords.keys(of: line) == FoldedWords.keys(of: knownTitle)
    }

    /// Whether every longer word has a capital.
    private static func isInTitleCase(_ words: [Substring]) -> Bool {
        let telling = words.filter { $0.count >= 5 && $0.first?.isLetter == true }
        return words.count <= 20 && telling.count >= 3 && telling.allSatisfy { $0.first?.isUppercase == true }
    }
}
