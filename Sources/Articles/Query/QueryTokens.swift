extension Query {
    /// A chip as it stands in a written query: its place, whether it is switched off, and what it says or what is wrong
    /// with it. So a line that is still being written can be walked and changed chip by chip.
    public struct Token: Sendable, Hashable {
        /// Where it stands, its signs among it, counted in characters.
        public let range: Range<Int>
        /// Whether the sign that switches a chip off stands before it.
        public let isOff: Bool
        /// What it says.
        private let read: Result<[Chip], QueryError>

        fileprivate init(_ range: Range<Int>, isOff: Bool, _ read: Result<[Chip], QueryError>) {
            self.range = range
            self.isOff = isOff
            self.read = read
        }

        /// The chip that is written; two for a range of dates, none for a sign alone that switches nothing off.
        public func chips() throws(QueryError) -> [Chip] { try read.get() }
    }

    /// The chips of a written query, from left to right, also where something is wrong with one of them.
    ///
    ///     Query.tokens(of: "org:hamas|fatah -\"road map\"").map(\.range)  // [0..<15, 16..<27]
    ///
    /// - Parameter off: the sign before a chip that switches it off; nil where chips have none.
    public static func tokens(of written: String, off: Character? = nil) -> [Token] {
        let characters = Array(written)
        var tokens: [Token] = []
        var at = 0
        while let start = characters[at...].firstIndex(where: { !$0.isWhitespace }) {
            let isOff = off != nil && characters[start] == off
            var parser = QueryParser(characters, at: start + (isOff ? 1 : 0))
            let read: Result<[Chip], QueryError>
            do throws(QueryError) {
                read = .success(isOff && parser.isAtBlank ? [] : try parser.wholeChip())
                at = parser.at
            } catch {
                read = .failure(error)
                at = characters.endOfChip(from: start)
            }
            tokens.append(Token(start..<at, isOff: isOff, read))
        }
        return tokens
    }
}

extension [Character] {
    /// Where a chip ends that cannot be read: at the first blank outside of quotation marks and parentheses.
    fileprivate func endOfChip(from start: Int) -> Int {
        var depth = 0
        var closing: Character?
        var at = start
        while at < count {
            let character = self[at]
            if let close = closing {
                if character == close { closing = nil }
            } else if character.isWhitespace, depth == 0 {
                return at
            } else if character == "(" || character == ")" {
                depth = Swift.max(0, depth + (character == "(" ? 1 : -1))
            } else if at == start || "-~:=|( ".contains(self[at - 1]) {
                closing = QueryParser.closing[character]
            }
            at += character == "\\" ? 2 : 1
        }
        return count
    }
}
