/// A question to the archive, as chips: `org:hamas|fatah -place:gaza "road map"`.
///
/// Every chip must hold. Alternatives stand inside a chip, parentheses put chips together to one alternative, a negated
/// chip excludes. One language everywhere: the chip line, the filter prompt and the command line read and write it.
///
/// ```swift
/// let query = try Query(parsing: "org:hamas|fatah -place:gaza \"road map\"")
/// let fields = query.chips.map(\.field)
/// ```
public struct Query: Sendable, Hashable {
    /// One condition: a field and what it asks for.
    public struct Condition: Sendable, Hashable {
        /// What it asks about.
        public var field: Chip.Field
        /// What it asks for: a name, an entity's id, a date, words.
        public var value: String
        /// Whether it means that name alone, and not those who belong to it: `by:=labour`.
        public var isAlone: Bool

        /// A condition of its parts.
        public init(_ field: Chip.Field, _ value: String, alone isAlone: Bool = false) {
            self.field = field
            self.value = value
            self.isAlone = isAlone
        }
    }

    /// One of the alternatives of a chip.
    public enum Alternative: Sendable, Hashable {
        /// `org:hamas`.
        case condition(Condition)
        /// `(org:hamas by:abbas)`: all chips within the parentheses.
        case group(Query)
    }

    /// One part of a query, of which every one must hold: some alternatives, of which one does.
    public struct Chip: Sendable, Hashable {
        /// Of which one holds; never none.
        public var alternatives: [Alternative]
        /// Whether it excludes what it would pass.
        public var negated: Bool

        /// A chip of its alternatives.
        public init(anyOf alternatives: [Alternative], negated: Bool = false) {
            precondition(!alternatives.isEmpty, "a chip asks for something")
            self.alternatives = alternatives
            self.negated = negated
        }

        /// A chip of one condition.
        public init(_ field: Field, _ value: String, negated: Bool = false) {
            self.init(anyOf: [.condition(Condition(field, value))], negated: negated)
        }

        /// The chip that asks for articles with an entity; nil for a kind that no field asks for.
        ///
        ///     Query.Chip(naming: "person/anna-berg", .person)?.description  // person:person/anna-berg
        public init?(naming name: String, _ kind: Entity.Kind, negated: Bool = false) {
            guard let field = Field(naming: kind) else { return nil }
            self.init(field, name, negated: negated)
        }
    }

    /// The chips, in the order written.
    public var chips: [Chip]

    /// A query of chips; none matches everything.
    public init(_ chips: [Chip] = []) {
        self.chips = chips
    }
}

extension Query.Alternative {
    /// Its condition; nil for a group.
    public var condition: Query.Condition? {
        if case .condition(let condition) = self { condition } else { nil }
    }
}

extension Query.Chip {
    /// The conditions that it asks for one of; nil where a group is among its alternatives.
    public var conditions: [Query.Condition]? {
        let conditions = alternatives.compactMap(\.condition)
        return conditions.count == alternatives.count ? conditions : nil
    }

    /// Its only condition; nil where it has alternatives or is a group.
    public var condition: Query.Condition? { alternatives.count == 1 ? alternatives[0].condition : nil }

    /// What all its alternatives ask about; nil where they ask about several things, or one is a group.
    public var field: Field? {
        guard let conditions, let first = conditions.first?.field else { return nil }
        return conditions.allSatisfy { $0.field == first } ? first : nil
    }

    /// Whether all that it asks is asked of a single quotation.
    public var isOfQuotations: Bool {
        conditions?.allSatisfy { Field.ofQuotations.contains($0.field) } ?? false
    }

    /// Whether it asks that there is a quotation. One that excludes asks that there is none, but for stance and kind, of
    /// which every quotation has one: there it asks for another.
    public var asksForQuotation: Bool {
        isOfQuotations
            && (!negated || conditions?.allSatisfy { $0.field == .stance || $0.field == .kind } == true)
    }

    /// The chip with every condition changed, those within groups too.
    public func mapped(_ change: (Query.Condition) -> Query.Condition) -> Self {
        Self(
            anyOf: alternatives.map { alternative in
                switch alternative {
                case .condition(let condition): .condition(change(condition))
                case .group(let query): .group(Query(query.chips.map { $0.mapped(change) }))
                }
            }, negated: negated)
    }
}

extension Query {
    /// The conditions that may hold of an article which passes, those within groups too: not those that exclude.
    public var wanted: [Condition] {
        chips.filter { !$0.negated }.flatMap(\.alternatives).flatMap { alternative in
            switch alternative {
            case .condition(let condition): [condition]
            case .group(let query): query.wanted
            }
        }
    }

    /// All conditions, those that exclude too.
    public var conditions: [Condition] {
        chips.flatMap(\.alternatives).flatMap { alternative in
            switch alternative {
            case .condition(let condition): [condition]
            case .group(let query): query.conditions
            }
        }
    }

    /// The chips that ask of one quotation together; those in parentheses ask of one of their own.
    public var ofQuotation: [Chip] { chips.filter(\.isOfQuotations) }
}
