import Articles

/// Pairs the quotation marks of an article: straight, curly, low and angled, double and single.
///
/// An apostrophe is no mark: a single mark opens only where one that closes it follows in its block. A mark that
/// nothing closes counts where the next paragraph opens with the same mark, as print does for a quotation that
/// runs on; any other is taken for a slip of the pen and left out.
struct QuotationMarks {
    /// Which marks make a pair.
    private enum Form {
        case straight, curly, right, low, guillemets, inverted, backticks, single, singleCurly, singleLow

        /// Whether the same character may open and close.
        var isSingle: Bool { self == .single || self == .singleCurly || self == .singleLow }
    }

    private struct Opened {
        let form: Form
        let token: Int
        let found: Int
    }

    private let bytes: [UInt8]
    private let tokens: [Token]
    /// The block that is being read.
    private var block = 0..<0
    /// The last single mark of the block that stands where one closes, or -1; nil before it is asked for.
    private var lastClosing: Int?
    private var open: [Opened] = []
    private var found: [Words.Marked?] = []

    /// The marks among the tokens of a text.
    init(_ text: Text, _ tokens: [Token]) {
        bytes = text.utf8
        self.tokens = tokens
    }

    /// What stands between marks, in the order in which the marks open.
    mutating func pairs(in blocks: [Words.Block]) -> [Words.Marked] {
        for (index, next) in blocks.enumerated() {
            block = next.tokens
            lastClosing = nil
            for token in block where mayBeMark(token) { read(token) }
            let following = index + 1 < blocks.count ? blocks[index + 1] : nil
            finishBlock(before: following)
        }
        return found.compactMap(\.self)
    }

    // MARK: - One mark

    private func mayBeMark(_ token: Int) -> Bool {
        switch bytes[Int(tokens[token].start)] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), 0xC2, 0xE2: true
        default: false
        }
    }

    private mutating func read(_ token: Int) {
        let range = tokens[token].range
        let scalar = Scalar(bytes, at: range.lowerBound)
        if scalar.isApostrophe, range.count == 2, bytes[range.lowerBound + 1] == bytes[range.lowerBound] {
            close(token, [.backticks])
            return
        }
        let isDoubled = range.count == 2 && scalar.value == 0x60
        guard range.count == scalar.length || isDoubled else { return }
        switch scalar.value {
        case 0x22: readStraight(token)
        case 0x60 where isDoubled: push(.backticks, token)
        case 0x201C: if !close(token, [.low]) { push(.curly, token) }
        case 0x201D: if !close(token, [.curly, .low, .right]), isOpening(token) { push(.right, token) }
        case 0x201E: push(.low, token)
        case 0xAB: if !close(token, [.inverted]) { push(.guillemets, token) }
        case 0xBB: if !close(token, [.guillemets]), isOpening(token) { push(.inverted, token) }
        case 0x2018: if !close(token, [.singleLow]), closesLater(token) { push(.singleCurly, token) }
        case 0x201A: push(.singleLow, token)
        case 0x27, 0x2019: readApostrophe(token)
        default: break
        }
    }

    private mutating func readStraight(_ token: Int) {
        let isOpen = open.contains { $0.form == .straight }
        if isOpen, !(isSpaced(before: token) && isOpening(token)) {
            close(token, [.straight])
        } else if isOpening(token) || !isOpen && isSpaced(before: token) {
            push(.straight, token)
        }
    }

    private mutating func readApostrophe(_ token: Int) {
        let forms: [Form] = [.singleCurly, .singleLow, .single]
        if open.contains(where: { forms.contains($0.form) }), closesSingle(token) {
            if !(isPossessive(token) && closesLater(token)) { close(token, forms) }
        } else if bytes[Int(tokens[token].start)] == UInt8(ascii: "'"), isOpening(token), closesLater(token) {
            push(.single, token)
        }
    }

    // MARK: - The open marks

    private mutating func push(_ form: Form, _ token: Int) {
        if let stray = open.firstIndex(where: { $0.form == form }) {
            if stray == 0, !form.isSingle { breakOff(before: token) }
            open.removeSubrange(stray...)
        }
        open.append(Opened(form: form, token: token, found: found.count))
        found.append(nil)
    }

    /// Keeps what the outermost mark opened where the same mark opens again after a full stop, as paragraphs of
    /// one quotation do whose line breaks were lost: `“We stay. “We wait.”`
    private mutating func breakOff(before token: Int) {
        let outer = open[0]
        guard outer.token + 2 < token, ".?!".utf8.contains(bytes[Int(tokens[token - 1].start)]) else {
            return
        }
        found[outer.found] = Words.Marked(
            range: Int(tokens[outer.token].end)..<Int(tokens[token - 1].end),
            tokens: (outer.token + 1)..<token, closed: false, depth: 1)
    }

    /// Closes the innermost open mark of one of the forms; false where none is open.
    @discardableResult
    private mutating func close(_ token: Int, _ forms: [Form]) -> Bool {
        guard let index = open.lastIndex(where: { forms.contains($0.form) }) else { return false }
        let opened = open[index]
        open.removeSubrange(index...)
        guard opened.token + 1 < token else { return true }
        found[opened.found] = Words.Marked(
            range: Int(tokens[opened.token].end)..<Int(tokens[token].start),
            tokens: (opened.token + 1)..<token,
            closed: true, depth: index + 1)
        return true
    }

    private mutating func finishBlock(before next: Words.Block?) {
        defer { open.removeAll(keepingCapacity: true) }
        guard let outer = open.first, !outer.form.isSingle, outer.token + 1 < block.upperBound,
            let next, next.role == .paragraph, let first = next.tokens.first,
            bytes[tokens[first].range].elementsEqual(bytes[tokens[outer.token].range])
        else { return }
        found[outer.found] = Words.Marked(
            range: Int(tokens[outer.token].end)..<Int(tokens[block.upperBound - 1].end),
            tokens: (outer.token + 1)..<block.upperBound, closed: false, depth: 1)
    }

    // MARK: - What stands around a mark

    private func isSpaced(before token: Int) -> Bool {
        token == block.lowerBound || tokens[token - 1].end < tokens[token].start
    }

    private func isSpaced(after token: Int) -> Bool {
        token + 1 >= block.upperBound || tokens[token].end < tokens[token + 1].start
    }

    /// Whether a mark stands where words begin: after a space, a bracket, a dash or another mark; before a word.
    private func isOpening(_ token: Int) -> Bool {
        guard !isSpaced(after: token) else { return false }
        if isSpaced(before: token) { return true }
        switch bytes[Int(tokens[token - 1].start)] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "/"):
            return true
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return isSpaced(before: token - 1)
        case 0xE2:
            return [0x2013, 0x2014, 0x2018, 0x201C].contains(
                Scalar(bytes, at: Int(tokens[token - 1].start)).value)
        default: return false
        }
    }

    /// Whether an apostrophe stands where a single mark closes: at the end of a word or sentence.
    private func closesSingle(_ token: Int) -> Bool {
        guard !isSpaced(before: token) else { return false }
        if isSpaced(after: token) { return true }
        let next = tokens[token + 1].range
        let scalar = Scalar(bytes, at: next.lowerBound)
        return scalar.value < 0x80 ? !isWord(bytes[next.lowerBound]) : scalar.kind == .mark
    }

    /// Whether an apostrophe may be the possessive of a plural: `the workers' demand`.
    private func isPossessive(_ token: Int) -> Bool {
        guard isSpaced(after: token), token + 1 < block.upperBound,
            isWord(bytes[Int(tokens[token + 1].start)])
        else { return false }
        return bytes[Int(tokens[token].start) - 1] | 0x20 == UInt8(ascii: "s")
    }

    /// Whether a single mark that closes follows in the block.
    private mutating func closesLater(_ token: Int) -> Bool {
        let last = lastClosing ?? block.last(where: closesAsSingle) ?? -1
        lastClosing = last
        return last > token + 1
    }

    private func closesAsSingle(_ token: Int) -> Bool {
        let range = tokens[token].range
        let first = bytes[range.lowerBound]
        guard first == UInt8(ascii: "'") || first == 0xE2 else { return false }
        let scalar = Scalar(bytes, at: range.lowerBound)
        return scalar.isApostrophe && range.count == scalar.length && closesSingle(token)
    }

    private func isWord(_ byte: UInt8) -> Bool {
        let kind = ByteClass.table[Int(byte)]
        return kind.isLetter || kind == .digit
    }
}
