/// A question to the archive, as chips: `org:hamas -place:gaza "road map"`.
///
/// Chips of the same field: either; of different fields: both; a negated chip excludes. One language
/// everywhere: the chip line, the filter prompt and the command line read and write it.
///
/// ```swift
/// let query = try Query(parsing: "org:hamas -place:gaza \"road map\"")
/// let fields = query.chips.map(\.field)
/// ```
public struct Query: Sendable, Hashable {
    /// One condition of a query.
    public struct Chip: Sendable, Hashable {
        /// What a chip asks about. The raw values are what is written before the colon.
        public enum Field: String, Sendable, Hashable, CaseIterable {
            case organization = "org"
            case person
            case place
            /// Who speaks.
            case by
            /// Whom a quotation mentions.
            case about
            /// Words within a quotation.
            case said
            /// Published on or after.
            case after
            /// Published before.
            case before
            case tag
            /// Whether it has a star: `yes` or `no`.
            case starred
            /// Words of its note; none for any note.
            case note
            /// Words of the text or title; written without a field.
            case words = ""

            /// What stands after the colon.
            public enum Value: Sendable, Hashable {
                /// A name of a kind, or of any where nil: an entity's id, or words of a name.
                case name(Entity.Kind?)
                /// Words in a row.
                case words
                /// Words in a row, or none for any.
                case wordsOrNone
                /// A day, a month or a year.
                case day
                /// One of some words.
                case choice([String])
                /// A tag as it was given.
                case tag
            }

            /// What it takes: `place:` the name of a place, `after:` a day.
            public var takes: Value {
                switch self {
                case .organization: .name(.organization)
                case .person: .name(.person)
                case .place: .name(.place)
                case .by, .about: .name(nil)
                case .after, .before: .day
                case .tag: .tag
                case .starred: .choice(["yes", "no"])
                case .note: .wordsOrNone
                case .said, .words: .words
                }
            }

            /// The field that asks for entities of a kind; nil where none does.
            public init?(naming kind: Entity.Kind) {
                guard let field = Self.allCases.first(where: { $0.takes == .name(kind) }) else { return nil }
                self = field
            }

            /// Those that ask about a quotation: where several of them are, one quotation must pass them all.
            public static let ofQuotations: [Self] = [.by, .about, .said]
        }

        /// What it asks about.
        public var field: Field
        /// What it asks for: a name, an entity's id, a date, words.
        public var value: String
        /// Whether it excludes.
        public var negated: Bool

        /// A chip of its parts.
        public init(_ field: Field, _ value: String, negated: Bool = false) {
            self.field = field
            self.value = value
            self.negated = negated
        }

        /// The chip that asks for articles with an entity; nil for a kind that no field asks for.
        ///
        ///     Query.Chip(naming: "person/anna-berg", .person)?.description  // person:person/anna-berg
        public init?(naming name: String, _ kind: Entity.Kind, negated: Bool = false) {
            guard let field = Field(naming: kind) else { return nil }
            self.init(field, name, negated: negated)
        }
    }

    /// The conditions, in the order written.
    public var chips: [Chip]

    /// A query of chips; none matches everything.
    public init(_ chips: [Chip] = []) {
        self.chips = chips
    }
}
