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
    /// Reads chips from what a person wrote: `org:hamas|fatah -place:gaza after:2003-06 "road map" 2003..2005`.
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

/// Reads written chips, by the grammar of `docs/query.md`:
///
///     query       = { chip }
///     chip        = [ "-" ] alternative { "|" alternative }
///     alternative = "(" query ")" | [ field ":" ] [ "=" ] value
struct QueryParser {
    /// The marks that a value may stand in, each with the one that ends it.
    static let closing: [Character: Character] = ["\"": "\"", "“": "”"]

    private let characters: [Character]
    /// Where it reads next, counted in characters.
    private(set) var at: Int

    init(_ characters: [Character], at start: Int) {
        self.characters = characters
        at = start
    }

    /// Whether a blank stands next, or nothing.
    var isAtBlank: Bool { next?.isWhitespace ?? true }

    private var next: Character? { at < characters.count ? characters[at] : nil }

    /// A chip that stands by itself: two for a range of dates.
    mutating func wholeChip() throws(QueryError) -> [Query.Chip] {
        let chips = try chip()
        guard isAtBlank else { throw QueryError(at: at, "no ( for this )") }
        return chips
    }

    private mutating func chip() throws(QueryError) -> [Query.Chip] {
        let start = at
        let negated = passes("-")
        if negated, isAtBlank || next == ")" || next == "|" { throw QueryError(at: start, "nothing after -") }
        var alternatives: [Query.Alternative] = []
        var field: Query.Chip.Field?
        repeat {
            if !alternatives.isEmpty { skipBlanks() }
            let (read, itsField) = try alternative(after: field, isFirst: alternatives.isEmpty)
            alternatives.append(read)
            field = itsField
        } while passesBar()
        try check(alternatives, from: start)
        if alternatives.count == 1, !negated, case .group(let range) = alternatives[0],
            characters[start] != "("
        {
            return range.chips
        }
        return [Query.Chip(anyOf: alternatives, negated: negated)]
    }

    /// What stands together with others is of articles; what is asked of a stretch is asked of all that stands there.
    private func check(_ alternatives: [Query.Alternative], from start: Int) throws(QueryError) {
        let fields = Set(alternatives.map { $0.condition?.field })
        guard fields.contains(.within), fields.count > 1 else { return }
        throw QueryError(at: start, "within: has no alternatives but sentence and paragraph")
    }

    /// An alternative, and the field that a value without one takes after it.
    private mutating func alternative(
        after inherited: Query.Chip.Field?, isFirst: Bool
    ) throws(QueryError) -> (Query.Alternative, Query.Chip.Field?) {
        let start = at
        if passes("(") { return (try group(from: start), nil) }
        if !isFirst, next == "-" {
            throw QueryError(at: start, "- stands before a whole chip; write (-…) among alternatives")
        }
        let known = try field()
        let field = known ?? inherited ?? .words
        let valueStart = at
        let isAlone = field == .by && passes("=")
        let (value, isQuoted) = try self.value()
        guard !value.isEmpty || (known != nil && field.takes == .wordsOrNone) else {
            throw nothing(known, isQuoted: isQuoted, isFirst: isFirst, at: valueStart)
        }
        if known == nil, field == .words, !isQuoted, let range = try dateRange(value, at: valueStart) {
            return (.group(Query(range)), nil)
        }
        let condition = Query.Condition(
            field, try checked(value, for: field, at: valueStart), alone: isAlone)
        return (.condition(condition), field)
    }

    /// That a value is missing.
    private func nothing(
        _ field: Query.Chip.Field?, isQuoted: Bool, isFirst: Bool, at start: Int
    ) -> QueryError {
        if isQuoted { return QueryError(at: start, "nothing to look for") }
        if let field { return QueryError(at: at, "nothing after \(field.rawValue):") }
        if !isFirst { return QueryError(at: start, "nothing after |") }
        return QueryError(at: start, next == "|" ? "nothing before |" : "no ( for this )")
    }

    /// What stands in parentheses, the first of which has been read; one condition alone where it may as well stand without.
    private mutating func group(from start: Int) throws(QueryError) -> Query.Alternative {
        var chips: [Query.Chip] = []
        skipBlanks()
        while let next, next != ")" {
            chips += try chip()
            skipBlanks()
        }
        guard passes(")") else { throw QueryError(at: start, "no closing )") }
        guard !chips.isEmpty else { throw QueryError(at: start, "nothing between ( and )") }
        guard isAtBlank || next == ")" || next == "|" else {
            throw QueryError(at: at, "a space is missing after )")
        }
        // A quotation in parentheses is one of its own, and so is a stretch.
        if chips.count == 1, !chips[0].negated, let only = chips[0].condition, !chips[0].isOfQuotations,
            only.field != .within
        {
            return .condition(only)
        }
        return .group(Query(chips))
    }

    // MARK: Signs

    /// Passes over a character where it stands here.
    private mutating func passes(_ character: Character) -> Bool {
        guard next == character else { return false }
        at += 1
        return true
    }

    /// Passes over a `|` with the blanks around it.
    private mutating func passesBar() -> Bool {
        let start = at
        skipBlanks()
        if passes("|") { return true }
        at = start
        return false
    }

    private mutating func skipBlanks() {
        while let next, next.isWhitespace { at += 1 }
    }

    // MARK: Fields and values

    /// The field that is named before a colon, passed over with it; nil where none is.
    private mutating func field() throws(QueryError) -> Query.Chip.Field? {
        let letters = characters[at...].prefix { $0.isASCII && $0.isLetter }
        guard !letters.isEmpty, letters.endIndex < characters.count, characters[letters.endIndex] == ":"
        else { return nil }
        let name = String(letters).lowercased()
        guard let known = Query.Chip.Field(rawValue: name) else {
            let nearest = Query.Chip.Field.nearest(to: name)
            throw QueryError(at: at, "no filter \(name): (did you mean \(nearest.rawValue): ?)")
        }
        at = letters.endIndex + 1
        return known
    }

    /// A value without its quotation marks and escapes, and whether it stood in marks.
    private mutating func value() throws(QueryError) -> (String, isQuoted: Bool) {
        guard let open = next, let close = Self.closing[open] else {
            let value = try text { $0.isWhitespace || "|()".contains($0) }
            if next == "(" {
                throw QueryError(at: at, "a space is missing before (; in a word it takes \"…\"")
            }
            return (value, false)
        }
        let start = at
        at += 1
        let value = try text { $0 == close }
        guard passes(close) else { throw QueryError(at: start, "no closing quotation mark") }
        guard isAtBlank || next == "|" || next == ")" else {
            throw QueryError(at: at, "a space is missing after the quotation mark")
        }
        return (value, true)
    }

    /// The characters up to one that ends them, escapes resolved; that one is left.
    private mutating func text(until ends: (Character) -> Bool) throws(QueryError) -> String {
        var text = ""
        while let character = next, !ends(character) {
            at += 1
            guard character == "\\" else {
                text.append(character)
                continue
            }
            guard let escaped = next else { throw QueryError(at: at - 1, "nothing after \\") }
            text.append(escaped)
            at += 1
        }
        return text
    }

    /// The value as a field keeps it.
    private func checked(
        _ value: String, for field: Query.Chip.Field, at start: Int
    ) throws(QueryError) -> String {
        switch field.takes {
        case .day:
            guard let day = Day(value) else { throw notADate(value, at: start) }
            return day.description
        case .choice(let words):
            guard words.contains(value) else {
                let last = words.last.map { " or \($0)" } ?? ""
                let choice = words.dropLast().joined(separator: ", ") + last
                throw QueryError(at: start, "\(field.rawValue): takes \(choice), not “\(value)”")
            }
            return value
        case .name, .words, .wordsOrNone, .tag: return value
        }
    }

    /// The chips of `2003..2005`, `2003-06..` or `..2005`; nil where the value is no such range.
    private func dateRange(_ value: String, at start: Int) throws(QueryError) -> [Query.Chip]? {
        let ends = value.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(
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
