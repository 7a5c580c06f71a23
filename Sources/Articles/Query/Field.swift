extension Query.Chip {
    /// What a chip asks about. The raw values are what is written before the colon.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case organization = "org"
        case person
        case place
        /// Who speaks: somebody, or who belongs to a group.
        case by
        /// Whom a quotation mentions.
        case about
        /// Words within a quotation.
        case said
        /// What the speaker does with the words.
        case stance
        /// How much of the words stands in quotation marks.
        case kind
        /// In what the names and words stand together.
        case within
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
            case .stance: .choice(Quotation.Stance.allCases.map(\.rawValue))
            case .kind: .choice(Quotation.Kind.allCases.map(\.rawValue))
            case .within: .choice(Query.Stretch.allCases.map(\.rawValue))
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
        public static let ofQuotations: [Self] = [.by, .about, .said, .stance, .kind]

        /// Whether it asks for a name or words that stand somewhere in the text: what `within:` is about.
        public var standsInText: Bool {
            if case .name(.some) = takes { return true }
            return self == .words
        }
    }
}

extension Query {
    /// A stretch of text that names and words may stand together in. The raw values are what is written.
    public enum Stretch: String, Sendable, Hashable, CaseIterable {
        case sentence, paragraph
    }
}
