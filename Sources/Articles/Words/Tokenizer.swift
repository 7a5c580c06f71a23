/// Cuts stretches of a text into tokens.
///
/// A token is a word, a number, a web address, a handle, or a mark. Hyphens cut words (`U.S.-backed` is three
/// tokens); the stop of an abbreviation or initial stays with it; a possessive or contracted ending is a token of
/// its own (`Bush` `'s`); an apostrophe inside a word stays (`O'Brien`).
package struct Tokenizer {
    private let bytes: [UInt8]
    private let classes = ByteClass.table
    private let abbreviations = Abbreviations.english
    /// Where the stretch that is being cut ends.
    private var end = 0
    /// The tokens so far.
    package private(set) var tokens: [Token] = []

    /// A tokenizer of a text.
    package init(_ text: Text) { self.init(text.utf8, room: text.count / 5 + 8) }

    /// A tokenizer of valid UTF-8, with room for some tokens.
    init(_ utf8: [UInt8], room: Int) {
        bytes = utf8
        tokens.reserveCapacity(room)
    }

    /// Cuts a stretch of the text.
    package mutating func cut(_ range: Range<Int>) {
        end = range.upperBound
        var at = range.lowerBound
        while at < end {
            let start = at
            switch classes[Int(bytes[at])] {
            case .space, .newline:
                at += 1
                continue
            case .lower, .upper: at = endOfWord(from: at)
            case .digit: at = endOfNumber(from: at)
            case .period: at = endOfRun(from: at)
            case .hyphen: at = endOfRun(from: at)
            case .apostrophe: at = endOfApostrophe(from: at)
            case .sign: at = endOfHandle(from: at)
            case .ampersand: at += 1
            case .mark:
                let doubled = bytes[at] == UInt8(ascii: "`") && at + 1 < end && bytes[at + 1] == bytes[at]
                at += doubled ? 2 : 1
            case .high:
                let scalar = Scalar(bytes, at: at)
                switch scalar.kind {
                case .space:
                    at += scalar.length
                    continue
                case .mark where scalar.isApostrophe: at = endOfApostrophe(from: at)
                case .mark: at += scalar.length
                case .lower, .upper, .letter: at = endOfWord(from: at)
                }
            }
            at = min(at, end)
            tokens.append(Token(start..<at))
        }
    }

    // MARK: - Words

    private func endOfWord(from start: Int) -> Int {
        if let address = endOfAddress(from: start) { return address }
        var at = endOfLetters(from: start)
        while at < end {
            let byte = bytes[at]
            if byte == UInt8(ascii: "'") || byte == 0xE2 {
                guard let joined = endOfJoined(afterApostropheAt: at) else { return at }
                at = joined
            } else if byte == UInt8(ascii: ".") {
                return endOfStopped(start..<at)
            } else if byte == UInt8(ascii: "&") {
                guard isUpper(at - 1), at + 1 < end, isUpper(at + 1) else { return at }
                at = endOfLetters(from: at + 1)
            } else if byte == UInt8(ascii: "@") {
                return at + 1 < end && isWord(at + 1) ? endOfAddressRun(from: at) : at
            } else {
                return at
            }
        }
        return at
    }

    /// The end of a run of letters and digits.
    private func endOfLetters(from start: Int) -> Int {
        var at = start
        while at < end {
            switch classes[Int(bytes[at])] {
            case .lower, .upper, .digit: at += 1
            case .high:
                let scalar = Scalar(bytes, at: at)
                switch scalar.kind {
                case .space, .mark: return at
                case .lower, .upper, .letter: at += scalar.length
                }
            default: return at
            }
        }
        return at
    }

    /// The end of the word that goes on after an apostrophe; nil where the apostrophe ends the word.
    private func endOfJoined(afterApostropheAt at: Int) -> Int? {
        guard let after = afterApostrophe(at), after < end, isLetter(after) else { return nil }
        let rest = endOfLetters(from: after)
        return isEnding(after..<rest) ? nil : rest
    }

    /// Whether letters after an apostrophe are a possessive or contracted ending.
    private func isEnding(_ letters: Range<Int>) -> Bool {
        func lower(_ offset: Int) -> UInt8 { bytes[letters.lowerBound + offset] | 0x20 }
        switch letters.count {
        case 1: return "sdmt".utf8.contains(lower(0))
        case 2:
            let pair = (lower(0), lower(1))
            return pair == (UInt8(ascii: "l"), UInt8(ascii: "l"))
                || pair == (UInt8(ascii: "r"), UInt8(ascii: "e"))
                || pair == (UInt8(ascii: "v"), UInt8(ascii: "e"))
        default: return false
        }
    }

    private func endOfApostrophe(from start: Int) -> Int {
        guard let after = afterApostrophe(start) else { return start + 1 }
        let follows = start > 0 && isWord(start - 1)
        if follows, after < end, isLetter(after) {
            let rest = endOfLetters(from: after)
            if isEnding(after..<rest) { return rest }
        }
        if bytes[start] == UInt8(ascii: "'"), after < end, bytes[after] == UInt8(ascii: "'") {
            return after + 1
        }
        return after
    }

    // MARK: - Words with a stop

    /// The end of a word that a stop follows: with the stop where that belongs to it.
    private func endOfStopped(_ word: Range<Int>) -> Int {
        let stop = word.upperBound
        if word.count == 1, isLetter(word.lowerBound) {
            if let acronym = endOfAcronym(from: word.lowerBound) { return acronym }
            return isUpper(word.lowerBound) && stopsInitial(stop) ? stop + 1 : stop
        }
        if let domain = endOfDomain(afterStop: stop) { return domain }
        switch abbreviations.kind(of: word, in: bytes) {
        case .title?, .word?, .closing?: return endOfDegree(afterStop: stop)
        case .capitalised?: return isUpper(word.lowerBound) ? stop + 1 : stop
        case .numbered?: return firstVisible(after: stop).map { isDigit($0) } == true ? stop + 1 : stop
        case nil: return stop
        }
    }

    /// The end of `U.S.` and the like: letters with a stop each.
    private func endOfAcronym(from start: Int) -> Int? {
        var at = start
        while at + 1 < end, isLetter(at), bytes[at + 1] == UInt8(ascii: ".") { at += 2 }
        guard at - start >= 4 else { return nil }
        if at < end, isLetter(at), at + 1 == end || !isWord(at + 1) { return at + 1 }
        return at
    }

    /// Whether the stop after a single capital marks an initial: a name or a comma follows.
    private func stopsInitial(_ stop: Int) -> Bool {
        guard let next = firstVisible(after: stop) else { return false }
        return isUpper(next) || bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: "-")
            || classes[Int(bytes[next])] == .high && Scalar(bytes, at: next).kind == .upper
    }

    /// The end of an abbreviation, or of two that are written as one word: `Ph.D.`
    private func endOfDegree(afterStop stop: Int) -> Int {
        let next = stop + 1
        guard next + 1 < end, isLetter(next), bytes[next + 1] == UInt8(ascii: ".") else { return next }
        return next + 2
    }

    // MARK: - Numbers, runs, handles

    private func endOfNumber(from start: Int) -> Int {
        var at = start
        while at < end {
            switch bytes[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): at += 1
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"):
                guard at + 1 < end, isDigit(at + 1) else { return at }
                at += 1
            default: return endOfLetters(from: at)
            }
        }
        return at
    }

    /// The end of a run of one byte: `--`, `...`.
    private func endOfRun(from start: Int) -> Int {
        var at = start + 1
        while at < end, bytes[at] == bytes[start] { at += 1 }
        return at
    }

    private func endOfHandle(from start: Int) -> Int {
        var at = start + 1
        while at < end, isWord(at) || bytes[at] == UInt8(ascii: "_") { at += 1 }
        return at
    }

    // MARK: - Web addresses

    private func endOfAddress(from start: Int) -> Int? {
        switch bytes[start] | 0x20 {
        case UInt8(ascii: "h") where hasPrefix("http://", at: start) || hasPrefix("https://", at: start),
            UInt8(ascii: "w") where hasPrefix("www.", at: start):
            endOfAddressRun(from: start)
        default: nil
        }
    }

    /// The end of `example.com` and the like; nil where what follows the stop is no domain.
    private func endOfDomain(afterStop stop: Int) -> Int? {
        let after = stop + 1
        guard after < end, classes[Int(bytes[after])] == .lower else { return nil }
        let rest = endOfLetters(from: after)
        let domains = ["com", "org", "net", "gov", "edu", "co", "info", "tv", "uk", "io", "eu"]
        guard domains.contains(where: { $0.utf8.elementsEqual(bytes[after..<rest]) }) else { return nil }
        return endOfAddressRun(from: after)
    }

    /// Where the visible characters end, less the punctuation that closes them.
    private func endOfAddressRun(from start: Int) -> Int {
        var at = start
        while at < end, classes[Int(bytes[at])].rawValue > ByteClass.newline.rawValue,
            classes[Int(bytes[at])] != .high
        {
            if "\"<>".utf8.contains(bytes[at]) { break }
            at += 1
        }
        while at > start + 1, ".,;:!?)]'".utf8.contains(bytes[at - 1]) { at -= 1 }
        return at
    }

    // MARK: - Looking

    private func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard start + count <= end else { return false }
        return unsafe zip(
            bytes[start..<(start + count)], UnsafeBufferPointer(start: prefix.utf8Start, count: count)
        )
        .allSatisfy { ($0 &- 65 < 26 ? $0 | 0x20 : $0) == $1 }
    }

    private func firstVisible(after offset: Int) -> Int? {
        var at = offset + 1
        while at < end, classes[Int(bytes[at])] == .space || classes[Int(bytes[at])] == .newline { at += 1 }
        return at < end ? at : nil
    }

    /// The offset past an apostrophe; nil where there is none.
    private func afterApostrophe(_ at: Int) -> Int? {
        if bytes[at] == UInt8(ascii: "'") { return at + 1 }
        let scalar = Scalar(bytes, at: at)
        return scalar.isApostrophe ? at + scalar.length : nil
    }

    private func isUpper(_ at: Int) -> Bool { classes[Int(bytes[at])] == .upper }
    private func isDigit(_ at: Int) -> Bool { classes[Int(bytes[at])] == .digit }

    private func isLetter(_ at: Int) -> Bool {
        switch classes[Int(bytes[at])] {
        case .lower, .upper: true
        case .high: isHighLetter(at)
        default: false
        }
    }

    private func isWord(_ at: Int) -> Bool { isDigit(at) || isLetter(at) }

    /// Whether the byte begins a letter past ASCII, or lies within a code point.
    private func isHighLetter(_ at: Int) -> Bool {
        var start = at
        while start > 0, bytes[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
        switch Scalar(bytes, at: start).kind {
        case .space, .mark: return false
        case .lower, .upper, .letter: return true
        }
    }
}
