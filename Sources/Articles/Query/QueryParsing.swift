/// What is wrong with a written query, and where.
public struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The column, from 1, counted in characters.
    public var column: Int
    /// What is wrong, as a sentence without its stop.
    public var message: String

    /// An error of a column and a message.
    public init(column: Int, message: String) {
        self.column = column
        self.message = message
    }

    /// An error of a character, counted from 0.
    init(at character: Int, _ message: String) { self.init(column: character + 1, message: message) }

    /// `column 5: no closing quotation mark`.
    public var description: String { "column \(column): \(message)" }
}

extension Query {
    /// Reads chips from what a person wrote: `org:hamas -place:gaza after:2003-06 "road map" 2003..2005`.
    ///
    ///     try Query(parsing: "org:hamas -gaza").chips  // [Chip(.organization, "hamas"), Chip(.words, "gaza", negated: true)]
    ///
    /// A value may stand in quotation marks, straight or curly; in and out of them `\` takes the next character as it
    /// is. A range of dates includes both its ends and stands for `after:` and `before:`. Nothing written is no chip.
    public init(parsing written: String) throws(QueryError) {
        var chips: [Chip] = []
        for token in Query.tokens(of: written) { chips += try token.chips() }
        self.init(chips)
    }
}

extension Query.Token {
    /// The chip that is written; two for a range of dates, none for a sign alone that switches nothing off.
    public func chips() throws(QueryError) -> [Query.Chip] {
        guard field != nil || error != nil || isQuoted || !value.isEmpty else {
            guard isNegated else { return [] }
            throw QueryError(at: bodyStart - 1, "nothing after -")
        }
        let known = try knownField()
        if let error { throw error }
        guard !value.isEmpty || known.takes == .wordsOrNone else {
            throw QueryError(
                at: valueStart,
                isQuoted || known == .words ? "nothing to look for" : "nothing after \(known.rawValue):")
        }
        if known == .words, !isQuoted, let range = try dateRange() { return range }
        return [Query.Chip(known, try checked(for: known), negated: isNegated)]
    }

    /// The field of its name; words where it has none.
    private func knownField() throws(QueryError) -> Query.Chip.Field {
        guard let name = field else { return .words }
        guard let known = Query.Chip.Field(rawValue: name) else {
            let nearest = Query.Chip.Field.nearest(to: name)
            throw QueryError(at: bodyStart, "no filter \(name): (did you mean \(nearest.rawValue): ?)")
        }
        return known
    }

    /// The value as a field keeps it.
    private func checked(for field: Query.Chip.Field) throws(QueryError) -> String {
        switch field.takes {
        case .day:
            guard let day = Day(value) else { throw notADate(value, at: valueStart) }
            return day.description
        case .choice(let words):
            guard words.contains(value) else {
                let choice = words.joined(separator: " or ")
                throw QueryError(at: valueStart, "\(field.rawValue): takes \(choice), not “\(value)”")
            }
            return value
        case .name, .words, .wordsOrNone, .tag: return value
        }
    }

    /// The chips of `2003..2005`, `2003-06..` or `..2005`; nil where the value is no such range.
    private func dateRange() throws(QueryError) -> [Query.Chip]? {
        let ends = value.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard ends.count == 2, Day(ends[0]) != nil || Day(ends[1]) != nil else { return nil }
        var chips: [Query.Chip] = []
        if !ends[0].isEmpty {
            guard let first = Day(ends[0]) else { throw notADate(ends[0], at: valueStart) }
            chips.append(Query.Chip(.after, first.description))
        }
        if !ends[1].isEmpty {
            guard let last = Day(ends[1]) else {
                throw notADate(ends[1], at: valueStart + ends[0].count + 2)
            }
            if let next = last.next { chips.append(Query.Chip(.before, next.description)) }
        }
        guard !isNegated else {
            throw QueryError(
                at: bodyStart - 1, "a range of dates cannot be left out; use before: or after:")
        }
        return chips
    }

    private func notADate(_ value: String, at start: Int) -> QueryError {
        QueryError(at: start, "“\(value)” is not a date; write 2003, 2003-06 or 2003-06-07")
    }
}

extension Query.Chip.Field {
    /// The written field that is most like a word.
    fileprivate static func nearest(to word: String) -> Self {
        let fields = allCases.filter { $0 != .words }
        if let begun = fields.first(where: { word.hasPrefix($0.rawValue) || $0.rawValue.hasPrefix(word) }) {
            return begun
        }
        return fields.min { $0.distance(to: word) < $1.distance(to: word) } ?? .organization
    }

    /// How many letters have to be put in, left out or changed (Levenshtein 1966).
    private func distance(to word: String) -> Int {
        let other = Array(word)
        var row = Array(0...other.count)
        for (number, letter) in rawValue.enumerated() {
            var diagonal = row[0]
            row[0] = number + 1
            for column in other.indices {
                let above = row[column + 1]
                row[column + 1] = min(
                    above + 1, row[column] + 1, diagonal + (letter == other[column] ? 0 : 1))
                diagonal = above
            }
        }
        return row[other.count]
    }
}
