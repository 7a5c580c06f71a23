/// Cuts the tokens of a block into sentences.
///
/// A sentence ends after a stop, with the quotation marks and brackets that close there, where the next word may
/// begin one; never after a title (`Gen. Berg`), after another abbreviation only before a word that begins
/// sentences, and at a line break that was not forced by the width of the lines.
package struct SentenceSplitter {
    private let bytes: [UInt8]
    private let tokens: [Token]
    private let abbreviations = Abbreviations.english
    /// How wide the lines are, in bytes: as the longest of the block.
    private var width = 0
    /// Narrower than this no column of print is set; its lines are those of a table or a list.
    private static let narrowest = 40

    /// A splitter of the tokens of a text.
    package init(_ text: Text, _ tokens: [Token]) { self.init(text.utf8, tokens) }

    private init(_ utf8: [UInt8], _ tokens: [Token]) {
        bytes = utf8
        self.tokens = tokens
    }

    /// The bytes of the sentences of a stretch of valid UTF-8.
    package static func sentences(in stretch: Range<Int>, of utf8: [UInt8]) -> [Range<Int>] {
        var tokenizer = Tokenizer(utf8, room: stretch.count / 5 + 8)
        tokenizer.cut(stretch)
        let tokens = tokenizer.tokens
        var splitter = SentenceSplitter(utf8, tokens)
        return splitter.sentences(of: tokens.indices).map {
            tokens[$0.lowerBound].range.lowerBound..<tokens[$0.upperBound - 1].range.upperBound
        }
    }

    /// The sentences of a block of tokens, as ranges of tokens.
    package mutating func sentences(of block: Range<Int>) -> [Range<Int>] {
        guard !block.isEmpty else { return [] }
        width = max(Self.narrowest, longestLine(of: block))
        var sentences: [Range<Int>] = []
        var start = block.lowerBound
        var at = start
        while at < block.upperBound - 1 {
            var last = at
            if ends(at) { last = lastClosing(after: at, in: block) }
            if last + 1 < block.upperBound,
                isDeliberateLineBreak(after: last) || ends(at) && begins(last + 1, after: at)
            {
                sentences.append(start..<(last + 1))
                start = last + 1
            }
            at = last + 1
        }
        sentences.append(start..<block.upperBound)
        return sentences
    }

    /// Whether a token can be the last word or stop of a sentence.
    private func ends(_ token: Int) -> Bool {
        let range = tokens[token].range
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case 0xE2: return isEllipsis(range)
        case 0xE3: return range.count == 3 && Scalar(bytes, at: range.lowerBound).value == 0x3002
        default: return range.count > 1 && bytes[range.upperBound - 1] == UInt8(ascii: ".")
        }
    }

    /// The last of the marks that close directly after a stop.
    private func lastClosing(after stop: Int, in block: Range<Int>) -> Int {
        var last = stop
        while last + 1 < block.upperBound, tokens[last].end == tokens[last + 1].start, isClosing(last + 1) {
            last += 1
        }
        return last
    }

    private func isClosing(_ token: Int) -> Bool {
        let range = tokens[token].range
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "."), UInt8(ascii: "!"),
            UInt8(ascii: "?"):
            return true
        case UInt8(ascii: "'"): return range.count == 1 || bytes[range.lowerBound + 1] == UInt8(ascii: "'")
        case 0xC2, 0xE2:
            return [0xBB, 0x2019, 0x201D, 0x203A].contains(Scalar(bytes, at: range.lowerBound).value)
        default: return false
        }
    }

    /// Whether a token may begin a sentence after the stop or abbreviation before it.
    private func begins(_ token: Int, after stop: Int) -> Bool {
        let next = tokens[token].range
        let spaced = tokens[token - 1].end < tokens[token].start
        let scalar = Scalar(bytes, at: next.lowerBound)
        let isCapital =
            scalar.value < 0x80 ? ByteClass.table[Int(scalar.value)] == .upper : scalar.kind != .lower
        let ended = tokens[stop].range
        if ended.count > 1, bytes[ended.lowerBound] != UInt8(ascii: "."), bytes[ended.lowerBound] < 0x80 {
            return spaced && isCapital && begins(next, afterAbbreviation: ended)
        }
        if isEllipsis(ended) || ended.count > 1 { return isCapital && spaced && !isSpaced(before: stop) }
        if isSpelledOut(stop) { return isCapital && abbreviations.begins(next, in: bytes) }
        guard spaced else { return isCapital && isMissingSpace(stop, next) }
        return isCapital || "\"'`([$#@*-0123456789".utf8.contains(bytes[next.lowerBound])
    }

    private func begins(_ next: Range<Int>, afterAbbreviation word: Range<Int>) -> Bool {
        switch abbreviations.kind(of: word.lowerBound..<(word.upperBound - 1), in: bytes) {
        case .title?, .numbered?: false
        case .closing?: true
        default: abbreviations.begins(next, in: bytes)
        }
    }

    /// Whether a stop belongs to letters that are written apart: `U . S .`
    private func isSpelledOut(_ stop: Int) -> Bool {
        guard stop > 0, isSpaced(before: stop), bytes[Int(tokens[stop].start)] == UInt8(ascii: ".") else {
            return false
        }
        let letter = tokens[stop - 1].range
        return letter.count == 1 && ByteClass.table[Int(bytes[letter.lowerBound])] == .upper
    }

    /// Whether a stop between words without a space ends a sentence: `…the talks.Officials said`
    private func isMissingSpace(_ stop: Int, _ next: Range<Int>) -> Bool {
        guard stop > 0, tokens[stop - 1].range.count > 2, next.count > 1 else { return false }
        return ByteClass.table[Int(bytes[Int(tokens[stop - 1].end) - 1])] == .lower
            && ByteClass.table[Int(bytes[next.lowerBound + 1])] == .lower
    }

    private func isSpaced(before token: Int) -> Bool {
        token > 0 && tokens[token - 1].end < tokens[token].start
    }

    private func isEllipsis(_ range: Range<Int>) -> Bool {
        range.count == 3 && Scalar(bytes, at: range.lowerBound).value == 0x2026
    }

    // MARK: - Lines

    /// Whether a line ends after a token though the next word would have fitted on it, or an empty line follows.
    private func isDeliberateLineBreak(after token: Int) -> Bool {
        let gap = Int(tokens[token].end)..<Int(tokens[token + 1].start)
        var breaks = 0
        for at in gap where bytes[at] == UInt8(ascii: "\n") { breaks += 1 }
        guard breaks > 0 else { return false }
        guard breaks == 1 else { return true }
        if goesOn(from: token) { return false }
        return lengthOfLine(endingAt: gap.lowerBound) + 1 + tokens[token + 1].range.count <= width
    }

    /// Whether a word or a comma stands before a line break and a word in lower case after it: the first line of a
    /// paragraph that a dateline was cut from is short without being a line of its own.
    private func goesOn(from token: Int) -> Bool {
        let last = bytes[Int(tokens[token].end) - 1]
        let next = Int(tokens[token + 1].start)
        let opens = bytes[next] == UInt8(ascii: "\"") && token + 2 < tokens.count
        let first = bytes[opens ? Int(tokens[token + 2].start) : next]
        return ByteClass.table[Int(first)] == .lower
            && (ByteClass.table[Int(last)] == .lower || last == UInt8(ascii: ","))
    }

    private func lengthOfLine(endingAt end: Int) -> Int {
        var start = end
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return end - start
    }

    private func longestLine(of block: Range<Int>) -> Int {
        var longest = 0
        var start = Int(tokens[block.lowerBound].start)
        for at in start..<Int(tokens[block.upperBound - 1].end) where bytes[at] == UInt8(ascii: "\n") {
            longest = max(longest, at - start)
            start = at + 1
        }
        return max(longest, Int(tokens[block.upperBound - 1].end) - start)
    }
}

extension Text {
    /// The sentences of a stretch of the text, such as a paragraph: each from its first word to its last mark.
    ///
    ///     Text("Prof. Berg left. She waved.").sentences(in: 0..<27)  // [0..<16, 17..<27]
    public func sentences(in stretch: Range<Int>) -> [Range<Int>] {
        SentenceSplitter.sentences(in: stretch, of: utf8)
    }
}

extension Range<Int> {
    /// The range with the whole of each sentence that it touches, of sentences in order; the range itself where it
    /// touches none.
    public func extended(over sentences: [Range<Int>]) -> Range<Int> {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].upperBound <= lowerBound { low = middle + 1 } else { high = middle }
        }
        var extended = self
        for sentence in sentences[low...] {
            guard sentence.lowerBound < upperBound else { break }
            extended =
                Swift.min(
                    extended.lowerBound, sentence.lowerBound)..<Swift.max(
                    extended.upperBound, sentence.upperBound)
        }
        return extended
    }
}
