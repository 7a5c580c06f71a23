extension Query {
    /// A chip as it stands in a written query, before it is understood: its signs, its field, its value, and what is
    /// wrong with how they are written. So a line that is still being written can be walked and changed chip by chip.
    public struct Token: Sendable, Hashable {
        /// Where it stands, its signs among it, counted in characters.
        public internal(set) var range: Range<Int>
        /// Whether the sign that switches a chip off stands before it.
        public internal(set) var isOff = false
        /// Whether a `-` stands before it, or after that sign.
        public internal(set) var isNegated = false
        /// Where its field begins, or without one its value.
        var bodyStart: Int
        /// What stands before its colon, in small letters; nil where there is no colon.
        var field: String?
        /// Where its value begins.
        var valueStart: Int
        /// What it asks for, without quotation marks and escapes.
        var value = ""
        /// Whether the value stands in quotation marks.
        var isQuoted = false
        /// What is wrong with how the value is written.
        var error: QueryError?
    }

    /// The chips of a written query, from left to right, also where something is wrong with one of them.
    ///
    ///     Query.tokens(of: "org:hamas -\"road map\"").map(\.range)  // [0..<9, 10..<21]
    ///
    /// - Parameter off: the sign before a chip that switches it off; nil where chips have none.
    public static func tokens(of written: String, off: Character? = nil) -> [Token] {
        var tokenizer = QueryTokenizer(characters: Array(written), off: off)
        var tokens: [Token] = []
        while let token = tokenizer.next() { tokens.append(token) }
        return tokens
    }
}

/// Cuts a written query into its chips: blanks outside of quotation marks stand between them.
private struct QueryTokenizer {
    let characters: [Character]
    let off: Character?
    private var at = 0

    init(characters: [Character], off: Character?) {
        self.characters = characters
        self.off = off
    }

    mutating func next() -> Query.Token? {
        while at < characters.count, characters[at].isWhitespace { at += 1 }
        guard at < characters.count else { return nil }
        var token = Query.Token(range: at..<at, bodyStart: at, valueStart: at)
        if let off { token.isOff = passes(off) }
        token.isNegated = passes("-")
        token.bodyStart = at
        token.field = field()
        token.valueStart = at
        readValue(of: &token)
        token.range = token.range.lowerBound..<at
        return token
    }

    /// Passes over a character where it stands here.
    private mutating func passes(_ character: Character) -> Bool {
        guard at < characters.count, characters[at] == character else { return false }
        at += 1
        return true
    }

    /// The letters before a colon, passed over with it.
    private mutating func field() -> String? {
        let letters = characters[at...].prefix { $0.isASCII && $0.isLetter }
        guard !letters.isEmpty, letters.endIndex < characters.count, characters[letters.endIndex] == ":"
        else { return nil }
        at = letters.endIndex + 1
        return String(letters).lowercased()
    }

    private mutating func readValue(of token: inout Query.Token) {
        let closing: [Character: Character] = ["\"": "\"", "“": "”"]
        guard at < characters.count, let close = closing[characters[at]] else {
            token.value = text(of: &token, until: \.isWhitespace)
            return
        }
        let open = at
        at += 1
        token.isQuoted = true
        token.value = text(of: &token) { $0 == close }
        guard passes(close) else {
            token.error = token.error ?? QueryError(at: open, "no closing quotation mark")
            return
        }
        guard at < characters.count, !characters[at].isWhitespace else { return }
        token.error = token.error ?? QueryError(at: at, "a space is missing after the quotation mark")
        _ = text(of: &token, until: \.isWhitespace)
    }

    /// The characters up to one that ends them, escapes resolved; that one is left.
    private mutating func text(of token: inout Query.Token, until ends: (Character) -> Bool) -> String {
        var text = ""
        while at < characters.count, !ends(characters[at]) {
            if passes("\\"), at == characters.count {
                token.error = token.error ?? QueryError(at: at - 1, "nothing after \\")
                break
            }
            text.append(characters[at])
            at += 1
        }
        return text
    }
}
