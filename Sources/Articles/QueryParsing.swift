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

    /// `column 5: no closing quotation mark`.
    public var description: String { "column \(column): \(message)" }
}

extension Query {
    /// Reads chips from what a person wrote: `org:hamas -place:gaza after:2003-06 "road map" 2003..2005`.
    ///
    /// A value may stand in quotation marks, straight or curly; in and out of them `\` takes the next character as it
    /// is. A range of dates includes both its ends and stands for `after:` and `before:`. Nothing written is no chip.
    public init(parsing written: String) throws(QueryError) {
        var parser = QueryParser(written)
        chips = try parser.chips()
    }
}

/// Reads a written query from left to right.
private struct QueryParser {
    private let characters: [Character]
    private var at = 0

    init(_ written: String) {
        characters = Array(written)
    }

    mutating func chips() throws(QueryError) -> [Query.Chip] {
        var chips: [Query.Chip] = []
        while true {
            while at < characters.count, characters[at].isWhitespace { at += 1 }
            guard at < characters.count else { return chips }
            chips += try chip()
        }
    }

    /// One chip; two for a range of dates.
    private mutating func chip() throws(QueryError) -> [Query.Chip] {
        let start = at
        let negated = characters[at] == "-"
        if negated { at += 1 }
        guard at < characters.count, !characters[at].isWhitespace else {
            throw error(start, "nothing after -")
        }
        let field = try field()
        let valueStart = at
        let (value, quoted) = try value()
        guard !value.isEmpty || field == .note else {
            throw error(
                valueStart,
                quoted || field == .words ? "nothing to look for" : "nothing after \(field.rawValue):")
        }
        switch field {
        case .after, .before:
            guard let day = Day(value) else { throw notADate(value, at: valueStart) }
            return [Query.Chip(field, day.description, negated: negated)]
        case .starred:
            guard ["yes", "no"].contains(value) else {
                throw error(valueStart, "starred: takes yes or no, not “\(value)”")
            }
            return [Query.Chip(field, value, negated: negated)]
        case .words where !quoted:
            if let range = try dateRange(value, at: valueStart) {
                guard !negated else {
                    throw error(start, "a range of dates cannot be left out; use before: or after:")
                }
                return range
            }
            return [Query.Chip(.words, value, negated: negated)]
        default:
            return [Query.Chip(field, value, negated: negated)]
        }
    }

    /// The field written before a colon, passed over with it; words where there is none.
    private mutating func field() throws(QueryError) -> Query.Chip.Field {
        let letters = characters[at...].prefix { $0.isASCII && $0.isLetter }
        guard !letters.isEmpty, letters.endIndex < characters.count, characters[letters.endIndex] == ":"
        else {
            return .words
        }
        let name = String(letters).lowercased()
        guard let field = Query.Chip.Field(rawValue: name) else {
            let nearest = Query.Chip.Field.nearest(to: name)
            throw error(at, "no filter \(name): (did you mean \(nearest.rawValue): ?)")
        }
        at = letters.endIndex + 1
        return field
    }

    private mutating func value() throws(QueryError) -> (value: String, quoted: Bool) {
        let start = at
        guard at < characters.count, characters[at] == "\"" || characters[at] == "“" else {
            return (try text(until: \.isWhitespace), false)
        }
        let close: Character = characters[at] == "“" ? "”" : "\""
        at += 1
        let value = try text { $0 == close }
        guard at < characters.count else { throw error(start, "no closing quotation mark") }
        at += 1
        guard at == characters.count || characters[at].isWhitespace else {
            throw error(at, "a space is missing after the quotation mark")
        }
        return (value, true)
    }

    /// The characters up to one that ends them, escapes resolved; that one is left.
    private mutating func text(until ends: (Character) -> Bool) throws(QueryError) -> String {
        var text = ""
        while at < characters.count, !ends(characters[at]) {
            if characters[at] == "\\" {
                at += 1
                guard at < characters.count else { throw error(at - 1, "nothing after \\") }
            }
            text.append(characters[at])
            at += 1
        }
        return text
    }

    /// The chips of `2003..2005`, `2003-06..` or `..2005`; nil where a word is no such range.
    private func dateRange(_ word: String, at start: Int) throws(QueryError) -> [Query.Chip]? {
        let ends = word.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard ends.count == 2, Day(ends[0]) != nil || Day(ends[1]) != nil else { return nil }
        var chips: [Query.Chip] = []
        if !ends[0].isEmpty {
            guard let first = Day(ends[0]) else { throw notADate(ends[0], at: start) }
            chips.append(Query.Chip(.after, first.description))
        }
        if !ends[1].isEmpty {
            guard let last = Day(ends[1]) else { throw notADate(ends[1], at: start + ends[0].count + 2) }
            if let next = last.next { chips.append(Query.Chip(.before, next.description)) }
        }
        return chips
    }

    private func notADate(_ value: String, at start: Int) -> QueryError {
        error(start, "“\(value)” is not a date; write 2003, 2003-06 or 2003-06-07")
    }

    private func error(_ position: Int, _ message: String) -> QueryError {
        QueryError(column: position + 1, message: message)
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
